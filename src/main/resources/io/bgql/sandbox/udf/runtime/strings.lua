-- The string library with ends: results have a longest size, and nothing runs for long where the hook can't see it.
local house = ...
local text_of, integer = house.text, house.integer
local quick, program_of, longest = house.quick, house.program, house.longest_result

local error, type, select, tonumber = error, type, select, tonumber
local find, match, gmatch, gsub = string.find, string.match, string.gmatch, string.gsub
local rep, format, pack, sub = string.rep, string.format, string.pack, string.sub
local huge = math.huge

-- A plain search by C may compare every byte of one with every byte of the other.
local MOST_COMPARISONS = 1e8

local function too_large(level)
    error("resulting string too large", level + 1)
end

local function refuse(position, name, value)
    error("bad argument #" .. position .. " to '" .. name .. "' (string expected, got " .. house.called(value) .. ")", 4)
end

local function needed(value, position, name)
    if type(value) == "string" then
        return value
    elseif type(value) ~= "number" then
        refuse(position, name, value)
    end
    return value .. ""
end

function string.rep(text, count, separator)
    text, separator = needed(text, 1, "rep"), text_of(separator, 3, "rep") or ""
    count = integer(count, 2, "rep")
    if count > longest or (#text + #separator) * (count + 0.0) > longest then
        too_large(2)
    end
    return rep(text, count, separator)
end

local function sizes(...)
    local sum = 0
    for i = 1, select("#", ...) do
        local each = select(i, ...)
        if type(each) == "string" then
            sum = sum + #each
        end
    end
    return sum
end

function string.format(pattern, ...)
    pattern = needed(pattern, 1, "format")
    if #pattern + sizes(...) > longest then
        too_large(2)
    end
    return format(pattern, ...)
end

function string.pack(pattern, ...)
    pattern = needed(pattern, 1, "pack")
    local sum = #pattern + sizes(...)
    for digits in gmatch(pattern, "%d+") do
        sum = sum + tonumber(digits)
    end
    if sum > longest then
        too_large(2)
    end
    return pack(pattern, ...)
end

local function start(text, init)
    if init < 0 then
        init = #text + init + 1
    end
    return init < 1 and 1 or init
end

-- Where `wanted` is long, only its beginning is looked for by C.
local function slow_plain(text, wanted, from)
    local beginning = sub(wanted, 1, 16)
    local at = find(text, beginning, from, true)
    while at do
        if sub(text, at, at + #wanted - 1) == wanted then
            return at, at + #wanted - 1
        end
        at = find(text, beginning, at + 1, true)
    end
    return nil
end

function string.find(text, pattern, init, plain)
    text, pattern = needed(text, 1, "find"), needed(pattern, 2, "find")
    if plain or not find(pattern, "[%^%$%*%+%?%.%(%)%[%%%-]") then
        if #text * (#pattern + 0.0) <= MOST_COMPARISONS then
            return find(text, pattern, init, true)
        end
        return slow_plain(text, pattern, start(text, integer(init or 1, 3, "find")))
    end
    local program = program_of(pattern)
    if quick(program, #text) then
        return find(text, pattern, init)
    end
    return house.slow_find(text, program, start(text, integer(init or 1, 3, "find")))
end

function string.match(text, pattern, init)
    text, pattern = needed(text, 1, "match"), needed(pattern, 2, "match")
    local program = program_of(pattern)
    if quick(program, #text) then
        return match(text, pattern, init)
    end
    return house.slow_match(text, program, start(text, integer(init or 1, 3, "match")))
end

-- In gmatch a `^` is no anchor but itself.
function string.gmatch(text, pattern, init)
    text, pattern = needed(text, 1, "gmatch"), needed(pattern, 2, "gmatch")
    local program = program_of(sub(pattern, 1, 1) == "^" and "%" .. pattern or pattern)
    if quick(program, #text) then
        return gmatch(text, pattern, init)
    end
    return house.slow_gmatch(text, program, start(text, integer(init or 1, 3, "gmatch")))
end

-- The longest result that a replacement text can give: each `%` may bring the whole subject once more.
local function longest_replaced(text, by)
    local _, captures = gsub(by, "%%", "")
    return #text + (#text + 1.0) * #by + captures * (#text + 0.0)
end

local function counted(by)
    local sum = 0
    return function(key)
        local value = by[key]
        if type(value) == "string" then
            sum = sum + #value
            if sum > longest then
                error("resulting string too large", 0)
            end
        end
        return value
    end
end

function string.gsub(text, pattern, by, most)
    text, pattern = needed(text, 1, "gsub"), needed(pattern, 2, "gsub")
    local program = program_of(pattern)
    local kind = type(by)
    if kind == "number" then
        by, kind = by .. "", "string"
    elseif kind ~= "string" and kind ~= "table" and kind ~= "function" then
        error("bad argument #3 to 'gsub' (string/function/table expected, got " .. house.called(by) .. ")", 2)
    end
    most = most == nil and huge or integer(most, 4, "gsub")
    if not quick(program, #text) or kind == "string" and longest_replaced(text, by) > longest then
        return house.slow_gsub(text, program, by, most)
    end
    if most == huge then
        return gsub(text, pattern, kind == "table" and counted(by) or by)
    end
    return gsub(text, pattern, kind == "table" and counted(by) or by, most)
end
