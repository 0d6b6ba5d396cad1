/**
 * Ties a Monaco model to a Y.Text: what is typed goes into the document under the editor's origin, what comes from elsewhere (others,
 * undo, operations) goes into the model. Monaco's own undo is not used: undo is the document's history. Line feeds only.
 */

import type * as Y from "yjs";
import type { Monaco } from "./monaco.ts";
import { editsOfDelta, inApplicableOrder } from "./textEdits.ts";

type Model = ReturnType<Monaco["editor"]["createModel"]>;

/**
 * @param typing origin of what is typed in this model: one object per binding, known to the history as one's own
 * @returns the function that unties them
 */
export function bindText(monaco: Monaco, model: Model, text: Y.Text, typing: object): () => void {
  model.setEOL(monaco.editor.EndOfLineSequence.LF);
  if (model.getValue() !== text.toString()) model.setValue(text.toString());
  let applying = false;

  const fromDocument = (event: Y.YTextEvent, transaction: Y.Transaction) => {
    if (transaction.origin === typing) return;
    applying = true;
    model.applyEdits(
      editsOfDelta(event.delta).map((edit) => ({
        range: monaco.Range.fromPositions(
          model.getPositionAt(edit.offset),
          model.getPositionAt(edit.offset + edit.length),
        ),
        text: edit.text,
        forceMoveMarkers: false,
      })),
    );
    applying = false;
    // The two must never drift apart: a character that the model normalised differently would shift all that follows.
    if (model.getValue() !== text.toString()) {
      applying = true;
      model.setValue(text.toString());
      applying = false;
    }
  };
  text.observe(fromDocument);
  const typed = model.onDidChangeContent((event) => {
    if (applying) return;
    text.doc?.transact(() => {
      for (const change of inApplicableOrder(
        event.changes.map((each) => ({
          offset: each.rangeOffset,
          length: each.rangeLength,
          text: each.text,
        })),
      )) {
        if (change.length > 0) text.delete(change.offset, change.length);
        if (change.text !== "") text.insert(change.offset, change.text.replaceAll("\r\n", "\n"));
      }
    }, typing);
  });
  return () => {
    text.unobserve(fromDocument);
    typed.dispose();
  };
}
