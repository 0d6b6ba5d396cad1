/** Rows of a stream: drawn once, sent, and forgotten, but for those that can be used. SPEC.md, rules ST1-ST5. */

import type { Stream, StreamChange } from "../lists/stream.ts";
import { hashText } from "../model/hash.ts";
import type { BindingIndex } from "../program/program.ts";
import type { RowList, Scope } from "./scope.ts";

/** Draws the rows of one list that shows a stream. */
export interface StreamDrawing {
  readonly scope: Scope;
  readonly control: BindingIndex;
  /** Rows that are kept, in the browser's order; all of them or none. */
  readonly list: RowList;
  /** Mounts a row and gives its model's text. */
  draw(item: unknown): string;
  /** Forgets a row that was kept. */
  forget(number: number): void;
}

/** The operations for what a stream has to tell. */
export function streamOperations(drawing: StreamDrawing, stream: Stream): string[] {
  return stream.pending.map((change) => streamOperation(drawing, stream.limit, change));
}

function streamOperation(drawing: StreamDrawing, limit: number, change: StreamChange): string {
  const { scope, control, list } = drawing;
  const head = `${scope.id},${control}`;
  if (change.kind === "remove") {
    const numbers = change.keys.map((key) => streamNumber(scope.id, control, key));
    for (const number of numbers) drawing.forget(number);
    return `["~-",${head},[${numbers.join(",")}]]`;
  }
  if (change.kind === "all") for (const row of list.rows.slice()) drawing.forget(row.id);
  const before = list.rows.length;
  const texts = change.rows.map((item) => drawing.draw(item));
  if (change.kind === "start") list.rows.unshift(...list.rows.splice(before));
  while (list.rows.length > limit)
    drawing.forget(list.rows[change.kind === "start" ? list.rows.length - 1 : 0]!.id);
  if (change.kind === "all") return `["~=",${head},[${texts.join(",")}]]`;
  return `["${change.kind === "end" ? "~+" : "~^"}",${head},[${texts.join(",")}],${limit}]`;
}

/** The rows that a stream tells just as its page is drawn, as a model's child. */
export function streamRowsText(drawing: StreamDrawing, stream: Stream): string {
  let texts: string[] = [];
  for (const change of stream.pending) {
    if (change.kind === "remove") continue;
    const drawn = change.rows.map((item) => drawing.draw(item));
    if (change.kind === "all") texts = drawn;
    else texts = change.kind === "start" ? [...drawn, ...texts] : [...texts, ...drawn];
  }
  stream.drawn();
  return `["~",[${texts.join(",")}]]`;
}

/**
 * The number of a stream's row: a function of its key alone, since nobody remembers which numbers are taken. 48 bits, so that two
 * keys do not meet.
 */
export function streamNumber(above: number, control: BindingIndex, key: string): number {
  const text = `${control}/${key}`;
  return hashText(text, above) * 0x1_00_00 + (hashText(`${text}~`, above ^ 0x5b_d1_e9_95) & 0xff_ff);
}
