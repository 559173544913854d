-- SPDX-License-Identifier: Apache-2.0
-- wrk script: creates visits, each with an idempotency key of its own.
-- Arguments: token, household, unit.
local token, household, unit, thread
local made = 0
function setup(t) t:set("number", tostring(math.floor(os.time()))) end
function init(args)
  token, household, unit = args[1], args[2], args[3]
  thread = tostring(number) .. "-" .. tostring({}):sub(8)
end
function request()
  made = made + 1
  local body = string.format(
    '{"unit":"%s","household":"%s","visited_on":"2021-03-08","step":"find_risk",' ..
    '"purpose":"routine","risk":"none","findings":"家中平安，已送宣传单。"}', unit, household)
  return wrk.format("POST", "/api/records/visit", {
    ["Authorization"] = "Bearer " .. token, ["Content-Type"] = "application/json",
    ["Idempotency-Key"] = "bench-" .. thread .. "-" .. made }, body)
end
