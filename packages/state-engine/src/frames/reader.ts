/** Takes a batch apart into frames, and frames into parts, with checks that name the offset. */

/** A frame that is not one. `code` is stable; `message` says what and where (offset in UTF-16 units). */
export class FrameError extends Error {
  readonly code = "bad-frame";
  constructor(reason: string, offset: number) {
    super(`Bad frame at ${offset}: ${reason}.`);
    this.name = "FrameError";
  }
}

/**
 * Walks over the frames of a batch, one after the other, and reads each one's parts in order. One reader serves a whole batch: this is the way of
 * every event.
 */
export class FrameReader {
  private readonly batch: string;
  /** Where the next frame begins. */
  private next = 0;
  private offset = 0;
  private head: unknown[] = NO_PARTS;
  private lengths: number[] = NO_LENGTHS;
  /** The next part, and the next text and where it begins. */
  private at = 1;
  private text = 0;
  private textAt = 0;

  constructor(batch: string) {
    this.batch = batch;
  }

  /** Goes on to the next frame; false at the end of the batch. @throws {FrameError} */
  frame(): boolean {
    const { batch, next } = this;
    if (next >= batch.length) return false;
    this.offset = next;
    const end = batch.indexOf("\n", next);
    if (end < 0) throw new FrameError("the header has no end", next);
    let head: unknown;
    try {
      head = JSON.parse(batch.slice(next, end));
    } catch {
      throw new FrameError("the header is not JSON", next);
    }
    if (!Array.isArray(head) || head.length < 2) throw new FrameError("the header is not an array", next);
    const lengths: unknown = head[head.length - 1];
    if (!Array.isArray(lengths)) throw new FrameError("the lengths are missing", next);
    let at = end + 1;
    for (const length of lengths as unknown[]) {
      if (typeof length !== "number" || !Number.isInteger(length) || length < 0 || at + length > batch.length)
        throw new FrameError("a text is cut short", next);
      at += length;
    }
    this.head = head as unknown[];
    this.lengths = lengths as number[];
    this.at = 1;
    this.text = 0;
    this.textAt = end + 1;
    this.next = at;
    return true;
  }

  /** What stands first in the frame. */
  get letter(): unknown {
    return this.head[0];
  }

  unknown(what: string): never {
    throw new FrameError(`unknown ${what} ${JSON.stringify(this.letter)}`, this.offset);
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
    const length = this.lengths[this.text++];
    if (length === undefined) return this.fail("a text is missing");
    const from = this.textAt;
    this.textAt += length;
    return this.batch.slice(from, this.textAt);
  }
  end(): void {
    if (this.text !== this.lengths.length) this.fail("a text too many");
    if (this.more()) this.fail("an element too many");
  }
}

const NO_PARTS: unknown[] = [];
const NO_LENGTHS: number[] = [];
