function next(rec, step)
    return rec.age +
end
