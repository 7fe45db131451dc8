function bump(rec, bin, by)
  rec[bin] = (rec[bin] or 0) + by
  if aerospike:exists(rec) then aerospike:update(rec) else aerospike:create(rec) end
  return rec[bin]
end

function echo(rec, value) return value end
function boom(rec) error('boom') end
function forever(rec) while true do end end
function forget(rec) return aerospike:remove(rec) end
function nothing(rec) end

function keep_one(rec, id)
  if rec.id == id then record.set_ttl(rec, 1000) end
  aerospike:update(rec)
end

function tag(rec, tag)
  local tags = rec.tags or list()
  list.append(tags, tag)
  rec.tags = tags
  rec.profile = map{ city = 'Oslo', visits = 3 }
  aerospike:update(rec)
end
