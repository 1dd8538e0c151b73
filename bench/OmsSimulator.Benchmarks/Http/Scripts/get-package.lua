-- GET of one package after the other. Argument: number of packages.

function init(args)
   packages = tonumber(args[1])
   at = 0
   requests = {}
   for id = 1, packages do
      requests[id - 1] = wrk.format("GET", "/api/v1/oms/packages/" .. id .. "/")
   end
end

function request()
   at = at + 1
   return requests[at % packages]
end

function done(summary, latency)
   local errors = summary.errors
   io.write(string.format("run requests=%d duration_us=%d p50_us=%d p99_us=%d socket_errors=%d status_errors=%d\n", summary.requests, summary.duration,
      latency:percentile(50), latency:percentile(99), errors.connect + errors.read + errors.write + errors.timeout, errors.status))
end
