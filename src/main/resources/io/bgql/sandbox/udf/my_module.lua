-- A module to try things with, on the set users.

local function contains(tags, wanted)
    for tag in list.iterator(tags) do
        if tag == wanted then
            return true
        end
    end
    return false
end

-- Adds a tag, if the user does not have it yet, and writes a note into the profile.
function transform_record(rec, tag, note)
    local tags = rec.tags or list()
    if not contains(tags, tag) then
        list.append(tags, tag)
    end
    local profile = rec.profile or map()
    profile.note = note
    rec.tags = tags
    rec.profile = profile
    aerospike:update(rec)
end

-- Returns the score n times over and changes nothing.
function get_computed_value(rec, n)
    return (rec.score or 0) * n
end

-- Counts one more visit and returns how many there have been; for a user who does not exist, returns nil.
function process_record(rec)
    if not aerospike:exists(rec) then
        return nil
    end
    local profile = rec.profile or map()
    local visits = (profile.visits or 0) + 1
    profile.visits = visits
    rec.profile = profile
    aerospike:update(rec)
    return visits
end
