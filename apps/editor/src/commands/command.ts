/** Commands: all that the editor can do by key, menu or palette, as data. Operations bring their own titles and shortcuts. */

import { type OperationId, operations } from "@heddle/document";
import type { Editor } from "../editor/editor.ts";

export interface Command {
  id: string;
  title: string;
  /** Section in the palette and the list of shortcuts. */
  group: "Edit" | "Arrange" | "View" | "App";
  /** `Mod` is ⌘ on Apple's machines and Ctrl elsewhere. */
  shortcuts: readonly string[];
  /** Also works while a field or the code has the keyboard. */
  everywhere?: boolean;
  /** False = shown as not possible now. */
  when: (editor: Editor) => boolean;
  run: (editor: Editor) => void;
}

export const hasSelection = (editor: Editor) => editor.mayEdit && editor.selection.get().length > 0;
export const always = () => true;

/** A command that runs an operation of the register on what is selected. */
export function operationCommand(
  id: OperationId,
  group: Command["group"],
  run: (editor: Editor) => void,
  when: (editor: Editor) => boolean = hasSelection,
): Command {
  const { title, shortcut } = operations[id];
  return { id, title, group, shortcuts: shortcut ?? [], when, run };
}
