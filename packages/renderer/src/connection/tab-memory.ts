/** What a tab keeps over reloads: which session it is in, and which of that session's effects it has run. */

const KEY = "heddle:session";

export interface TabMemory {
  token: string;
  lastEffect: number;
}

/** Null when nothing usable is kept, or the browser refuses storage. */
export function recall(storage: () => Storage): TabMemory | null {
  try {
    const kept: unknown = JSON.parse(storage().getItem(KEY) ?? "null");
    if (typeof kept !== "object" || kept === null || !("token" in kept) || !("lastEffect" in kept))
      return null;
    const { token, lastEffect } = kept;
    return typeof token === "string" && typeof lastEffect === "number" ? { token, lastEffect } : null;
  } catch {
    return null;
  }
}

export function remember(storage: () => Storage, memory: TabMemory): void {
  try {
    storage().setItem(KEY, JSON.stringify(memory));
  } catch {
    // Without storage a reload begins a new session; the page works all the same.
  }
}
