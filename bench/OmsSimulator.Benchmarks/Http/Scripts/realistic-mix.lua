-- What a warehouse's software does in a day, at once: of 20 requests 12 read (7 a package, 3 the first page, 2 the first page of a state) and 8 write.
-- Packages are packed, shipped and delivered in turn, one in three is not found; a package that was shipped is packed again, which is refused (406).
-- A package's next command comes 320 requests after the one before it, so that every connection has been answered in between.
-- Arguments: number of packages, number of threads, bodies of pack, ship, deliver, not found.

local threads = {}
local lag = 16

function setup(thread)
   thread:set("number", #threads)
   table.insert(threads, thread)
end

local function command(package, body)
   return wrk.format("POST", "/api/v1/oms/packages/" .. package .. "/command/", { ["Content-Type"] = "application/json" }, body)
end

function init(args)
   size = math.floor(tonumber(args[1]) / tonumber(args[2]))
   first = number * size + 1
   pack, ship, deliver, lost = args[3], args[4], args[5], args[6]
   sent, refusals = 0, 0
   page = wrk.format("GET", "/api/v1/oms/packages/?limit=10")
   page_of_state = wrk.format("GET", "/api/v1/oms/packages/?limit=10&state__enum_value=100")
   rehearsed = number ~= 0
end

-- The nth package of a cycle, of which each has three.
local function package(cycle, nth)
   return first + (cycle * 3 + nth) % size
end

-- Nothing has been packed before the first cycles: they read instead.
local function later(cycle, nth, behind, body)
   if cycle < behind then return page end
   return command(package(cycle - behind, nth), body)
end

local function at_place(cycle, place)
   if place == 0 then return command(package(cycle, 0), pack) end
   if place == 2 then return command(package(cycle, 1), pack) end
   if place == 5 then return later(cycle, 0, lag, ship) end
   if place == 7 then return later(cycle, 1, lag, ship) end
   if place == 10 then return later(cycle, 0, 2 * lag, deliver) end
   if place == 12 then return later(cycle, 1, 2 * lag, deliver) end
   if place == 15 then return command(package(cycle, 2), (lost:gsub("ITEM", package(cycle, 2)))) end
   if place == 17 then
      if cycle >= 3 * lag then refusals = refusals + 1 end
      return later(cycle, 0, 3 * lag, pack)
   end
   if place == 3 or place == 9 or place == 14 then return page end
   if place == 6 or place == 18 then return page_of_state end
   return wrk.format("GET", "/api/v1/oms/packages/" .. package(cycle + place, place) .. "/")
end

function request()
   if not rehearsed then
      rehearsed = true
      return page
   end
   local at = sent
   sent = sent + 1
   return at_place(math.floor(at / 20), at % 20)
end

function done(summary, latency)
   local errors = summary.errors
   local expected, walked = 0, 0
   for _, thread in ipairs(threads) do
      expected = expected + thread:get("refusals")
      walked = math.max(walked, thread:get("sent") / 20 * 3 / thread:get("size"))
   end
   -- Bare Kestrel refuses nothing; of what was sent last the answers may be missing.
   local unexpected = math.max(0, errors.status - expected)
   if errors.status > 0 then unexpected = math.max(unexpected, expected - 200 - errors.status) end
   if walked > 1 then unexpected = errors.status; io.write("The packages did not suffice: walk through more of them.\n") end
   io.write(string.format("run requests=%d duration_us=%d p50_us=%d p99_us=%d socket_errors=%d status_errors=%d\n", summary.requests, summary.duration,
      latency:percentile(50), latency:percentile(99), errors.connect + errors.read + errors.write + errors.timeout, unexpected))
end
