-- SPDX-License-Identifier: Apache-2.0
-- wrk script: one address, asked with the tokens in turn.  Arguments: address, tokens.
-- A refusal is no answer: it is counted, and the line says so.
local address, requests, at, thread
local threads = {}
function setup(t) threads[#threads + 1] = t end
function init(args)
  address, requests, at, refused = args[1], {}, 0, 0
  for i = 2, #args do
    requests[#requests + 1] = wrk.format("GET", address, { ["Authorization"] = "Bearer " .. args[i] })
  end
end
function request()
  at = at % #requests + 1
  return requests[at]
end
function response(status) if status ~= 200 then refused = refused + 1 end end
function done(summary, latency)
  local bad = 0
  for _, t in ipairs(threads) do bad = bad + t:get("refused") end
  local p95 = latency:percentile(95) / 1000
  io.write(string.format("%8.2f %8.2f %8.2f %10.0f%s%s\n", latency:percentile(50) / 1000, p95,
    latency:percentile(99) / 1000, summary.requests / summary.duration * 1e6,
    p95 < 50 and "" or "  slow", bad == 0 and "" or "  " .. bad .. " refused"))
end
