-- Maps: values by key, and the keys in the server's order once somebody asked for it. Keys are whole numbers, strings
-- and bytes; any other is silently refused. A key may hold nil, which counts.
local house = ...
local Map, Bytes, new, contents, inside = house.Map, house.Bytes, house.new, house.contents, house.inside
local accept, integer, is, cut = house.accept, house.integer, house.is, house.cut

local type, next = type, next
local math_type = math.type
local sort, insert, remove, concat = table.sort, table.insert, table.remove, table.concat
local setmetatable = setmetatable

map = {}
local NOTHING = {}

-- Bytes are keys by content: one object stands for each, remembered in the map.
local function inner_key(entries, key)
    if math_type(key) == "integer" then
        return key
    elseif type(key) == "string" then
        return cut(key)
    elseif is(key, Bytes) then
        local data = inside(key):content()
        local known = entries.blobs[data]
        if not known then
            known = { data = data }
            entries.blobs[data] = known
        end
        return known
    end
    return nil
end

local function outer_key(key)
    return type(key) == "table" and house.bytes(key.data) or key
end

local RANK = { number = 1, string = 2, table = 3 }

-- The server's order of keys: whole numbers, strings, bytes.
local function before(a, b)
    local rank_a, rank_b = RANK[type(a)], RANK[type(b)]
    if rank_a ~= rank_b then
        return rank_a < rank_b
    elseif rank_a == 3 then
        return a.data < b.data
    end
    return a < b
end

local function keys_in_order(entries)
    local sorted = entries.sorted
    if not sorted then
        sorted = {}
        for key in next, entries.values do
            sorted[#sorted + 1] = key
        end
        sort(sorted, before)
        entries.sorted = sorted
    end
    return sorted
end

-- The place of a key among sorted ones, or where it would go.
local function place(sorted, key)
    local low, high = 1, #sorted + 1
    while low < high do
        local middle = (low + high) // 2
        if before(sorted[middle], key) then
            low = middle + 1
        else
            high = middle
        end
    end
    return low
end

local function put(entries, key, value)
    if entries.values[key] == nil then
        entries.n = entries.n + 1
        if entries.sorted then
            insert(entries.sorted, place(entries.sorted, key), key)
        end
    end
    entries.values[key] = value == nil and NOTHING or value
end

local function take_out(entries, key)
    if entries.values[key] ~= nil then
        entries.values[key] = nil
        entries.n = entries.n - 1
        if entries.sorted then
            remove(entries.sorted, place(entries.sorted, key))
        end
    end
end

local function value_of(entries, key)
    local value = entries.values[key]
    if value == NOTHING then
        return nil
    end
    return value
end

local function set(entries, key, value)
    local inner = inner_key(entries, key)
    if inner == nil then
        return
    end
    local fit, accepted = accept(value)
    if fit then
        put(entries, inner, accepted)
    else
        take_out(entries, inner)
    end
end

local function empty(flags)
    return { values = {}, blobs = {}, n = 0, flags = flags or 0 }
end

-- For the decoder: a map under construction, its setter, and the way to the encoder.
house.empty_map, house.set_in_map = empty, set

function house.new_map(entries)
    return new(Map, entries)
end

function house.each_entry(entries, take)
    local sorted = keys_in_order(entries)
    for i = 1, #sorted do
        take(outer_key(sorted[i]), value_of(entries, sorted[i]))
    end
end

function map.new(capacity)
    integer(capacity, 1, "new")
    if capacity == nil then
        return nil
    end
    return new(Map, empty())
end
map.create = map.new

function map.size(of)
    return contents(of, Map, 1, "size").n
end

function map.remove(from, key)
    local entries = contents(from, Map, 1, "remove")
    local inner = inner_key(entries, key)
    if inner ~= nil then
        take_out(entries, inner)
    end
end

-- Walks by position among the keys as they are at each step, so that taking keys out on the way skips the next one.
local function walk(entries, pick)
    local index = 0
    return function()
        index = index + 1
        local key = keys_in_order(entries)[index]
        if key ~= nil then
            return pick(outer_key(key), value_of(entries, key))
        end
        return nil
    end
end

local function both(key, value)
    return key, value
end

function map.keys(of)
    return walk(contents(of, Map, 1, "keys"), both)
end

function map.values(of)
    return walk(contents(of, Map, 1, "values"), function(_, value)
        return value
    end)
end

function map.pairs(of)
    return walk(contents(of, Map, 1, "pairs"), both)
end

function map.iterator(of)
    return walk(contents(of, Map, 1, "iterator"), both)
end

local function copy(entries)
    local copied = empty()
    house.each_entry(entries, function(key, value)
        set(copied, key, value)
    end)
    return copied
end

function map.clone(of)
    return new(Map, copy(contents(of, Map, 1, "pairs")))
end

-- The entries of both; where both have a key, combine(first, second) decides, else the second.
function map.merge(first, second, combine)
    local a, b = contents(first, Map, 1, "pairs"), contents(second, Map, 1, "pairs")
    local merged = copy(a)
    house.each_entry(b, function(key, value)
        local other = value_of(a, inner_key(a, key))
        if type(combine) == "function" and other ~= nil then
            value = combine(other, value) or value
        end
        set(merged, key, value)
    end)
    return new(Map, merged)
end

-- The entries whose key only one of the two has.
function map.diff(first, second)
    local a, b = contents(first, Map, 1, "pairs"), contents(second, Map, 1, "pairs")
    local different = empty()
    local function but_not_in(entries)
        return function(key, value)
            if entries.values[inner_key(entries, key)] == nil then
                set(different, key, value)
            end
        end
    end
    house.each_entry(a, but_not_in(b))
    house.each_entry(b, but_not_in(a))
    return new(Map, different)
end

function map.nbytes(of)
    contents(of, Map, 1, "nbytes")
    return #house.pack(of)
end

function map.tostring(of)
    contents(of, Map, 1, "tostring")
    return house.render(of)
end

function Map.render(entries, render)
    local shown = {}
    house.each_entry(entries, function(key, value)
        local value_shown = render(value)
        if value_shown then
            shown[#shown + 1] = render(key) .. ":" .. value_shown
        end
    end)
    return "{" .. concat(shown, ", ") .. "}"
end
Map.__tostring = house.render

function Map.__len(of)
    return inside(of).n
end

function Map.__index(of, key)
    local entries = inside(of)
    local inner = inner_key(entries, key)
    if inner == nil then
        return nil
    end
    return value_of(entries, inner)
end

function Map.__newindex(of, key, value)
    set(inside(of), key, value)
end

setmetatable(map, {
    __call = function(_, source)
        local entries = empty()
        if type(source) == "table" then
            for key, value in next, source do
                set(entries, key, value)
            end
        end
        return new(Map, entries)
    end,
    __metatable = map,
})
