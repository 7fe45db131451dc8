-- The table library with ends: what C would do in one long step is done here in steps that the hook sees.
local house = ...
local integer, longest = house.integer, house.longest_result

local error, type, select = error, type, select
local concat, move, insert, remove = table.concat, table.move, table.insert, table.remove
local getmetatable = debug.getmetatable

local MOST_MOVED = 1 << 16

function table.concat(source, separator, first, last)
    separator = house.text(separator, 2, "concat") or ""
    first = first == nil and 1 or integer(first, 3, "concat")
    last = last == nil and #source or integer(last, 4, "concat")
    local sum = 0
    for i = first, last do
        local each = source[i]
        if type(each) ~= "string" and type(each) ~= "number" then
            error("invalid value (at index " .. i .. ") in table for 'concat'", 2)
        end
        sum = sum + (type(each) == "string" and #each or 24) + #separator
        if sum > longest then
            error("resulting string too large", 2)
        end
    end
    return concat(source, separator, first, last)
end

function table.move(from, first, last, to, into)
    first, last, to = integer(first, 2, "move"), integer(last, 3, "move"), integer(to, 4, "move")
    if into == nil then
        into = from
    end
    if last - first < MOST_MOVED and last - first >= 0 or last < first then
        return move(from, first, last, to, into)
    end
    if to > last or to <= first or into ~= from then
        for i = 0, last - first do
            into[to + i] = from[first + i]
        end
    else
        for i = last - first, 0, -1 do
            into[to + i] = from[first + i]
        end
    end
    return into
end

-- A length that a metamethod claims may be endless; the table's own can't.
local function claims_length(source)
    local metatable = getmetatable(source)
    return metatable and metatable.__len ~= nil
end

local function checked(source, name)
    if type(source) ~= "table" and not claims_length(source) then
        error("bad argument #1 to '" .. name .. "' (table expected, got " .. house.called(source) .. ")", 3)
    end
    return claims_length(source)
end

function table.insert(into, ...)
    if not checked(into, "insert") then
        return insert(into, ...)
    end
    local position, value = ...
    local size = #into
    if select("#", ...) == 1 then
        into[size + 1] = position
        return
    end
    position = integer(position, 2, "insert")
    if position < 1 or position > size + 1 then
        error("bad argument #2 to 'insert' (position out of bounds)", 2)
    end
    for i = size + 1, position + 1, -1 do
        into[i] = into[i - 1]
    end
    into[position] = value
end

function table.remove(from, ...)
    if not checked(from, "remove") then
        return remove(from, ...)
    end
    local size = #from
    local position = select("#", ...) == 0 and size or integer(..., 2, "remove")
    if select("#", ...) > 0 and size + 1 ~= position and (position < 1 or position > size + 1) then
        error("bad argument #2 to 'remove' (position out of bounds)", 2)
    end
    local removed = from[position]
    for i = position, size - 1 do
        from[i] = from[i + 1]
    end
    from[size] = nil
    return removed
end
