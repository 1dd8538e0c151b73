-- Block and Unblock in turn over packages 1 to N. Every thread has a range of its own and goes through all of it with Block, then through all of it
-- with Unblock, and so on: a connection waits for its answer before it sends again, so when a package's turn comes round, every other connection has
-- been answered thousands of times since, and the command before it is long done.
-- Arguments: number of packages, number of threads, body of Block, body of Unblock, "checked" (every answer is looked at here) or "counted" (wrk counts errors).

local threads = {}

function setup(thread)
   thread:set("number", #threads)
   table.insert(threads, thread)
end

local function command(id, body)
   return wrk.format("POST", "/api/v1/oms/packages/" .. id .. "/command/", { ["Content-Type"] = "application/json" }, body)
end

local function check(status)
   answered = answered + 1
   if status ~= 204 then unexpected = unexpected + 1 end
end

function init(args)
   size = math.floor(tonumber(args[1]) / tonumber(args[2]))
   first = number * size + 1
   sent, answered, unexpected = 0, 0, 0
   blocks, unblocks = {}, {}
   for at = 0, size - 1 do
      blocks[at] = command(first + at, args[3])
      unblocks[at] = command(first + at, args[4])
   end
   -- wrk asks the first thread for one request that it parses and never sends.
   rehearsed = number ~= 0
   if args[5] == "checked" then response = check end
end

function request()
   if not rehearsed then
      rehearsed = true
      return blocks[0]
   end
   local at, pass = sent % size, math.floor(sent / size)
   sent = sent + 1
   if pass % 2 == 0 then return blocks[at] end
   return unblocks[at]
end

function done(summary, latency)
   local errors = summary.errors
   io.write(string.format("run requests=%d duration_us=%d p50_us=%d p99_us=%d socket_errors=%d status_errors=%d\n", summary.requests, summary.duration,
      latency:percentile(50), latency:percentile(99), errors.connect + errors.read + errors.write + errors.timeout, errors.status))
   for _, thread in ipairs(threads) do
      io.write(string.format("range first=%d size=%d sent=%d answered=%d unexpected=%d\n", thread:get("first"), thread:get("size"), thread:get("sent"),
         thread:get("answered"), thread:get("unexpected")))
   end
end
