-- Counts.
local function plus(a, b)
    return a + b
end

function next(rec, step)
    return plus(rec.age or 0, step)
end

twice = function(rec)
    return plus(rec.age, rec.age)
end
