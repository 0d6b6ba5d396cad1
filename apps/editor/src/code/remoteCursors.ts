/** Cursors and selections of others in the code, with their names. */

import * as Y from "yjs";
import type { Editor } from "../editor/editor.ts";
import { readPerson } from "../presence/people.ts";
import type { Monaco } from "./monaco.ts";

type CodeEditor = ReturnType<Monaco["editor"]["create"]>;

interface CodeSelection {
  file: string;
  anchor: unknown;
  head: unknown;
}

/** Tells others where the cursor is, and draws theirs. Returns the function that ends it. */
export function shareCursors(
  monaco: Monaco,
  widget: CodeEditor,
  editor: Editor,
  file: string,
  text: Y.Text,
): () => void {
  const tell = () => {
    const selection = widget.getSelection();
    const model = widget.getModel();
    if (!selection || !model) return;
    const relative = (line: number, column: number) =>
      Y.relativePositionToJSON(
        Y.createRelativePositionFromTypeIndex(text, model.getOffsetAt({ lineNumber: line, column })),
      );
    editor.awareness.setLocalStateField("code", {
      file,
      anchor: relative(selection.selectionStartLineNumber, selection.selectionStartColumn),
      head: relative(selection.positionLineNumber, selection.positionColumn),
    });
  };
  const collection = widget.createDecorationsCollection();
  const sheet = document.createElement("style");
  document.head.append(sheet);
  const draw = () => {
    const model = widget.getModel();
    if (!model) return;
    const rules: string[] = [];
    const decorations = [...editor.awareness.getStates()].flatMap(([client, state]) => {
      const selection = client === editor.awareness.clientID ? null : readSelection(state);
      const person = readPerson(client, state);
      if (!selection || !person || selection.file !== file) return [];
      const anchor = absolute(selection.anchor, editor.doc, text);
      const head = absolute(selection.head, editor.doc, text);
      if (anchor === null || head === null) return [];
      // Above the cursor; below it in the first line, where there is no room above.
      const at = model.getPositionAt(head);
      const top = at.lineNumber === 1 ? 20 : -15;
      const name = person.name.replaceAll(/["\\\n]/g, "");
      rules.push(
        `.heddle-range-${client} { background: ${person.color}33 }`,
        `.heddle-cursor-${client} { border-left: 2px solid ${person.color}; margin-left: -1px; position: relative }`,
        `.heddle-cursor-${client}::after { content: "${name}"; position: absolute; top: ${top}px; left: -2px; padding: 0 4px; border-radius: 4px; background: ${person.color}; color: #fff; font: 600 10px/15px var(--font-sans); white-space: nowrap; z-index: 1 }`,
      );
      const from = model.getPositionAt(Math.min(anchor, head));
      const to = model.getPositionAt(Math.max(anchor, head));
      return [
        { range: monaco.Range.fromPositions(from, to), options: { className: `heddle-range-${client}` } },
        {
          range: monaco.Range.fromPositions(at, at),
          options: { beforeContentClassName: `heddle-cursor-${client}` },
        },
      ];
    });
    sheet.textContent = rules.join("\n");
    collection.set(decorations);
  };
  const moved = widget.onDidChangeCursorSelection(tell);
  editor.awareness.on("change", draw);
  tell();
  draw();
  return () => {
    moved.dispose();
    editor.awareness.off("change", draw);
    editor.awareness.setLocalStateField("code", null);
    collection.clear();
    sheet.remove();
  };
}

function readSelection(state: unknown): CodeSelection | null {
  const code = typeof state === "object" && state !== null && "code" in state ? state.code : null;
  if (typeof code !== "object" || code === null || !("file" in code) || typeof code.file !== "string")
    return null;
  return {
    file: code.file,
    anchor: "anchor" in code ? code.anchor : null,
    head: "head" in code ? code.head : null,
  };
}

/** Offset of a relative position that came from outside; null when it means nothing here. */
function absolute(position: unknown, doc: Y.Doc, text: Y.Text): number | null {
  try {
    const found = Y.createAbsolutePositionFromRelativePosition(
      Y.createRelativePositionFromJSON(position),
      doc,
    );
    return found?.type === text ? found.index : null;
  } catch {
    return null;
  }
}
