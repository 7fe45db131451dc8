-- Lists: { n = count, [1] … [n] }, where nil is an element too. Indexes outside do nothing, as in the server.
local house = ...
local List, new, contents, inside = house.List, house.new, house.contents, house.inside
local accept, integer = house.accept, house.integer

local error, type, next = error, type, next
local math_type = math.type
local move, concat = table.move, table.concat
local setmetatable = setmetatable

list = {}

-- Copying is not interrupted, so a list has an end, also where its gaps cost nothing.
local MOST_ELEMENTS = 1 << 22

local function grow(items, size)
    if size > MOST_ELEMENTS then
        error("not enough memory", 0)
    end
    items.n = size
end

local function filled(from, first, last)
    local items = { n = last - first + 1 }
    if items.n > 0 then
        move(from, first, last, 1, items)
    end
    return new(List, items)
end

function list.new(capacity)
    integer(capacity, 1, "new")
    if capacity == nil then
        return nil
    end
    return new(List, { n = 0 })
end
list.create = list.new

function list.size(of)
    return contents(of, List, 1, "size").n
end

local function append(items, value)
    grow(items, items.n + 1)
    items[items.n] = value
end

function list.append(to, value)
    local items = contents(to, List, 1, "append")
    local fit, accepted = accept(value)
    if fit then
        append(items, accepted)
    end
end

local function insert(items, index, value)
    if index > items.n then
        grow(items, index)
        items[index] = value
    elseif index > 0 then
        grow(items, items.n + 1)
        move(items, index, items.n - 1, index + 1)
        items[index] = value
    end
end

function list.prepend(to, value)
    local items = contents(to, List, 1, "prepend")
    local fit, accepted = accept(value)
    if fit then
        insert(items, 1, accepted)
    end
end

function list.insert(to, index, value)
    local items = contents(to, List, 1, "insert")
    index = integer(index, 2, "insert")
    local fit, accepted = accept(value)
    if fit then
        insert(items, index, accepted)
    end
end

function list.remove(from, index)
    local items = contents(from, List, 1, "remove")
    index = integer(index, 2, "remove")
    if index > 0 and index <= items.n then
        move(items, index + 1, items.n, index)
        items[items.n] = nil
        items.n = items.n - 1
    end
end

function list.trim(of, index)
    local items = contents(of, List, 1, "trim")
    index = integer(index, 2, "trim")
    if index > 0 and index <= items.n then
        for i = index, items.n do
            items[i] = nil
        end
        items.n = index - 1
    end
end

function list.drop(of, count)
    local items = contents(of, List, 1, "drop")
    count = integer(count, 2, "drop")
    if count <= 0 then
        return nil
    end
    return filled(items, count + 1, count < items.n and items.n or count)
end

function list.take(of, count)
    local items = contents(of, List, 1, "take")
    count = integer(count, 2, "take")
    if count <= 0 then
        return nil
    end
    return filled(items, 1, count < items.n and count or items.n)
end

function list.concat(to, more)
    local items, added = contents(to, List, 1, "concat"), contents(more, List, 2, "concat")
    local n, m = items.n, added.n
    grow(items, n + m)
    move(added, 1, m, n + 1, items)
end

function list.merge(first, second)
    local a, b = contents(first, List, 1, "iterator"), contents(second, List, 1, "iterator")
    local merged = filled(a, 1, a.n)
    local items = inside(merged)
    local n = items.n
    grow(items, n + b.n)
    move(b, 1, b.n, n + 1, items)
    return merged
end

function list.clone(of)
    local items = contents(of, List, 1, "iterator")
    return filled(items, 1, items.n)
end

function list.iterator(of)
    local items = contents(of, List, 1, "iterator")
    local index = 0
    return function()
        index = index + 1
        if index <= items.n then
            return items[index]
        end
        return nil
    end
end

function list.nbytes(of)
    contents(of, List, 1, "nbytes")
    return #house.pack(of)
end

function list.tostring(of)
    contents(of, List, 1, "tostring")
    return house.render(of)
end

function List.render(items, render)
    local shown = {}
    for i = 1, items.n do
        shown[i] = render(items[i]) or "<NULL>"
    end
    return "[" .. concat(shown, ", ") .. "]"
end
List.__tostring = house.render

function List.__len(of)
    return inside(of).n
end

function List.__index(of, index)
    return inside(of)[integer(index, 2, "index")]
end

function List.__newindex(of, index, value)
    local items = inside(of)
    index = integer(index, 2, "newindex")
    local fit, accepted = accept(value)
    if fit and index > items.n then
        insert(items, index, accepted)
    elseif fit and index > 0 then
        items[index] = accepted
    end
end

-- Elements of a table in the order of next, whose keys need not be without gaps; what the server can't hold is nil.
local function from_table(source)
    local items = { n = 0 }
    for key, value in next, source do
        if math_type(key) == "integer" then
            local _, accepted = accept(value)
            append(items, accepted)
        end
    end
    return new(List, items)
end

setmetatable(list, {
    __call = function(_, source)
        return type(source) == "table" and from_table(source) or new(List, { n = 0 })
    end,
    __metatable = list,
})
