/** The texts of a session's fields by their names, in the order in which they came. */

/** So few are found as fast one after the other, in a tenth of the room that a table of them takes. */
const FEW = 16;

export class FieldTexts {
  /** Names and texts by turns; null once they are many. */
  #few: string[] | null = [];
  #many: Map<string, string> | null = null;

  has(name: string): boolean {
    return this.#many ? this.#many.has(name) : this.#placeOf(name) >= 0;
  }

  set(name: string, text: string): void {
    if (this.#many) this.#many.set(name, text);
    else this.#setAmongFew(this.#few!, name, text);
  }

  delete(name: string): void {
    if (this.#many) this.#many.delete(name);
    else if (this.has(name)) this.#few!.splice(this.#placeOf(name), 2);
  }

  *[Symbol.iterator](): Generator<[name: string, text: string]> {
    if (this.#many) yield* this.#many;
    else for (let at = 0; at < this.#few!.length; at += 2) yield [this.#few![at]!, this.#few![at + 1]!];
  }

  #setAmongFew(few: string[], name: string, text: string): void {
    const at = this.#placeOf(name);
    if (at >= 0) few[at + 1] = text;
    else if (few.length < 2 * FEW) few.push(name, text);
    else {
      this.#many = new Map(this).set(name, text);
      this.#few = null;
    }
  }

  #placeOf(name: string): number {
    const few = this.#few!;
    for (let at = 0; at < few.length; at += 2) if (few[at] === name) return at;
    return -1;
  }
}
