/** The visitor's localStorage, as far as it belongs to the app: everything on its origin but Heddle's own entries. */

const OWN_PREFIX = "heddle:";
const MAX_ENTRIES = 200;
/** UTF-16 units sent with a hello at most: a frame may hold 1 MB. */
const MAX_LENGTH = 200_000;

export function isAppEntry(key: string): boolean {
  return !key.startsWith(OWN_PREFIX);
}

/** Entries to tell the server with hello, as many as fit. Empty where the browser refuses storage. */
export function storedEntries(storage: () => Storage): Record<string, string> {
  const entries: Record<string, string> = {};
  try {
    const local = storage();
    let length = 0;
    let count = 0;
    for (let index = 0; index < local.length && count < MAX_ENTRIES; index++) {
      const key = local.key(index);
      if (key === null || !isAppEntry(key)) continue;
      const value = local.getItem(key) ?? "";
      if (length + key.length + value.length > MAX_LENGTH) continue;
      length += key.length + value.length;
      count += 1;
      entries[key] = value;
    }
  } catch {
    return entries;
  }
  return entries;
}

/** Writes an entry, or removes it when `value` is null. */
export function storeEntry(storage: () => Storage, key: string, value: string | null): void {
  if (!isAppEntry(key)) return;
  try {
    if (value === null) storage().removeItem(key);
    else storage().setItem(key, value);
  } catch {
    // Full or forbidden: the value lives on in the session.
  }
}
