import type { Editor } from "../editor/editor.ts";

/** Makes a class available under a name on the page or in the block that is shown. */
export function addUse(editor: Editor, owner: string, name: string, file: string, className: string): void {
  if (Object.hasOwn(editor.app.blocks, owner))
    editor.run("block.addUse", { block: owner, name, file, className });
  else editor.run("page.addUse", { page: owner, name, file, className });
}
