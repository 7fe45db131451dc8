-- Between Lua values and the server's msgpack: a string is a str whose first byte is its particle type.
local house = ...
local Bytes, GeoJSON, List, Map = house.Bytes, house.GeoJSON, house.List, house.Map
local new, inside, is = house.new, house.inside, house.is

local error, type = error, type
local math_type = math.type
local pack, unpack = string.pack, string.unpack
local byte, sub, char, concat = string.byte, string.sub, string.char, table.concat
local getmetatable = debug.getmetatable

local STRING, GEOJSON = 3, 23

local function packed_integer(value)
    if value >= 0 then
        if value < 0x80 then
            return char(value)
        elseif value < 0x100 then
            return pack(">BB", 0xcc, value)
        elseif value < 0x10000 then
            return pack(">BI2", 0xcd, value)
        elseif value < 0x100000000 then
            return pack(">BI4", 0xce, value)
        end
        return pack(">Bi8", 0xcf, value)
    elseif value >= -0x20 then
        return pack("b", value)
    elseif value >= -0x80 then
        return pack(">Bb", 0xd0, value)
    elseif value >= -0x8000 then
        return pack(">Bi2", 0xd1, value)
    elseif value >= -0x80000000 then
        return pack(">Bi4", 0xd2, value)
    end
    return pack(">Bi8", 0xd3, value)
end

local function packed_text(particle_type, text)
    local size = #text + 1
    if size < 0x20 then
        return pack("BB", 0xa0 | size, particle_type) .. text
    elseif size < 0x100 then
        return pack("BBB", 0xd9, size, particle_type) .. text
    elseif size < 0x10000 then
        return pack(">BI2B", 0xda, size, particle_type) .. text
    end
    return pack(">BI4B", 0xdb, size, particle_type) .. text
end

local function packed_count(count, small, medium, large)
    if count < 0x10 then
        return char(small | count)
    elseif count < 0x10000 then
        return pack(">BI2", medium, count)
    end
    return pack(">BI4", large, count)
end

local append

local function append_list(out, items)
    out[#out + 1] = packed_count(items.n, 0x90, 0xdc, 0xdd)
    for i = 1, items.n do
        append(out, items[i])
    end
end

-- A map that came with an order keeps its marker, which counts as an entry.
local function append_map(out, entries)
    local marked = entries.flags ~= 0
    out[#out + 1] = packed_count(entries.n + (marked and 1 or 0), 0x80, 0xde, 0xdf)
    if marked then
        out[#out + 1] = pack("BBBB", 0xc7, 0, entries.flags, 0xc0)
    end
    house.each_entry(entries, function(key, value)
        append(out, key)
        append(out, value)
    end)
end

append = function(out, value)
    local of = type(value)
    if of == "number" then
        out[#out + 1] = math_type(value) == "integer" and packed_integer(value) or pack(">Bd", 0xcb, value)
    elseif of == "string" then
        out[#out + 1] = packed_text(STRING, value)
    elseif of == "nil" then
        out[#out + 1] = "\xc0"
    elseif of == "boolean" then
        out[#out + 1] = value and "\xc3" or "\xc2"
    else
        local metatable, contents = getmetatable(value), inside(value)
        if metatable == List then
            append_list(out, contents)
        elseif metatable == Map then
            append_map(out, contents)
        elseif metatable == Bytes then
            out[#out + 1] = packed_text(contents:stored_type(), contents:content())
        else
            out[#out + 1] = packed_text(GEOJSON, contents.text)
        end
    end
end

-- The bytes of a list or map.
function house.pack(value)
    local out = {}
    append(out, value)
    return concat(out)
end

local next_value

-- A string's payload starts with its particle type.
local function text(data, size, at)
    local particle_type, content = byte(data, at), sub(data, at + 1, at + size - 1)
    if #content ~= size - 1 then
        error("short")
    elseif particle_type == STRING then
        return content, at + size
    elseif particle_type == GEOJSON then
        return house.geojson(content), at + size
    end
    return house.bytes(content, particle_type), at + size
end

-- A marker that says how a collection is ordered: c7, size 0, flags. Only maps keep it.
local function flags_at(data, at)
    if byte(data, at) == 0xc7 and byte(data, at + 1) == 0 then
        return byte(data, at + 2), at + 3
    end
    return nil, at
end

local function elements(data, count, at)
    local items = { n = 0 }
    local flags, first = flags_at(data, at)
    if flags and count > 0 then
        count, at = count - 1, first
    end
    for i = 1, count do
        items[i], at = next_value(data, at)
        items.n = i
    end
    return new(List, items), at
end

local function entries(data, count, at)
    local flags, first = flags_at(data, at)
    local built = house.empty_map(flags)
    if flags and count > 0 then
        count = count - 1
        at = first + 1
    end
    for _ = 1, count do
        local key, value
        key, at = next_value(data, at)
        value, at = next_value(data, at)
        house.set_in_map(built, key, value)
    end
    return house.new_map(built), at
end

local function sized(format, read)
    return function(data, at)
        local size, after = unpack(format, data, at)
        return read(data, size, after)
    end
end

local function number(format)
    return function(data, at)
        return unpack(format, data, at)
    end
end

local READERS = {
    [0xc0] = function(_, at) return nil, at end,
    [0xc2] = function(_, at) return false, at end,
    [0xc3] = function(_, at) return true, at end,
    [0xc4] = sized(">B", text), [0xc5] = sized(">I2", text), [0xc6] = sized(">I4", text),
    [0xca] = number(">f"), [0xcb] = number(">d"),
    [0xcc] = number(">B"), [0xcd] = number(">I2"), [0xce] = number(">I4"), [0xcf] = number(">i8"),
    [0xd0] = number(">b"), [0xd1] = number(">i2"), [0xd2] = number(">i4"), [0xd3] = number(">i8"),
    [0xd4] = function(_, at) return nil, at + 2 end,
    [0xd9] = sized(">B", text), [0xda] = sized(">I2", text), [0xdb] = sized(">I4", text),
    [0xdc] = sized(">I2", elements), [0xdd] = sized(">I4", elements),
    [0xde] = sized(">I2", entries), [0xdf] = sized(">I4", entries),
}

-- The value whose first byte is at `at`, and where the next one starts.
next_value = function(data, at)
    local first = byte(data, at)
    if first < 0x80 then
        return first, at + 1
    elseif first < 0x90 then
        return entries(data, first & 0x0f, at + 1)
    elseif first < 0xa0 then
        return elements(data, first & 0x0f, at + 1)
    elseif first < 0xc0 then
        return text(data, first & 0x1f, at + 1)
    elseif first >= 0xe0 then
        return first - 0x100, at + 1
    end
    return READERS[first](data, at + 1)
end

function house.unpack(data)
    return (next_value(data, 1))
end

function house.is_list(value)
    return is(value, List)
end
