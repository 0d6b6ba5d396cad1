import { pageToSource } from "@heddle/codec";
import { type Node, pageFile } from "@heddle/schema";
import { type Editor, manifests } from "../editor/editor.ts";
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

/** Shows what is selected in the page's TSX. */
export function openInPage(editor: Editor): void {
  const page = editor.app.pages[editor.page.get()];
  const node = editor.selectedNode();
  if (!page) return;
  const outline = editor.outline.get();
  // A control has no tag of its own: its first element is shown.
  const at =
    node && !["If", "Each"].includes(node.type) ? node : outline.find((row) => row.parent === node?.id)?.node;
  const line = at ? lineOfNode(pageToSource(editor.app, page.id, manifests), outline, at) : 1;
  editor.openCode(pageFile(page.path), line);
}
