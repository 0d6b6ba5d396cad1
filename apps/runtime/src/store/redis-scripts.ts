/**
 * The scripts of the Redis store. Each runs by itself, whole, so what it checks still holds when it writes. A session is one hash:
 *
 *     site program epoch event patch page request visitor effects
 *     f:<field>      a field's snapshot
 *     c:<field>      how many entries its change log has
 *     l:<n>:<field>  the log's entries, from 1
 *
 * One key has one life: nothing of a session can expire, or be evicted, without the rest. Keys of shared state begin with `shared`, and live on.
 */

const LIVES_ON = `
local function extend(key, life, shared)
  if string.sub(key, 1, #shared) ~= shared then redis.call('PEXPIRE', key, life) end
end`;

/** ARGV: life, shared, then per key: how many names and values follow, and these. */
const create = `${LIVES_ON}
local at = 3
for index, key in ipairs(KEYS) do
  local count = tonumber(ARGV[at])
  if redis.call('EXISTS', key) == 0 then
    for first = at + 1, at + count, 1000 do
      redis.call('HSET', key, unpack(ARGV, first, math.min(first + 999, at + count)))
    end
    extend(key, ARGV[1], ARGV[2])
  end
  at = at + 1 + count
end
return 0`;

/** ARGV: life, shared, site. Returns for each key that is there and of the site: its place in KEYS, and its names and values. */
const acquire = `${LIVES_ON}
local found = {}
for index, key in ipairs(KEYS) do
  if redis.call('HGET', key, 'site') == ARGV[3] then
    redis.call('HINCRBY', key, 'epoch', 1)
    redis.call('HINCRBY', key, 'patch', 1)
    extend(key, ARGV[1], ARGV[2])
    found[#found + 1] = { index, redis.call('HGETALL', key) }
  end
end
return found`;

/**
 * ARGV: life, shared, then per key: epoch, patch before, patch, event, effects, page, request, program (of the last four, empty = as before),
 * how many writes follow, and of each: s, d or a (set, delete, append), the field, its text. Returns the places of the refused in KEYS.
 */
const commit = `${LIVES_ON}
local function empty(key, field)
  local count = tonumber(redis.call('HGET', key, 'c:' .. field) or 0)
  for entry = 1, count do redis.call('HDEL', key, 'l:' .. entry .. ':' .. field) end
  if count > 0 then redis.call('HDEL', key, 'c:' .. field) end
end
local function apply(key, at)
  local sets = { 'patch', ARGV[at + 2], 'event', ARGV[at + 3] }
  local function set(name, text)
    sets[#sets + 1] = name
    sets[#sets + 1] = text
  end
  if ARGV[at + 4] ~= '' then set('effects', ARGV[at + 4]) end
  if ARGV[at + 6] ~= '' then
    set('page', ARGV[at + 5])
    set('request', ARGV[at + 6])
    set('program', ARGV[at + 7])
  end
  for write = at + 9, at + 6 + 3 * tonumber(ARGV[at + 8]), 3 do
    local kind, field, text = ARGV[write], ARGV[write + 1], ARGV[write + 2]
    if kind == 'a' then
      set('l:' .. redis.call('HINCRBY', key, 'c:' .. field, 1) .. ':' .. field, text)
    else
      empty(key, field)
      if kind == 's' then set('f:' .. field, text) else redis.call('HDEL', key, 'f:' .. field) end
    end
  end
  for first = 1, #sets, 1000 do redis.call('HSET', key, unpack(sets, first, math.min(first + 999, #sets))) end
  extend(key, ARGV[1], ARGV[2])
end
local refused = {}
local at = 3
for index, key in ipairs(KEYS) do
  local stored = redis.call('HMGET', key, 'epoch', 'patch', 'event')
  local before, after = ARGV[at + 1], ARGV[at + 2]
  if stored[1] ~= ARGV[at] then
    refused[#refused + 1] = index
  elseif stored[2] == before and tonumber(stored[3]) <= tonumber(ARGV[at + 3]) then
    apply(key, at)
  elseif stored[2] ~= after then
    refused[#refused + 1] = index
  end
  at = at + 9 + 3 * tonumber(ARGV[at + 8])
end
return refused`;

/** ARGV: life, shared. */
const touch = `${LIVES_ON}
for index, key in ipairs(KEYS) do extend(key, ARGV[1], ARGV[2]) end
return 0`;

export const SCRIPTS = { create, acquire, commit, touch };
export type ScriptName = keyof typeof SCRIPTS;
