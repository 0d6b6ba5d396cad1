/** Where in its pages a person has been: for the browser's back and forward. */

/** What of a page is to be in view: where it was scrolled to, or the element that the address names (`#id`; "" = its top). */
export type Place = { left: number; top: number } | { hash: string };

/** Entries of the history whose place is kept. */
const MOST = 100;

export class Places {
  /** By address: two entries with the same one are at the same place. */
  readonly #places = new Map<string, { left: number; top: number }>();

  keep(address: string, { scrollX, scrollY }: { scrollX: number; scrollY: number }): void {
    this.#places.delete(address);
    this.#places.set(address, { left: scrollX, top: scrollY });
    const oldest = this.#places.keys().next().value;
    if (this.#places.size > MOST && oldest !== undefined) this.#places.delete(oldest);
  }

  of(address: string): Place | null {
    return this.#places.get(address) ?? null;
  }
}

/** The id that Heddle gave to an entry of the history; null when it gave none. */
export function entryOf(state: unknown): string | null {
  if (typeof state !== "object" || state === null || !("heddle" in state)) return null;
  return typeof state.heddle === "string" ? state.heddle : null;
}

export function newEntryId(): string {
  return Math.random().toString(36).slice(2);
}
