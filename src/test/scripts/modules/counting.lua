-- Counts.
local function plus(a, b)
    return a + b
end

function next(rec, step)
    return plus(rec.score or 0, step)
end

function previous(rec, step)
    return plus(rec.score or 0, -step)
end
