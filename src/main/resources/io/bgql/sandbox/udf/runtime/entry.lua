-- The last file: leaves modules only the globals they may have, loads a module, and calls its functions. A call comes as
-- one string and is answered by one, so that a record costs two crossings between Java and Lua.
local house = ...

local error, load, next, pcall, type, select = error, load, next, pcall, type, select
local rawget = rawget
local pack, unpack, concat = string.pack, string.unpack, table.concat
local spread = table.unpack
local globals = _G
local cut, accept, encoded = house.cut, house.accept, house.encoded

-- Numbers are spelled and strings are ordered as on a server, whatever the language of this machine.
os.setlocale("C", "numeric")
os.setlocale("C", "collate")

local ALLOWED = {}
for name in string.gmatch(
    "_G _VERSION assert collectgarbage error getmetatable ipairs load next pairs pcall print rawequal rawget rawlen "
        .. "rawset select setmetatable tonumber tostring type xpcall coroutine math os string table utf8 aerospike "
        .. "apply_record bytes debug geojson info iterator list map record stream trace warn", "%S+") do
    ALLOWED[name] = true
end

for name in next, globals do
    if not ALLOWED[name] then
        globals[name] = nil
    end
end
os = { time = os.time, date = os.date, clock = os.clock, difftime = os.difftime }
setmetatable, collectgarbage, xpcall = house.plain_setmetatable, house.plain_collectgarbage, house.plain_xpcall
print = function() end

local LONGEST_CHUNK = 1 << 20

-- Only text: a chunk of instructions could be made to break out of the machine.
function globals.load(chunk, name, mode, ...)
    if type(chunk) == "string" and #chunk > LONGEST_CHUNK then
        return nil, "chunk too large"
    elseif mode == "b" then
        return nil, "attempt to load a text chunk (mode is 'b')"
    end
    if select("#", ...) > 0 then
        return load(chunk, name, "t", (...))
    end
    return load(chunk, name, "t")
end

-- Compiles a module and runs it once, as the server does when it is put: nothing, or what is wrong.
function house.load_module(source, name)
    house.allow(1000000000, 65536)
    local module, problem = load(source, name, "t")
    if module then
        local fine
        fine, problem = pcall(module)
        if fine then
            house.weigh()
            return nil
        end
    end
    return type(problem) == "string" and cut(problem) or ""
end

local function arguments(data)
    local fine, decoded = pcall(house.unpack, data)
    if fine and house.is_list(decoded) then
        return house.inside(decoded)
    end
    return { n = 0 }
end

local function read_bins(request, at, count, state)
    for i = 1, count do
        local name, particle_type, data
        name, particle_type, data, at = unpack(">s1Bs4", request, at)
        state.names[i], state.types[name], state.data[name] = name, particle_type, data
    end
end

local function read_record(request, at)
    local state = { names = {}, types = {}, data = {} }
    local open, key_type, count
    open, state.ttl, state.gen, state.last_update_time, state.set, state.digest, state.memory_size, key_type,
        state.key_data, count, at = unpack(">Bi8I2i8s1s1I4Bs4I2", request, at)
    state.open = open == 1
    state.device_size = 0
    state.set = state.set ~= "" and state.set or nil
    state.key_type = key_type ~= 0 and key_type or nil
    read_bins(request, at, count, state)
    return state
end

local WRITTEN, CLEARED, TTL, KEY_DROPPED = 1, 2, 4, 8
local SUCCEEDED, FAILED, REFUSED = 0, 1, 2
local BIN_NAME = 21

local function flags_of(state)
    return (state.written and WRITTEN or 0) | (state.cleared and CLEARED or 0)
        | (state.new_ttl and TTL or 0) | (state.key_dropped and KEY_DROPPED or 0)
end

-- What the function answered and what it did to the record.
local function success(state, value)
    local fit, accepted = accept(value)
    if not fit then
        accepted = nil
    end
    local particle_type, data = encoded(accepted)
    if particle_type == 3 or particle_type == 7 or particle_type == 18 then
        particle_type = type(accepted) == "string" and 3 or 4
    end
    local out = { pack(">BBBs4BI4", SUCCEEDED, house.worn() and 1 or 0, particle_type, data, flags_of(state),
        state.new_ttl or 0) }
    local written = state.written_names or {}
    for i = 1, #written do
        local name = written[i]
        local bin_type = state.types[name]
        out[#out + 1] = pack(">s1Bs4", name, bin_type or 0, bin_type and state.data[name] or "")
    end
    return concat(out)
end

-- Calls a function of the module with a record: see the reader of answers in LuaState for their layout.
function house.call(request)
    house.trust()
    local now, instructions, kilobytes, name, packed, at = unpack(">i8i8I4s4s4", request)
    house.now = now
    globals.aerospike = house.aerospike
    local called = rawget(globals, name)
    if called == nil then
        return pack(">BBs4", FAILED, 0, "function not found")
    end
    local state = read_record(request, at)
    local given = arguments(packed)
    house.allow(instructions, kilobytes)
    local fine, value = pcall(called, house.record(state), spread(given, 1, given.n))
    if not fine then
        local message = type(value) == "string" and cut(value) or "result value type unexpected"
        return pack(">BBs4", FAILED, house.worn() and 1 or 0, message)
    elseif state.too_many_bins then
        return pack(">BBB", REFUSED, house.worn() and 1 or 0, BIN_NAME)
    end
    return success(state, value)
end
