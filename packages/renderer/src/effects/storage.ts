/** What this browser keeps for the app's fields: the entries that these declare, and no others. */

const OWN_PREFIX = "heddle:";
/** UTF-16 units told with a hello at most, of all entries of a storage: a frame may hold 1 MB. */
const MAX_LENGTH = 300_000;

/** Entries that could not be written where they belong (no room), so that a reconnect does not lose them. By storage. */
const unwritten = new WeakMap<Storage, Map<string, string | null>>();

function isOwn(key: string): boolean {
  return key.startsWith(OWN_PREFIX);
}

/** The entries of these names that are there, as many as fit. Null where the browser refuses storage. */
export function storedEntries(
  storage: () => Storage,
  names: readonly string[],
): Record<string, string> | null {
  const entries: [string, string][] = [];
  try {
    const area = storage();
    const held = unwritten.get(area);
    let length = 0;
    for (const name of names) {
      const value = held?.has(name) ? held.get(name)! : area.getItem(name);
      if (value === null || isOwn(name) || length + name.length + value.length > MAX_LENGTH) continue;
      length += name.length + value.length;
      entries.push([name, value]);
    }
  } catch {
    return null;
  }
  return Object.fromEntries(entries);
}

/** Writes an entry, or removes it when `value` is null. */
export function storeEntry(storage: () => Storage, key: string, value: string | null): void {
  if (isOwn(key)) return;
  let area: Storage;
  try {
    area = storage();
  } catch {
    // Forbidden: the value lives on in the session.
    return;
  }
  try {
    if (value === null) area.removeItem(key);
    else area.setItem(key, value);
    unwritten.get(area)?.delete(key);
  } catch {
    const held = unwritten.get(area) ?? new Map<string, string | null>();
    unwritten.set(area, held.set(key, value));
  }
}
