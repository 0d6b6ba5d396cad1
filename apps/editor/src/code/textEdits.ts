/** Between the two ways of saying what changed in a text: Yjs's deltas and Monaco's changes. Offsets are UTF-16 units. */

/** Replaces `length` units at `offset` with `text`. */
export interface TextEdit {
  offset: number;
  length: number;
  text: string;
}

export type Delta = readonly { insert?: unknown; delete?: number; retain?: number }[];

/** A delta as edits that all refer to the text before it, in ascending order, as Monaco wants them. */
export function editsOfDelta(delta: Delta): TextEdit[] {
  const edits: TextEdit[] = [];
  let offset = 0;
  for (const step of delta) {
    const last = edits.at(-1);
    if (typeof step.retain === "number") offset += step.retain;
    else if (typeof step.delete === "number") {
      // An insertion right before a deletion at one place is one replacement.
      if (last && last.offset + last.length === offset) last.length += step.delete;
      else edits.push({ offset, length: step.delete, text: "" });
      offset += step.delete;
    } else if (typeof step.insert === "string") {
      if (last && last.offset + last.length === offset) last.text += step.insert;
      else edits.push({ offset, length: 0, text: step.insert });
    }
  }
  return edits;
}

/** Monaco's changes, which all refer to the text before them, in the order in which they can be applied one after another. */
export function inApplicableOrder(changes: readonly TextEdit[]): TextEdit[] {
  return [...changes].sort((a, b) => b.offset - a.offset);
}

export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = text;
  for (const edit of inApplicableOrder(edits))
    result = result.slice(0, edit.offset) + edit.text + result.slice(edit.offset + edit.length);
  return result;
}
