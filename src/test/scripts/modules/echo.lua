local function kinds(...)
    local words = {}
    for i = 1, select('#', ...) do
        local value = select(i, ...)
        local word = math.type(value) or type(value)
        if word == 'userdata' then
            word = (getmetatable(value) == getmetatable(list()) and 'list')
                or (getmetatable(value) == getmetatable(map()) and 'map')
                or 'other'
        end
        words[#words + 1] = word
    end
    return table.concat(words, ' ')
end

function kind(rec, ...)
    return kinds(...)
end

function same(rec, value)
    return value
end

function store(rec, value, number)
    rec.stored = value
    rec.number = number
    aerospike:update(rec)
end

function fail(rec, word)
    error('failed with ' .. word)
end
