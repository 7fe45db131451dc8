-- Ground for lists, maps, bytes, GeoJSON and records: userdata with contents, and the words of argument errors.
local house = ...
local blank = house.blank

local error, type, tonumber = error, type, tonumber
local math_type, tointeger = math.type, math.tointeger
local find, sub = string.find, string.sub
local getmetatable, setmetatable = debug.getmetatable, debug.setmetatable
local getuservalue, setuservalue = debug.getuservalue, debug.setuservalue

-- Metatables by kind; the decoy is all that a module sees of them.
local function kind(name)
    return { __name = name, __metatable = { __name = name } }
end
house.List, house.Map, house.Bytes, house.GeoJSON = kind("List"), kind("Map"), kind("Bytes"), kind("GeoJSON")
house.Record, house.Aerospike = kind("Record"), kind("Aerospike")
local List, Map, Bytes, GeoJSON = house.List, house.Map, house.Bytes, house.GeoJSON

function house.new(metatable, contents)
    local value = blank()
    setuservalue(value, contents, 1)
    setmetatable(value, metatable)
    return value
end

local function called(value)
    local metatable = type(value) == "userdata" and getmetatable(value)
    return metatable and metatable.__name or type(value)
end
house.called = called

-- Raises at the line of the module that called the function `name`.
local function refuse(position, name, expected, value)
    error("bad argument #" .. position .. " to '" .. name .. "' (" .. expected .. " expected, got " .. called(value) .. ")", 4)
end

-- The contents of argument number `position`, which must be of that kind.
function house.contents(value, metatable, position, name)
    if type(value) ~= "userdata" then
        refuse(position, name, "userdata", value)
    end
    if getmetatable(value) ~= metatable then
        refuse(position, name, metatable.__name, value)
    end
    return (getuservalue(value, 1))
end

-- For values whose kind is known.
function house.inside(value)
    return (getuservalue(value, 1))
end

function house.is(value, metatable)
    return type(value) == "userdata" and getmetatable(value) == metatable
end

-- A whole number, 0 for nil; strings that spell one are taken.
function house.integer(value, position, name)
    if value == nil then
        return 0
    end
    local number = tonumber(value)
    if not number or type(value) == "boolean" then
        refuse(position, name, "number", value)
    end
    local whole = tointeger(number)
    if not whole then
        error("bad argument #" .. position .. " to '" .. name .. "' (number has no integer representation)", 3)
    end
    return whole
end

-- A string, nil for nil; numbers are spelled out.
function house.text(value, position, name)
    if value == nil or type(value) == "string" then
        return value
    end
    if type(value) ~= "number" then
        refuse(position, name, "string", value)
    end
    return value .. ""
end

-- Strings of the server end at their first zero byte.
local function cut(text)
    local zero = find(text, "\0", 1, true)
    return zero and sub(text, 1, zero - 1) or text
end
house.cut = cut

-- Whether the server can hold a value, and as what: true and the value, or false.
function house.accept(value)
    local of = type(value)
    if of == "string" then
        return true, cut(value)
    elseif of == "number" or of == "boolean" or of == "nil" then
        return true, value
    elseif of == "userdata" then
        local metatable = getmetatable(value)
        if metatable == List or metatable == Map or metatable == Bytes or metatable == GeoJSON then
            return true, value
        end
    end
    return false
end

local format, gsub, byte = string.format, string.gsub, string.byte
local render

local function hexadecimal(data)
    local digits = gsub(data, ".", function(each)
        return format("%02X ", byte(each))
    end)
    return sub(digits, 1, -2)
end

-- How a value reads inside a list or map; nil for what the server leaves out.
render = function(value)
    local of = type(value)
    if of == "string" then
        return '"' .. value .. '"'
    elseif of == "number" then
        return math_type(value) == "integer" and format("%d", value) or format("%.16g", value)
    elseif of == "boolean" then
        return value and "true" or "false"
    elseif of == "nil" then
        return "NIL"
    end
    local metatable, contents = getmetatable(value), getuservalue(value, 1)
    if metatable == Bytes then
        local data = contents:content()
        return data ~= "" and hexadecimal(data) or nil
    end
    return metatable.render(contents, render)
end
house.render = render

function GeoJSON.render(contents)
    return '"' .. contents.text .. '"'
end
GeoJSON.__tostring = render

function house.geojson(text)
    return house.new(GeoJSON, { text = text })
end

geojson = setmetatable({}, {
    __call = function(_, text)
        local spelled = house.text(text, 2, "geojson")
        return spelled and house.geojson(spelled)
    end,
    __metatable = {},
})
