import {
  ArrowDown,
  ArrowUp,
  Blocks,
  BoxSelect,
  ClipboardPaste,
  Code,
  Copy,
  CopyPlus,
  PencilLine,
  Scissors,
  SquareArrowOutUpRight,
  Trash2,
  Ungroup,
} from "lucide-react";
import { openInPage } from "../code/openInPage.ts";
import { commandById } from "../commands/register.ts";
import type { MenuEntry } from "../design/index.ts";
import type { Editor } from "../editor/editor.ts";

/** The menu of what is selected: on the canvas, in the layers and in the inspector. */
export function nodeMenu(editor: Editor): MenuEntry[] {
  const entry = (id: string, icon: typeof Copy, label?: string): MenuEntry => {
    const command = commandById(id);
    return {
      id,
      label: label ?? command.title,
      icon,
      shortcut: command.shortcuts[0],
      disabled: !command.when(editor),
      danger: id === "node.delete",
      takesFocus: id === "node.rename",
      run: () => command.run(editor),
    };
  };
  return [
    entry("cut", Scissors),
    entry("copy", Copy),
    entry("node.paste", ClipboardPaste),
    entry("node.duplicate", CopyPlus),
    { id: "line-1", separator: true },
    entry("node.rename", PencilLine),
    entry("node.moveUp", ArrowUp),
    entry("node.moveDown", ArrowDown),
    entry("wrap.VStack", BoxSelect),
    entry("wrap.If", BoxSelect),
    entry("node.unwrap", Ungroup),
    entry("node.extractBlock", Blocks),
    entry("block.open", SquareArrowOutUpRight),
    { id: "source", label: "Show in page code", icon: Code, run: () => openInPage(editor) },
    { id: "line-2", separator: true },
    entry("node.delete", Trash2),
  ];
}
