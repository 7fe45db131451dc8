-- Bytes: a buffer and how much of it counts. Positions start at 1; writing behind the end fills with zeros.
local house = ...
local Bytes, new, contents, inside = house.Bytes, house.new, house.contents, house.inside
local integer, is = house.integer, house.is

local type = type
local sub, rep, byte, char, concat = string.sub, string.rep, string.byte, string.char, table.concat
local pack, unpack = string.pack, string.unpack
local setmetatable = setmetatable

bytes = {}

-- Particle types in which bytes may be stored: string, Java blob, HyperLogLog; any other is stored as a blob (4).
local KEPT_TYPES = { [3] = true, [7] = true, [18] = true }

local Buffer = {}
Buffer.__index = Buffer

-- Appended pieces are joined when somebody looks, so that a thousand appends copy the buffer once.
function Buffer:flat()
    if self.pieces[1] then
        self.data = sub(self.data, 1, self.flat_size) .. concat(self.pieces)
        self.pieces = {}
    end
    return self.data
end

function Buffer:content()
    return sub(self:flat(), 1, self.size)
end

function Buffer:append(piece)
    if not self.pieces[1] then
        self.flat_size = self.size
    end
    self.pieces[#self.pieces + 1] = piece
    self.size = self.size + #piece
end

-- Overwrites from `offset` (0 is the first byte) without making more of the buffer count.
function Buffer:put(offset, piece)
    local data = self:flat()
    if #data < offset then
        data = data .. rep("\0", offset - #data)
    end
    self.data = sub(data, 1, offset) .. piece .. sub(data, offset + #piece + 1)
end

function Buffer:reach(size)
    if size > self.size then
        self.size = size
    end
end

function Buffer:stored_type()
    return KEPT_TYPES[self.type] and self.type or 4
end

local function buffer(data, type)
    return setmetatable({ data = data, size = #data, pieces = {}, type = type or 4 }, Buffer)
end

function house.bytes(data, type)
    return new(Bytes, buffer(data, type))
end

function bytes.size(of)
    return contents(of, Bytes, 1, "size").size
end

-- Answers true and changes nothing, as in the server.
function bytes.set_size(of, size)
    contents(of, Bytes, 1, "set_size")
    integer(size, 2, "set_size")
    return true
end

function bytes.get_type(of)
    return contents(of, Bytes, 1, "get_type").type
end

function bytes.set_type(of, type)
    contents(of, Bytes, 1, "set_type").type = integer(type, 2, "set_type")
    return true
end

local LIMIT = 1 << 24

local function write(into, position, piece)
    if position < 1 or not piece or #piece == 0 or position > LIMIT then
        return false
    end
    into:put(position - 1, piece)
    into:reach(position - 1 + #piece)
    return true
end

local function add(into, piece)
    if not piece or #piece == 0 then
        return false
    end
    into:append(piece)
    return true
end

-- get_, set_ and append_ for whole numbers of a width, as two's complement in a byte order.
local function numbers(name, width, order)
    local format = order .. "i" .. width
    local least, most = -(1 << (8 * width - 1)), (1 << (8 * width - 1)) - 1
    local function packed(value)
        return value >= least and value <= most and pack(format, value) or nil
    end
    bytes["get_" .. name] = function(of, position)
        local from = contents(of, Bytes, 1, "get_" .. name)
        position = integer(position, 2, "get_" .. name)
        if position < 1 or position > from.size - width + 1 then
            return nil
        end
        return (unpack(format, from:flat(), position))
    end
    bytes["set_" .. name] = function(of, position, value)
        local into = contents(of, Bytes, 1, "set_" .. name)
        position = integer(position, 2, "set_" .. name)
        return write(into, position, packed(integer(value, 3, "set_" .. name)))
    end
    bytes["append_" .. name] = function(of, value)
        local into = contents(of, Bytes, 1, "append_" .. name)
        return add(into, packed(integer(value, 2, "append_" .. name)))
    end
end

for _, width in next, { 2, 4, 8 } do
    numbers("int" .. 8 * width, width, ">")
    numbers("int" .. 8 * width .. "_be", width, ">")
    numbers("int" .. 8 * width .. "_le", width, "<")
end

local function one_byte(value)
    return value >= 0 and value <= 255 and char(value) or nil
end

local function byte_at(from, position)
    if position < 1 or position > from.size then
        return nil
    end
    return byte(from:flat(), position)
end

function bytes.get_byte(of, position)
    local from = contents(of, Bytes, 1, "get_byte")
    return byte_at(from, integer(position, 2, "get_byte"))
end

function bytes.set_byte(of, position, value)
    local into = contents(of, Bytes, 1, "set_byte")
    position = integer(position, 2, "set_byte")
    return write(into, position, one_byte(integer(value, 3, "set_byte")))
end

function bytes.append_byte(of, value)
    local into = contents(of, Bytes, 1, "append_byte")
    return value ~= nil and add(into, one_byte(integer(value, 2, "append_byte")))
end

function bytes.get_string(of, position, size)
    local from = contents(of, Bytes, 1, "get_string")
    position, size = integer(position, 2, "get_string"), integer(size, 3, "get_string")
    if position < 1 or size < 1 then
        return nil
    end
    return sub(from:content(), position, position + size - 1)
end

function bytes.set_string(of, position, text)
    local into = contents(of, Bytes, 1, "set_string")
    position = integer(position, 2, "set_string")
    return write(into, position, house.text(text, 3, "set_string"))
end

function bytes.append_string(of, text)
    local into = contents(of, Bytes, 1, "append_string")
    return add(into, house.text(text, 2, "append_string"))
end

function bytes.get_bytes(of, position, size)
    local from = contents(of, Bytes, 1, "get_bytes")
    position, size = integer(position, 2, "get_bytes"), integer(size, 3, "get_bytes")
    if position < 1 or size < 1 then
        return nil
    end
    return house.bytes(sub(from:content(), position, position + size - 1))
end

function bytes.set_bytes(of, position, source, size)
    local into = contents(of, Bytes, 1, "set_bytes")
    position = integer(position, 2, "set_bytes")
    size = integer(size, 4, "set_bytes")
    local from = is(source, Bytes) and inside(source)
    return from and size <= from.size and write(into, position, sub(from:content(), 1, size)) or false
end

function bytes.append_bytes(of, source, size)
    local into = contents(of, Bytes, 1, "append_bytes")
    size = integer(size, 3, "append_bytes")
    local from = is(source, Bytes) and inside(source)
    return from and size > 0 and add(into, sub(from:content(), 1, size)) or false
end

-- Seven bits a byte, the lowest first. The server writes them behind the end without making them count.
local function variable(value)
    if value < -0x80000000 or value > 0xffffffff then
        return nil
    end
    value = value & 0xffffffff
    local digits = {}
    while value > 127 do
        digits[#digits + 1] = char(value & 127 | 128)
        value = value >> 7
    end
    digits[#digits + 1] = char(value)
    return concat(digits)
end

function bytes.append_var_int(of, value)
    local into = contents(of, Bytes, 1, "append_var_int")
    local digits = variable(integer(value, 2, "append_var_int"))
    if digits then
        into:put(into.size, digits)
    end
    return digits and #digits or 0
end

function bytes.set_var_int(of, position, value)
    local into = contents(of, Bytes, 1, "set_var_int")
    position = integer(position, 2, "set_var_int")
    local digits = variable(integer(value, 3, "set_var_int"))
    if position < 1 or position > LIMIT or not digits then
        return 0
    end
    into:put(position - 1, digits)
    return #digits
end

function bytes.get_var_int(of, position)
    local from = contents(of, Bytes, 1, "get_var_int")
    position = integer(position, 2, "get_var_int")
    if position < 1 then
        return nil
    end
    local data, value, digits = from:flat(), 0, 0
    repeat
        local digit = byte(data, position + digits)
        if not digit then
            return 0, 0
        end
        value = value | (digit & 127) << (7 * digits)
        digits = digits + 1
    until digit < 128 or digits == 5
    return value & 0xffffffff, digits
end

-- Always 0 in the server, whatever the content: bytes.size is the way to ask.
function Bytes.__len()
    return 0
end

function Bytes.__index(of, position)
    return byte_at(inside(of), integer(position, 2, "index"))
end

function Bytes.__newindex(of, position, value)
    position = integer(position, 2, "newindex")
    write(inside(of), position, one_byte(integer(value, 3, "newindex")))
end

function Bytes.__tostring(of)
    return house.render(of) or "Bytes()"
end

setmetatable(bytes, {
    __call = function(_, capacity)
        integer(capacity, 2, "bytes")
        return house.bytes("")
    end,
    __metatable = bytes,
})
