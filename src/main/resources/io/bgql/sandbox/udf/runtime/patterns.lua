-- Patterns taken apart, to tell how long the matcher of C may take over one: it can't be interrupted, and backtracking
-- may take it years. Where subject and pattern promise no end, the matcher of matcher.lua runs, which the hook stops.
local house = ...

local error, pcall = error, pcall
local find = string.find
local byte, sub, char = string.byte, string.sub, string.char

-- Steps that the matcher of C may take at most: some hundredths of a second.
local MOST_STEPS = 1e7
local UNBOUNDED = { ["*"] = true, ["+"] = true, ["-"] = true }

-- The class at `at` as text, and the position behind it.
local function class_at(pattern, at)
    local first = sub(pattern, at, at)
    if first == "%" then
        if at == #pattern then
            error("malformed pattern (ends with '%')", 0)
        end
        return sub(pattern, at, at + 1), at + 2
    elseif first ~= "[" then
        return first, at + 1
    end
    local close = at + 1
    if sub(pattern, close, close) == "^" then
        close = close + 1
    end
    repeat
        local each = sub(pattern, close, close)
        if each == "" then
            error("malformed pattern (missing ']')", 0)
        end
        close = close + (each == "%" and 2 or 1)
    until sub(pattern, close, close) == "]"
    return sub(pattern, at, close), close + 1
end

-- The bytes that a class covers, found by asking the matcher of C about each once.
local function members(class)
    local set, anchored = {}, "^" .. (class == "^" and "%^" or class == "$" and "%$" or class)
    for code = 0, 255 do
        set[code] = find(char(code), anchored) ~= nil
    end
    return set
end
house.members = members

local function group(item, pattern, at, open)
    if sub(pattern, at, at) == ")" then
        local number = open[#open]
        if not number then
            error("invalid pattern capture", 0)
        end
        open[#open] = nil
        item.kind, item.number = "close", number
        return at + 1
    end
    open.count = open.count + 1
    item.number = open.count
    if sub(pattern, at + 1, at + 1) == ")" then
        item.kind = "position"
        return at + 2
    end
    open[#open + 1] = open.count
    item.kind = "open"
    return at + 1
end

local function special(item, pattern, at, open)
    local second = sub(pattern, at + 1, at + 1)
    if second == "b" then
        if at + 3 > #pattern then
            error("malformed pattern (missing arguments to '%b')", 0)
        end
        item.kind, item.first, item.last = "balanced", byte(pattern, at + 2, at + 3)
        return at + 4
    elseif second == "f" then
        if sub(pattern, at + 2, at + 2) ~= "[" then
            error("missing '[' after '%f' in pattern", 0)
        end
        local class, after = class_at(pattern, at + 2)
        item.kind, item.set = "frontier", members(class)
        return after
    end
    local number = byte(second) - 48
    item.kind, item.number = "again", number
    for i = 1, #open do
        number = open[i] == number and 0 or number
    end
    if number < 1 or number > open.count then
        error("invalid capture index %" .. item.number .. " in pattern", 0)
    end
    return at + 2
end

local function single(item, pattern, at)
    local class, after = class_at(pattern, at)
    item.kind, item.class, item.times = "one", class, ""
    local times = sub(pattern, after, after)
    if UNBOUNDED[times] or times == "?" then
        item.times = times
        after = after + 1
    end
    return after
end

local function compile(pattern)
    local anchored = sub(pattern, 1, 1) == "^"
    local program, open = { anchored = anchored }, { count = 0 }
    local at = anchored and 2 or 1
    while at <= #pattern do
        local first, item = sub(pattern, at, at), {}
        if first == "(" or first == ")" then
            at = group(item, pattern, at, open)
        elseif first == "$" and at == #pattern then
            item.kind = "end"
            at = at + 1
        elseif first == "%" and find(pattern, "^%%[bf0-9]", at) then
            at = special(item, pattern, at, open)
        else
            at = single(item, pattern, at)
        end
        program[#program + 1] = item
    end
    if open[1] then
        error("unfinished capture", 0)
    end
    program.captures = open.count
    return program
end

-- How fast the steps of C may grow: by a power of the subject's length and, for each `?`, by two. A repetition that
-- ends the pattern is never tried again shorter.
local function weigh(program)
    local power, doubled = program.anchored and 0 or 1, 0
    for i = 1, #program do
        local item = program[i]
        if UNBOUNDED[item.times] and i < #program or item.kind == "balanced" or item.kind == "again" then
            power = power + 1
        elseif item.times == "?" then
            doubled = doubled + 1
        end
    end
    program.power, program.factor = power, #program * 2.0 ^ doubled
end

local programs, program_count = {}, 0

-- For functions of the string library: a malformed pattern is an error of their caller's line.
function house.program(pattern)
    local program = programs[pattern]
    if not program then
        local fine
        fine, program = pcall(compile, pattern)
        if not fine then
            error(program, 3)
        end
        weigh(program)
        if program_count >= 200 then
            programs, program_count = {}, 0
        end
        programs[pattern], program_count = program, program_count + 1
    end
    return program
end

-- Whether the matcher of C is done soon with a subject of that size.
function house.quick(program, size)
    return (size + 1.0) ^ program.power * program.factor <= MOST_STEPS
end
