-- What a call may spend. A hook counts instructions and looks at the clock and at memory; once a budget is spent it
-- fires at every instruction and raises again and again, so that no pcall, coroutine or handler outlives it.
-- `house` is the table that the files of this folder share; no module can reach it.
local house = ...
local blanks, expired, spend = house.blanks, house.expired, house.spend

local error, type, pcall, rawget, rawset = error, type, pcall, rawget, rawset
local memory, sethook = collectgarbage, debug.sethook
local create, resume, close = coroutine.create, coroutine.resume, coroutine.close
local setmetatable = setmetatable

-- Between two looks a string can grow by a factor: `s = s .. s .. s` needs five instructions, so 20 of them make 80
-- times as much. Hence the more memory is held, the closer the looks: kilobytes held above the empty state, instructions
-- between two looks, and looks between two questions to the clock (a single instruction on much memory takes long).
local PACES = {
    { kilobytes = 256, instructions = 20, clock = 100 },
    { kilobytes = 2048, instructions = 16, clock = 16 },
    { kilobytes = 8192, instructions = 8, clock = 4 },
    { kilobytes = math.huge, instructions = 4, clock = 4 },
}

-- The machine counts the instructions of the hook too: so many when it finds nothing to do. A closer look winds the
-- count up again at its very end.
local HOOK_INSTRUCTIONS, LAST_INSTRUCTIONS = 14, 2

local pace = PACES[1]
local until_clock, used = 0, 0
local instructions_allowed, kilobytes_allowed, kilobytes_empty = math.huge, math.huge, 0
-- More kilobytes than these need a closer look; below zero once a budget is spent.
local line = 0
local spent
local hook
local coroutines = 0

local function set_pace(wanted, own_instructions)
    pace = wanted
    line = kilobytes_empty + (wanted == PACES[1] and wanted.kilobytes or 0)
    sethook(hook, "", pace.instructions + own_instructions)
end

local function out_of(reason, message)
    spent, line = message, -1
    spend(reason)
    sethook(hook, "", 1)
    error(message, 0)
end

local function pace_for(held)
    for i = 1, #PACES do
        if held <= PACES[i].kilobytes then
            return PACES[i]
        end
    end
    return PACES[#PACES]
end

local function look_at_memory(held)
    if spent then
        sethook(hook, "", 1)
        error(spent, 0)
    end
    held = held - kilobytes_empty
    if held > kilobytes_allowed then
        memory("collect")
        held = memory("count") - kilobytes_empty
        -- The other half is for garbage, so that a module living at the edge does not collect at every look.
        if held > kilobytes_allowed / 2 then
            out_of(2, "not enough memory")
        end
    end
    set_pace(pace_for(held), LAST_INSTRUCTIONS)
end

local function look_at_clock()
    used = used + pace.clock * pace.instructions
    until_clock = pace.clock
    if used > instructions_allowed or expired() then
        out_of(1, "UDF Execution Timeout")
    end
end

hook = function()
    until_clock = until_clock - 1
    if until_clock <= 0 and not spent then
        look_at_clock()
    end
    local held = memory("count")
    if held > line then
        look_at_memory(held)
    end
end

-- Starts a budget anew; the first look comes after a few instructions.
function house.allow(instructions, kilobytes)
    instructions_allowed, kilobytes_allowed = instructions, kilobytes
    used, spent, until_clock = 0, nil, PACES[1].clock
    set_pace(PACES[1], HOOK_INSTRUCTIONS)
end

-- No budget, for code of this folder whose end is certain.
function house.trust()
    sethook()
end

-- What the state holds from now on counts against the budget of memory.
function house.weigh()
    memory("collect")
    kilobytes_empty = memory("count")
end

-- Every thread that has run Java code is remembered by the bridge until its state is closed.
function house.worn()
    return coroutines > 1000
end

-- A new thread inherits the hook of C but not the function that the debug library calls, so it gets its own.
local function guarded_create(body)
    if type(body) ~= "function" then
        error("bad argument #1 to 'create' (function expected)", 2)
    end
    coroutines = coroutines + 1
    local thread = create(body)
    sethook(thread, hook, "", pace.instructions + HOOK_INSTRUCTIONS)
    return thread
end
coroutine.create = guarded_create

-- The hooks of a thread that the hook has killed are switched off, also for what its variables do when closed.
local function coroutine_close(thread)
    if spent then
        error(spent, 0)
    end
    return close(thread)
end
coroutine.close = coroutine_close

local function passed_on(thread, alive, ...)
    if alive then
        return ...
    end
    local problem = ...
    coroutine_close(thread)
    error(problem, type(problem) == "string" and 2 or 0)
end

function coroutine.wrap(body)
    if type(body) ~= "function" then
        error("bad argument #1 to 'wrap' (function expected)", 2)
    end
    local thread = guarded_create(body)
    return function(...)
        return passed_on(thread, resume(thread, ...))
    end
end

-- A handler that C calls for an error of the hook runs with hooks switched off: an endless one could not be stopped.
-- So it is called after the fact; without the debug library it can't tell.
local function handled(handler, fine, ...)
    if fine then
        return true, ...
    end
    local _, told = pcall(handler, ...)
    return false, told
end

function house.plain_xpcall(body, handler, ...)
    return handled(handler, pcall(body, ...))
end

-- Finalizers run with hooks switched off: an endless one could not be stopped. They are left out.
function house.plain_setmetatable(value, metatable)
    local finalizer = type(metatable) == "table" and rawget(metatable, "__gc")
    if finalizer then
        rawset(metatable, "__gc", nil)
        setmetatable(value, metatable)
        rawset(metatable, "__gc", finalizer)
        return value
    end
    return setmetatable(value, metatable)
end

-- A module may look and collect; stopping the collector or changing its pace would outlive the call.
function house.plain_collectgarbage(option)
    if option == nil or option == "collect" or option == "count" or option == "step" or option == "isrunning" then
        return memory(option)
    end
    return 0
end

-- Values of the server are userdata; a plain table in their place would answer differently to type, next and pairs.
local pool, pooled = {}, 0
local unpacked = table.pack
function house.blank()
    if pooled == 0 then
        pool = unpacked(blanks())
        pooled = pool.n
    end
    local fresh = pool[pooled]
    pool[pooled] = nil
    pooled = pooled - 1
    return fresh
end
