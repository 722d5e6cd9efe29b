-- The load of race.sh, for wrk. One thread: wrk's clock starts before a second thread would have made its requests.
--
--   wrk -t1 -c64 -d5s -s load.lua URL -- kind=tasks tasks=200000 sessions=1 mode=race
--
-- kind      outcomes: the magic ids of all fifteen outcomes as sceneId; the other two ids change from request to request
--           tasks:    ordinary ids of so many different `tasks`
--           fresh:    ordinary ids, never the same twice, starting at number `from`
-- sessions  1: /task/get; more: /s/s0001/task/get and so on, in turn
-- claims    1: one request in 16 (kind=tasks) carries ids that the scenarios of made-scenarios.sh claim
-- mode      race:   as fast as it goes; wrong are answers over HTTP 399 and broken connections
--           verify: with -c1; wrong are answers that are not what their request must get
--           bare:   with -c1; wrong are answers that are not HTTP 200 with code 2000
-- count     ends the process after so many requests; 0 leaves the end to wrk's -d
--
-- The last line is for race.sh: RACE requests microseconds p50 p99 wrong bytes

local POOL = 65536 -- prepared requests where the number of tasks does not say how many
local STRIDE = 48271 -- prime: goes once through a table of any other size, in no order that a cache would like

local SUCCESS = "2000"
local OUTCOMES = {
  { "000000000000", SUCCESS, '"status":0}' }, { "000000000001", SUCCESS, '"status":1}' },
  { "000000000002", SUCCESS, '"status":2}' }, { "000000000003", SUCCESS, '"status":3}' },
  { "000000000004", SUCCESS, '"status":4}' }, { "000000000005", SUCCESS, '"status":5}' },
  { "000000000006", SUCCESS, '"status":6}' }, { "000000000008", SUCCESS, '"status":8}' },
  { "000000000009", SUCCESS, '"status":9}' }, { "000000000010", SUCCESS, '"status":10}' },
  { "000000000011", SUCCESS, '"status":11}' },
  { "000000005000", "5000", '"data":null,"message":"Service hiccuped, please try again later."' },
  { "000000051008", "51008", '"data":null,"message":"Campaign not exists."' },
  { "000000053003", "53003", '"data":null,"message":"Annotation request has not exists."' },
  { "000000056001", "56001", '"data":null,"message":"SceneId is not exists."' },
}

local options = { kind = "outcomes", tasks = 1, sessions = 1, claims = 0, mode = "race", count = 0, from = 0 }
local pool, expectations = {}, {}
local size, position, sent = 1, 0, 0
local nextRequest
wrong, checked, complaint = 0, 0, ""

local function uuid(first, n)
  return string.format("%s%04x-%04x-4%03x-8%03x-%012x", first, n % 65536, n % 4093, n % 4091, n % 4079, n)
end

-- The ids of request number n, and what its answer must hold and must not hold.
local function ids(n)
  local campaign, annotation, scene = uuid("ca3f", n), uuid("a29c", n), uuid("5ce7", n)
  if options.kind == "outcomes" then
    local outcome = OUTCOMES[n % #OUTCOMES + 1]
    return campaign, annotation, "00000000-0000-4000-8000-" .. outcome[1],
      { must = { '"code":' .. outcome[2] .. ",", outcome[3] } }
  end
  local claimant = n % 997 -- made-scenarios.sh: 1, 4, 7 … claim a campaign, 2, 5, 8 … the beginning of a scene
  if options.claims == 1 and n % 16 == 7 and claimant % 3 ~= 0 then
    if claimant % 3 == 1 then
      campaign = string.format("c1a1bed0-0000-4000-8000-%012d", claimant)
    else
      scene = string.format("beef%04d-0", claimant) .. scene:sub(11)
    end
    return campaign, annotation, scene, { must = { '"code":2000,', '"status":0}' }, claimed = true }
  end
  return campaign, annotation, scene, { must = { '"code":' }, claimed = false }
end

local function make(n)
  local campaign, annotation, scene, expectation = ids(options.kind == "tasks" and n % options.tasks or n)
  local path = options.sessions > 1 and string.format("/s/s%04d/task/get", n % options.sessions + 1) or "/task/get"
  local body = string.format('{"campaignId":"%s","annotationRequestId":"%s","sceneId":"%s"}', campaign, annotation, scene)
  return wrk.format("POST", path, nil, body), expectation
end

local function fromPool()
  position = (position + STRIDE) % size
  return pool[position]
end

local function fresh()
  position = position + 1
  return (make(position))
end

local function check(status, headers, body)
  local expectation = options.mode == "bare" and { must = { '"code":2000,' } } or expectations[position]
  local right = status == 200 and headers["Content-Type"] == "application/json" and headers["Content-Length"] == tostring(#body)
  for _, text in ipairs(expectation.must) do
    right = right and body:find(text, 1, true) ~= nil
  end
  if expectation.claimed ~= nil then
    local explain = headers["X-Rosetta-Explain"] or ""
    right = right and explain:find(expectation.claimed and "ids claimed by" or "default", 1, true) == 1
  end
  checked = checked + 1
  if not right then
    wrong = wrong + 1
    complaint = string.format("HTTP %d to\n%s\n%s", status, pool[position], body)
  end
end

function init(args)
  for _, argument in ipairs(args) do
    local name, value = argument:match("^(%w+)=(.*)$")
    options[name] = tonumber(value) or value
  end
  wrk.headers["Content-Type"] = "application/json"
  if options.kind == "fresh" then
    position, nextRequest = options.from, fresh
    return
  end
  size = options.kind == "tasks" and math.max(options.tasks, options.sessions) or POOL
  local verify = options.mode ~= "race"
  for n = 0, size - 1 do
    local text, expectation = make(n)
    pool[n] = text
    expectations[n] = verify and expectation or nil
  end
  nextRequest = fromPool
  if verify then
    response = check
  end
end

function request()
  if sent == options.count and sent > 0 then
    io.write(string.format("RACE %d 0 0 0 0 0\n", sent))
    io.flush()
    os.exit(0)
  end
  sent = sent + 1
  return nextRequest()
end

local threads = {}
function setup(thread)
  table.insert(threads, thread)
end

function done(summary, latency)
  local errors = summary.errors
  local bad = errors.status + errors.connect + errors.read + errors.write + errors.timeout
  for _, thread in ipairs(threads) do
    if thread:get("checked") > 0 then
      bad = math.max(bad, thread:get("wrong"))
      io.write(thread:get("complaint"), "\n")
    end
  end
  io.write(string.format("RACE %d %d %d %d %d %d\n", summary.requests, summary.duration,
    latency:percentile(50), latency:percentile(99), bad, summary.bytes))
end
