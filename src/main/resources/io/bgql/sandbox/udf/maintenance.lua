-- Upkeep of the set users, meant for background jobs.

-- From the first of January 1970, the clock of get_current_time, to the first of 2010, that of last_update_time.
local EPOCH_MILLIS = 1262304000000
local DAY_SECONDS = 24 * 60 * 60

local function tier_of(score)
    if score >= 90 then
        return "gold"
    elseif score >= 60 then
        return "silver"
    end
    return "free"
end

-- Brings the bins that follow from others in line with them: tier with score, status with active.
function transform_record(rec)
    rec.tier = tier_of(rec.score or 0)
    rec.status = rec.active and "active" or "inactive"
    aerospike:update(rec)
end

-- Gives a record that nobody has written for this many days one more day to live, and leaves others alone.
function expire_old(rec, days)
    local written = record.last_update_time(rec) + EPOCH_MILLIS
    local days_ago = (aerospike:get_current_time() - written) / 1000 / DAY_SECONDS
    if days_ago >= days then
        record.set_ttl(rec, DAY_SECONDS)
        aerospike:update(rec)
    end
end
