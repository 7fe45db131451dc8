-- The record that a function is given, and the functions `record.` and `aerospike:` that look at it and change it.
-- Assignments are held back until create or update takes them over; what is stored is said once, at the end.
local house = ...
local Record, Aerospike, Bytes, GeoJSON, List = house.Record, house.Aerospike, house.Bytes, house.GeoJSON, house.List
local new, contents, inside = house.new, house.contents, house.inside
local accept, integer, text, cut, called = house.accept, house.integer, house.text, house.cut, house.called

local error, type, next = error, type, next
local math_type, format = math.type, string.format
local pack, unpack = string.pack, string.unpack
local sub, byte = string.sub, string.byte
local move = table.move
local getmetatable = debug.getmetatable

record = {}

local NAME_LIMIT, BIN_LIMIT = 15, 512
local INTEGER, FLOAT, STRING, BOOL, MAP, LIST, GEOJSON = 1, 2, 3, 17, 19, 20, 23

local function decoded(particle_type, data)
    if particle_type == INTEGER then
        return (unpack(">i8", data))
    elseif particle_type == FLOAT then
        return (unpack(">d", data))
    elseif particle_type == STRING then
        return data
    elseif particle_type == BOOL then
        return byte(data) ~= 0
    elseif particle_type == LIST or particle_type == MAP then
        return house.unpack(data)
    elseif particle_type == GEOJSON then
        -- One byte of flags, two with the number of cells, eight for each cell, then the text.
        return house.geojson(sub(data, 4 + 8 * unpack(">I2", data, 2)))
    end
    return house.bytes(data, particle_type)
end

-- A value as particle type and bytes; type 0 for nil.
local function encoded(value)
    local of = type(value)
    if of == "nil" then
        return 0, ""
    elseif of == "number" then
        if math_type(value) == "integer" then
            return INTEGER, pack(">i8", value)
        end
        return FLOAT, pack(">d", value)
    elseif of == "string" then
        return STRING, value
    elseif of == "boolean" then
        return BOOL, value and "\1" or "\0"
    end
    local metatable = getmetatable(value)
    if metatable == Bytes then
        local buffer = inside(value)
        return buffer:stored_type(), buffer:content()
    elseif metatable == GeoJSON then
        return GEOJSON, "\0\0\0" .. inside(value).text
    end
    return metatable == List and LIST or MAP, house.pack(value)
end
house.encoded = encoded

-- A record as it was read: fields as the caller packed them, bins in order with type and bytes.
function house.record(state)
    state.seen, state.changed, state.changes = {}, {}, {}
    return new(Record, state)
end

function Record.__index(rec, key)
    local state, name = inside(rec), text(key, 2, "index")
    if name == nil then
        return nil
    end
    name = cut(name)
    local value = state.seen[name]
    if value == nil and not state.changed[name] then
        local particle_type = state.types[name]
        if particle_type then
            value = decoded(particle_type, state.data[name])
            state.seen[name] = value
        end
    end
    return value
end

function Record.__newindex(rec, key, value)
    local state, name = inside(rec), text(key, 2, "newindex")
    name = name and cut(name)
    if name == nil or #name > NAME_LIMIT then
        return
    end
    local fit, accepted = accept(value)
    if not fit then
        error("can't set bin " .. name .. " to unsupported type", 2)
    end
    state.seen[name] = accepted
    state.changed[name] = true
    state.changes[#state.changes + 1] = name
end

-- A record shows no contents; the number tells two of them apart, as an address would.
function Record.__tostring(rec)
    return "Record: " .. format("%p", rec)
end

-- The last bin takes the place of one that goes, as in the server.
local function forget(names, name)
    for i = 1, #names do
        if names[i] == name then
            names[i] = names[#names]
            names[#names] = nil
            return
        end
    end
end

local function set_bin(state, name, particle_type, data)
    local known = state.types[name] ~= nil
    if particle_type == 0 then
        if known then
            forget(state.names, name)
        end
        state.types[name], state.data[name] = nil, nil
    else
        if not known then
            state.names[#state.names + 1] = name
        end
        state.types[name], state.data[name] = particle_type, data
    end
    local position = state.written_names[name]
    if not position then
        position = #state.written_names + 1
        state.written_names[name] = position
        state.written_names[position] = name
    end
end

-- Takes over what was assigned since the last time.
local function take_over(state)
    state.written = true
    state.written_names = state.written_names or {}
    local changes = state.changes
    for i = 1, #changes do
        local name = changes[i]
        if state.changed[name] then
            state.changed[name] = nil
            set_bin(state, name, encoded(state.seen[name]))
        end
    end
    state.changes = {}
    state.too_many_bins = state.too_many_bins or #state.names > BIN_LIMIT
end

local methods = {}

local function subject(self, rec, name)
    if called(self) ~= "Aerospike" then
        error("bad argument #1 to '" .. name .. "' (Aerospike expected, got " .. called(self) .. ")", 3)
    elseif called(rec) ~= "Record" then
        error("bad argument #1 to '" .. name .. "' (Record expected, got " .. called(rec) .. ")", 3)
    end
    return inside(rec)
end

function methods.exists(self, rec)
    return subject(self, rec, "exists").open
end

function methods.create(self, rec)
    local state = subject(self, rec, "create")
    if state.open and #state.names > 0 then
        return 1
    end
    state.open = true
    take_over(state)
    return 0
end

function methods.update(self, rec)
    local state = subject(self, rec, "update")
    if not state.open then
        return -2
    end
    take_over(state)
    return 0
end

function methods.remove(self, rec)
    local state = subject(self, rec, "remove")
    if not state.open then
        return 1
    end
    state.written, state.cleared, state.written_names = true, true, {}
    state.seen, state.changed, state.changes = {}, {}, {}
    state.names, state.types, state.data = {}, {}, {}
    return 0
end

function methods.get_current_time()
    return house.now
end

-- The server writes a line of its log; this one keeps none, but refuses what the server refuses.
function methods.log(_, level, message)
    integer(level, 1, "log")
    text(message, 2, "log")
end

function methods.get_config(self, rec)
    subject(self, rec, "get_config")
    return 0
end

function methods.set_context(self, rec)
    subject(self, rec, "set_context")
    return 2
end

Aerospike.__index = methods
function Aerospike.__tostring(self)
    return "Aerospike: " .. format("%p", self)
end
house.aerospike = new(Aerospike, {})

for _, name in next, { "ttl", "gen", "last_update_time", "memory_size", "device_size" } do
    record[name] = function(rec)
        return contents(rec, Record, 1, name)[name]
    end
end

-- A record that does not exist yet is in no set.
function record.setname(rec)
    local state = contents(rec, Record, 1, "setname")
    return state.open and state.set or nil
end

function record.size(rec)
    return contents(rec, Record, 1, "size").memory_size
end

function record.numbins(rec)
    return #contents(rec, Record, 1, "numbins").names
end

function record.key(rec)
    local state = contents(rec, Record, 1, "key")
    return state.key_type and decoded(state.key_type, state.key_data)
end

function record.digest(rec)
    return house.bytes(contents(rec, Record, 1, "digest").digest)
end

-- A plain table, as in the server; it can be walked but not returned.
function record.bin_names(rec)
    local state = contents(rec, Record, 1, "bin_names")
    if not state.open then
        error("can't get bin names", 2)
    end
    return move(state.names, 1, #state.names, 1, {})
end

-- Only the lower 32 bits count, as in the server's message.
function record.set_ttl(rec, seconds)
    local state = contents(rec, Record, 1, "set_ttl")
    seconds = integer(seconds, 2, "set_ttl")
    state.new_ttl = seconds & 0xffffffff
end

function record.drop_key(rec)
    contents(rec, Record, 1, "drop_key").key_dropped = true
end

local function log_line(message, ...)
    if type(message) ~= "string" and type(message) ~= "number" then
        error("bad argument #1 to 'format' (string expected, got " .. called(message) .. ")", 2)
    end
    format(message, ...)
end
trace, debug, info, warn = log_line, log_line, log_line, log_line

function apply_record(f, rec, ...)
    return f(rec, ...)
end

-- Streams exist only in aggregations, which this node refuses; their helpers have nothing to work on.
local function without_subject(name)
    return function(subject)
        error("bad argument #1 to '" .. name .. "' (userdata expected, got " .. called(subject) .. ")", 2)
    end
end
iterator, stream = {}, {}
for _, name in next, { "has_next", "next" } do
    iterator[name] = without_subject(name)
end
for _, name in next, { "read", "readable", "tostring", "writable", "write" } do
    stream[name] = without_subject(name)
end
