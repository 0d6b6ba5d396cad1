/** How much state a session holds. Only large fields are counted, so that ordinary sessions cost nothing. */

import type { FieldWrite, StoredField } from "@heddle/state-engine/frames";

/** A field below this, in characters of its durable form, counts as nothing. */
const LARGE = 16 * 1024;

export class StateSize {
  readonly #fields = new Map<string, number>();
  /** Characters of the durable form of all large fields. */
  total = 0;

  private constructor() {}

  /** After the writes of a commit. Null while nothing large was ever written. */
  static after(before: StateSize | null, writes: readonly FieldWrite[]): StateSize | null {
    let size = before;
    for (const { field, text, append } of writes) {
      const length = text?.length ?? 0;
      if (!size && length < LARGE) continue;
      size ??= new StateSize();
      size.#write(field, length, append === true);
    }
    return size;
  }

  /** Of a session that comes back from the store. */
  static of(fields: readonly StoredField[]): StateSize | null {
    let size: StateSize | null = null;
    for (const { field, text, log } of fields) {
      const length = log.reduce((sum, entry) => sum + entry.length, text.length);
      if (length < LARGE) continue;
      size ??= new StateSize();
      size.#write(field, length, false);
    }
    return size;
  }

  #write(field: string, length: number, isMore: boolean): void {
    const before = this.#fields.get(field) ?? 0;
    const now = isMore && before > 0 ? before + length : length;
    const counted = now < LARGE ? 0 : now;
    this.total += counted - before;
    if (counted > 0) this.#fields.set(field, counted);
    else this.#fields.delete(field);
  }
}
