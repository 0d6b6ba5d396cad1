/** Takes a batch apart into frames, and frames into parts, with checks that name the offset. */

/** A frame that is not one. `code` is stable; `message` says what and where (offset in UTF-16 units). */
export class FrameError extends Error {
  readonly code = "bad-frame";
  constructor(reason: string, offset: number) {
    super(`Bad frame at ${offset}: ${reason}.`);
    this.name = "FrameError";
  }
}

/** Reads one frame's parts with checks that name the offset. */
export class FrameReader {
  private at = 1;
  private text = 0;
  private readonly head: unknown[];
  private readonly texts: string[];
  private readonly offset: number;
  constructor(head: unknown[], texts: string[], offset: number) {
    this.head = head;
    this.texts = texts;
    this.offset = offset;
  }
  fail(reason: string): never {
    throw new FrameError(
      `${reason} (frame ${JSON.stringify(this.head[0])}, element ${this.at - 1})`,
      this.offset,
    );
  }
  more(): boolean {
    return this.at < this.head.length - 1;
  }
  any(): unknown {
    return this.head[this.at++];
  }
  string(): string {
    const value = this.head[this.at++];
    return typeof value === "string" ? value : this.fail("expected a string");
  }
  integer(): number {
    const value = this.head[this.at++];
    return typeof value === "number" && Number.isInteger(value) ? value : this.fail("expected an integer");
  }
  flag(): boolean {
    const value = this.head[this.at++];
    return value === true || value === 1
      ? true
      : value === false || value === 0
        ? false
        : this.fail("expected a flag");
  }
  list(): unknown[] {
    const value = this.head[this.at++];
    return Array.isArray(value) ? value : this.fail("expected an array");
  }
  object(): Record<string, unknown> {
    const value = this.head[this.at++];
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : this.fail("expected an object");
  }
  body(): string {
    const value = this.texts[this.text++];
    return value === undefined ? this.fail("a text is missing") : value;
  }
  end(): void {
    if (this.text !== this.texts.length) this.fail("a text too many");
    if (this.more()) this.fail("an element too many");
  }
}

/** The frames of a batch: letter, reader of the rest, offset. */
export function* frames(batch: string): Generator<[letter: unknown, reader: FrameReader, offset: number]> {
  let at = 0;
  while (at < batch.length) {
    const offset = at;
    const end = batch.indexOf("\n", at);
    if (end < 0) throw new FrameError("the header has no end", offset);
    let head: unknown;
    try {
      head = JSON.parse(batch.slice(at, end));
    } catch {
      throw new FrameError("the header is not JSON", offset);
    }
    if (!Array.isArray(head) || head.length < 2) throw new FrameError("the header is not an array", offset);
    const lengths: unknown = head[head.length - 1];
    if (!Array.isArray(lengths)) throw new FrameError("the lengths are missing", offset);
    at = end + 1;
    const texts: string[] = [];
    for (const length of lengths) {
      if (typeof length !== "number" || !Number.isInteger(length) || length < 0 || at + length > batch.length)
        throw new FrameError("a text is cut short", offset);
      texts.push(batch.slice(at, at + length));
      at += length;
    }
    yield [head[0], new FrameReader(head, texts, offset), offset];
  }
}
