/**
 * What a tab keeps over reloads: which session it is in, which of that session's effects it has run, and where it was.
 * After a publish a reload shows what was published, with the state of the session that the tab already had.
 */

const KEY = "heddle:session";

export interface TabMemory {
  token: string;
  lastEffect: number;
  /** Effects of this page that wait for an answer: a page loaded after it answers that it went away. */
  open?: readonly number[];
  /** Path and query of the page the session is at. */
  path: string;
}

/** Null when nothing usable is kept, or the browser refuses storage. */
export function recall(storage: () => Storage): TabMemory | null {
  try {
    const kept: unknown = JSON.parse(storage().getItem(KEY) ?? "null");
    return isMemory(kept) ? kept : null;
  } catch {
    return null;
  }
}

function isMemory(value: unknown): value is TabMemory {
  if (typeof value !== "object" || value === null) return false;
  const { token, lastEffect, path, open = [] } = value as Partial<Record<keyof TabMemory, unknown>>;
  if (!Array.isArray(open) || !open.every((effect) => Number.isSafeInteger(effect))) return false;
  return typeof token === "string" && typeof path === "string" && typeof lastEffect === "number";
}

/** Null = forget the session: the next load of the tab begins a new one. */
export function remember(storage: () => Storage, memory: TabMemory | null): void {
  try {
    if (memory === null) storage().removeItem(KEY);
    else storage().setItem(KEY, JSON.stringify(memory));
  } catch {
    // Without storage a reload begins a new session; the page works all the same.
  }
}
