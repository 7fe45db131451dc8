-- Resets the visits of a user, and returns how many there were.
function reset_visits(rec)
    if not aerospike:exists(rec) then
        return nil
    end
    local profile = rec.profile or map()
    local visits = profile.visits or 0
    profile.visits = 0
    rec.profile = profile
    aerospike:update(rec)
    return visits
end
