import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { applyEdits, editsOfDelta, inApplicableOrder, type TextEdit } from "./textEdits.ts";

/** Random edits on a text, without overlap, all referring to the text before them. */
const editsOn = (text: string) =>
  fc
    .array(fc.record({ offset: fc.nat(text.length), length: fc.nat(4), text: fc.string({ maxLength: 4 }) }), {
      maxLength: 5,
    })
    .map((all) => {
      const edits: TextEdit[] = [];
      for (const edit of all.sort((a, b) => a.offset - b.offset)) {
        const last = edits.at(-1);
        if (last && edit.offset <= last.offset + last.length) continue;
        edits.push({ ...edit, length: Math.min(edit.length, text.length - edit.offset) });
      }
      return edits;
    });

describe("a text that two editors share", () => {
  it("reads the same after a delta of Yjs became edits of Monaco", () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 30 }).chain((text) => fc.tuple(fc.constant(text), editsOn(text))),
        ([before, edits]) => {
          const doc = new Y.Doc();
          const text = doc.getText("code");
          text.insert(0, before);
          let shown = before;
          text.observe((event) => {
            shown = applyEdits(shown, editsOfDelta(event.delta));
          });
          doc.transact(() => {
            for (const edit of inApplicableOrder(edits)) {
              text.delete(edit.offset, edit.length);
              text.insert(edit.offset, edit.text);
            }
          });
          expect(shown).toBe(text.toString());
          expect(text.toString()).toBe(applyEdits(before, edits));
        },
      ),
    );
  });
});
