import { blockNamed } from "@heddle/schema";
import type { Editor } from "../editor/editor.ts";

/** Shows the block that a node uses; false when the node is no use of a block. */
export function openBlock(editor: Editor, node: string | undefined): boolean {
  const type = node === undefined ? undefined : editor.app.nodes[node]?.type;
  const block = type === undefined ? undefined : blockNamed(editor.app, type);
  if (!block) return false;
  editor.showPage(block.id);
  return true;
}
