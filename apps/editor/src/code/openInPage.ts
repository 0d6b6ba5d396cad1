import { blockToSource, pageToSource } from "@heddle/codec";
import { blockFile, type Node, pageFile } from "@heddle/schema";
import type { Editor } from "../editor/editor.ts";
import type { OutlineRow } from "../tree/outline.ts";

/** Line (from 1) of a node in its page's TSX: elements of one type stand there in the order of the outline. 1 when it has none of its own. */
export function lineOfNode(
  source: string,
  outline: readonly OutlineRow[],
  node: Pick<Node, "id" | "type">,
): number {
  const same = outline.filter((row) => row.type === node.type);
  let place = same.findIndex((row) => row.id === node.id);
  for (const match of source.matchAll(new RegExp(`<${node.type}(?=[\\s/>])`, "g"))) {
    if (place-- === 0) return source.slice(0, match.index).split("\n").length;
  }
  return 1;
}

/** The TSX of a page or block that is shown, and its file; null for one that has gone. */
export function shownSource(editor: Editor): { file: string; source: string } | null {
  const id = editor.page.get();
  const { app } = editor;
  const page = Object.hasOwn(app.pages, id) ? app.pages[id] : undefined;
  if (page) return { file: pageFile(page.path), source: pageToSource(app, id, editor.manifests) };
  const block = Object.hasOwn(app.blocks, id) ? app.blocks[id] : undefined;
  return block ? { file: blockFile(block.name), source: blockToSource(app, id, editor.manifests) } : null;
}

/** Shows what is selected in the page's TSX. */
export function openInPage(editor: Editor): void {
  const shown = shownSource(editor);
  const node = editor.selectedNode();
  if (!shown) return;
  const outline = editor.outline.get();
  // A control has no tag of its own: its first element is shown.
  const at =
    node && !["If", "Each"].includes(node.type) ? node : outline.find((row) => row.parent === node?.id)?.node;
  editor.openCode(shown.file, at ? lineOfNode(shown.source, outline, at) : 1);
}
