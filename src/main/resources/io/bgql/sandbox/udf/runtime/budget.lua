-- What a call may spend. A hook counts instructions and looks at the clock and at memory; once a budget is spent it
-- fires at every instruction and raises again and again, so that no pcall, coroutine or handler outlives it.
-- `house` is the table that the files of this folder share; no module can reach it.
local house = ...
local blanks, expired, spend = house.blanks, house.expired, house.spend

local error, type, select, rawget, rawset = error, type, select, rawget, rawset
local memory, sethook = collectgarbage, debug.sethook
local create, resume, close = coroutine.create, coroutine.resume, coroutine.close
local setmetatable = setmetatable

-- Between two looks at memory, a string can at most be multiplied: `s = s .. s .. s` needs five instructions. The more
-- memory is held, the closer the looks: kilobytes held above the empty state, instructions between two looks, and
-- looks between two questions to the clock (a single instruction on much memory takes long).
local PACES = {
    { kilobytes = 256, instructions = 32, clock = 64 },
    { kilobytes = 2048, instructions = 16, clock = 16 },
    { kilobytes = math.huge, instructions = 8, clock = 4 },
}

local pace, looks, until_clock, used
local instructions_allowed, kilobytes_allowed, kilobytes_empty = math.huge, math.huge, 0
local spent
local hook
local coroutines = 0

local function out_of(reason, message)
    spent = message
    spend(reason)
    sethook(hook, "", 1)
    error(message, 0)
end

local function look_at_memory()
    local held = memory("count") - kilobytes_empty
    if held > kilobytes_allowed then
        memory("collect")
        held = memory("count") - kilobytes_empty
        -- Nine tenths, so that a module living at the edge does not collect at every look.
        if held > kilobytes_allowed * 0.9 then
            out_of(2, "not enough memory")
        end
    end
    if held > pace.kilobytes or pace ~= PACES[1] then
        local wanted = (held <= PACES[1].kilobytes and PACES[1]) or (held <= PACES[2].kilobytes and PACES[2]) or PACES[3]
        if wanted ~= pace then
            pace = wanted
            sethook(hook, "", pace.instructions)
        end
    end
end

hook = function()
    if spent then
        sethook(hook, "", 1)
        error(spent, 0)
    end
    used = used + pace.instructions
    look_at_memory()
    until_clock = until_clock - 1
    if until_clock <= 0 then
        until_clock = pace.clock
        if used > instructions_allowed or expired() then
            out_of(1, "UDF Execution Timeout")
        end
    end
end

-- Starts a budget anew; the first look comes after a few instructions.
function house.allow(instructions, kilobytes)
    instructions_allowed, kilobytes_allowed = instructions, kilobytes
    pace, used, spent = PACES[1], 0, nil
    until_clock = pace.clock
    sethook(hook, "", pace.instructions)
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
    sethook(thread, hook, "", pace.instructions)
    return thread
end
coroutine.create = guarded_create

local function passed_on(thread, alive, ...)
    if alive then
        return ...
    end
    local problem = ...
    close(thread)
    if spent then
        error(spent, 0)
    end
    error(problem, type(problem) == "string" and 3 or 0)
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
