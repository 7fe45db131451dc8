-- The matcher for patterns of patterns.lua, in Lua, so that a budget can stop it.
local house = ...
local members = house.members

local error, type, tostring = error, type, tostring
local gsub = string.gsub
local byte, sub = string.byte, string.sub
local concat, unpack = table.concat, table.unpack

house.longest_result = 1 << 24
local run

-- One class with its repetition: the end of the whole match, or nil.
local function repeated(state, program, index, at)
    local item, subject, size = program[index], state.subject, state.size
    local set, times = item.set, item.times
    if not set then
        set = members(item.class)
        item.set = set
    end
    if times == "?" then
        return at <= size and set[byte(subject, at)] and run(state, program, index + 1, at + 1)
            or run(state, program, index + 1, at)
    elseif times == "-" then
        while true do
            local stop = run(state, program, index + 1, at)
            if stop then
                return stop
            elseif at > size or not set[byte(subject, at)] then
                return nil
            end
            at = at + 1
        end
    end
    local last = at
    while last <= size and set[byte(subject, last)] do
        last = last + 1
    end
    for from = last, times == "+" and at + 1 or at, -1 do
        local stop = run(state, program, index + 1, from)
        if stop then
            return stop
        end
    end
    return nil
end

local function balanced(state, item, at)
    local subject, size = state.subject, state.size
    if byte(subject, at) ~= item.first then
        return nil
    end
    local depth = 1
    for i = at + 1, size do
        local code = byte(subject, i)
        if code == item.last then
            depth = depth - 1
            if depth == 0 then
                return i + 1
            end
        elseif code == item.first then
            depth = depth + 1
        end
    end
    return nil
end

local function captured_again(state, item, at)
    local from, to = state.starts[item.number], state.stops[item.number]
    local text = sub(state.subject, from, to - 1)
    return sub(state.subject, at, at + #text - 1) == text and at + #text or nil
end

-- A start or a stop of a capture holds only for what follows; if that fails, the old one comes back.
local function noted(state, program, index, at, marks, number)
    local old = marks[number]
    marks[number] = at
    local stop = run(state, program, index + 1, at)
    if not stop then
        marks[number] = old
    end
    return stop
end

local STEPS = {
    ["end"] = function(state, _, at) return at == state.size + 1 and at or nil end,
    balanced = balanced,
    again = captured_again,
    frontier = function(state, item, at)
        local before = at > 1 and byte(state.subject, at - 1) or 0
        return not item.set[before] and item.set[byte(state.subject, at) or 0] and at or nil
    end,
}

-- Matches from item `index` at position `at`: the position behind the match, or nil.
run = function(state, program, index, at)
    while true do
        local item = program[index]
        if not item then
            return at
        elseif item.kind == "one" then
            if item.times ~= "" then
                return repeated(state, program, index, at)
            end
            local set = item.set
            if not set then
                set = members(item.class)
                item.set = set
            end
            if at > state.size or not set[byte(state.subject, at)] then
                return nil
            end
            at = at + 1
        elseif item.kind == "open" then
            return noted(state, program, index, at, state.starts, item.number)
        elseif item.kind == "close" then
            return noted(state, program, index, at, state.stops, item.number)
        elseif item.kind == "position" then
            state.stops[item.number] = false
            return noted(state, program, index, at, state.starts, item.number)
        else
            at = STEPS[item.kind](state, item, at)
            if not at then
                return nil
            end
        end
        index = index + 1
    end
end

-- The first match at or after `from`: its start and the position behind it.
local function search(state, program, from)
    for at = from, program.anchored and from or state.size + 1 do
        state.starts, state.stops = {}, {}
        local stop = run(state, program, 1, at)
        if stop then
            return at, stop
        end
    end
    return nil
end

local function capture(state, number)
    local start, stop = state.starts[number], state.stops[number]
    return stop and sub(state.subject, start, stop - 1) or start
end

-- All captures, or the whole match where there are none.
local function captures(state, program, start, stop)
    if program.captures == 0 then
        return sub(state.subject, start, stop - 1)
    end
    local found = {}
    for number = 1, program.captures do
        found[number] = capture(state, number)
    end
    return unpack(found, 1, program.captures)
end

local function subject_of(text)
    return { subject = text, size = #text }
end

function house.slow_gmatch(text, program, from)
    local state, last = subject_of(text), nil
    return function()
        while from <= state.size + 1 do
            local start, stop = search(state, program, from)
            if not start then
                return nil
            end
            from = stop > start and stop or start + 1
            if stop ~= last then
                last = stop
                return captures(state, program, start, stop)
            end
        end
        return nil
    end
end

-- What a match is replaced by; nil and false leave it as it is.
local function replacement(state, program, start, stop, by)
    local whole = sub(state.subject, start, stop - 1)
    local value
    if type(by) == "function" then
        value = by(captures(state, program, start, stop))
    elseif type(by) == "table" then
        value = by[(captures(state, program, start, stop))]
    else
        value = gsub(by, "%%(.)", function(what)
            if what == "%" then
                return "%"
            end
            local number = byte(what) - 48
            if number == 0 or number == 1 and program.captures == 0 then
                return whole
            elseif number < 0 or number > 9 then
                error("invalid use of '%' in replacement string", 0)
            elseif number > program.captures then
                error("invalid capture index %" .. number .. " in replacement string", 0)
            end
            return tostring(capture(state, number))
        end)
    end
    if not value then
        return whole
    elseif type(value) ~= "string" and type(value) ~= "number" then
        error("invalid replacement value (a " .. type(value) .. ")", 0)
    end
    return value .. ""
end

function house.slow_gsub(text, program, by, most)
    local state, out, at, from, count, last, length = subject_of(text), {}, 1, 1, 0, nil, 0
    while count < most and from <= state.size + 1 do
        local start, stop = search(state, program, from)
        if not start then
            break
        end
        if stop == last then
            from = from + 1
        else
            out[#out + 1] = sub(text, at, start - 1)
            local put = replacement(state, program, start, stop, by)
            out[#out + 1] = put
            length = length + #put
            if length > house.longest_result then
                error("resulting string too large", 0)
            end
            count, last, at = count + 1, stop, stop
            from = stop > start and stop or start + 1
        end
        if program.anchored then
            break
        end
    end
    out[#out + 1] = sub(text, at)
    return concat(out), count
end

-- As string.match: the captures of the first match.
function house.slow_match(text, program, from)
    local state = subject_of(text)
    local start, stop = search(state, program, from)
    if start then
        return captures(state, program, start, stop)
    end
    return nil
end

-- As string.find: where the first match starts and ends, and its captures.
function house.slow_find(text, program, from)
    local state = subject_of(text)
    local start, stop = search(state, program, from)
    if not start then
        return nil
    elseif program.captures == 0 then
        return start, stop - 1
    end
    return start, stop - 1, captures(state, program, start, stop)
end
