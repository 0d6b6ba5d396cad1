/** The register of commands. The palette, the shortcuts, the menus and the help list are made from it. */

import { blockNamed } from "@heddle/schema";
import { openBlock } from "../blocks/openBlock.ts";
import { DEVICES, type Editor, type LeftPanel, manifests } from "../editor/editor.ts";
import { typeLabel } from "../tree/outline.ts";
import { copySelection, paste } from "./clipboard.ts";
import { always, type Command, hasSelection, operationCommand } from "./command.ts";

const one = (editor: Editor) => editor.mayEdit && editor.selection.get().length === 1;
const edits = (editor: Editor) => editor.mayEdit;
const only = (editor: Editor) => editor.selection.get()[0]!;

/** Is the one selected node a use of a block? */
function usesBlock(editor: Editor): boolean {
  const node = editor.selectedNode();
  return node !== undefined && blockNamed(editor.app, node.type) !== undefined;
}

function remove(editor: Editor): void {
  const nodes = editor.selection.get();
  const rows = editor.outline.get();
  const at = rows.findIndex((row) => row.id === nodes[0]);
  if (!editor.run("node.delete", { nodes: [...nodes] })) return;
  // The keyboard goes on from the neighbour.
  const next = editor.outline.get()[Math.min(Math.max(0, at - 1), editor.outline.get().length - 1)];
  editor.select(next && at > 0 ? [next.id] : []);
}

function step(id: "node.moveUp" | "node.moveDown" | "node.moveOut" | "node.moveIn"): Command {
  return operationCommand(id, "Arrange", (editor) => void editor.run(id, { node: only(editor) }), one);
}

function wrap(type: string): Command {
  return {
    id: `wrap.${type}`,
    title: `Wrap in ${typeLabel(type, manifests)}`,
    group: "Arrange",
    shortcuts: [],
    when: hasSelection,
    run: (editor) => {
      const done = editor.run("node.wrap", { nodes: [...editor.selection.get()], type });
      if (done) editor.select([done.node]);
    },
  };
}

const editing: Command[] = [
  {
    id: "undo",
    title: "Undo",
    group: "Edit",
    shortcuts: ["Mod+Z"],
    when: (editor) => editor.history.canUndo,
    run: (editor) => editor.undo(),
  },
  {
    id: "redo",
    title: "Redo",
    group: "Edit",
    shortcuts: ["Mod+Shift+Z", "Mod+Y"],
    when: (editor) => editor.history.canRedo,
    run: (editor) => editor.redo(),
  },
  {
    id: "cut",
    title: "Cut",
    group: "Edit",
    shortcuts: ["Mod+X"],
    when: hasSelection,
    run: (editor) => {
      void copySelection(editor);
      remove(editor);
    },
  },
  {
    id: "copy",
    title: "Copy",
    group: "Edit",
    shortcuts: ["Mod+C"],
    when: (editor) => editor.selection.get().length > 0,
    run: (editor) => void copySelection(editor),
  },
  operationCommand("node.paste", "Edit", (editor) => void paste(editor), edits),
  operationCommand("node.duplicate", "Edit", (editor) => {
    const done = editor.run("node.duplicate", { nodes: [...editor.selection.get()] });
    if (done) editor.select(done.nodes);
  }),
  operationCommand("node.delete", "Edit", remove),
  operationCommand(
    "node.rename",
    "Edit",
    (editor) => {
      editor.panel.set("layers");
      editor.renaming.set(only(editor));
    },
    one,
  ),
];

const arranging: Command[] = [
  step("node.moveUp"),
  step("node.moveDown"),
  step("node.moveOut"),
  step("node.moveIn"),
  ...["VStack", "HStack", "Card", "Center", "If", "Each"].map(wrap),
  operationCommand("node.extractBlock", "Arrange", (editor) => editor.namingBlock.set({ kind: "extract" })),
  {
    id: "block.open",
    title: "Open block",
    group: "Arrange",
    shortcuts: [],
    when: (editor) => usesBlock(editor),
    run: (editor) => void openBlock(editor, only(editor)),
  },
  {
    id: "block.new",
    title: "Add block",
    group: "App",
    shortcuts: [],
    when: edits,
    run: (editor) => editor.namingBlock.set({ kind: "new" }),
  },
  operationCommand(
    "node.unwrap",
    "Arrange",
    (editor) => {
      const done = editor.run("node.unwrap", { node: only(editor) });
      if (done) editor.select(done.nodes);
    },
    one,
  ),
  {
    id: "select.parent",
    title: "Select parent",
    group: "Arrange",
    shortcuts: ["Escape"],
    when: (editor) => editor.selection.get().length > 0,
    run: (editor) => {
      const parent = editor.app.nodes[only(editor)]?.parent;
      editor.select(parent && Object.hasOwn(editor.app.nodes, parent) ? [parent] : []);
    },
  },
  {
    id: "select.previous",
    title: "Select previous",
    group: "Arrange",
    shortcuts: ["ArrowUp"],
    when: always,
    run: (editor) => selectBeside(editor, -1),
  },
  {
    id: "select.next",
    title: "Select next",
    group: "Arrange",
    shortcuts: ["ArrowDown"],
    when: always,
    run: (editor) => selectBeside(editor, 1),
  },
];

function selectBeside(editor: Editor, direction: 1 | -1): void {
  const rows = editor.outline.get();
  const at = rows.findIndex((row) => row.id === editor.selection.get().at(-1));
  const next = at < 0 ? (direction === 1 ? rows[0] : rows.at(-1)) : rows[at + direction];
  if (next) editor.select([next.id]);
}

function panel(id: LeftPanel, title: string, key: string): Command {
  return {
    id: `panel.${id}`,
    title: `Show ${title}`,
    group: "View",
    shortcuts: [key],
    when: always,
    run: (editor) => {
      editor.panel.set((open) => (open === id ? null : id));
      // Whoever opens it by key goes on by keys.
      if (editor.panel.get() === id)
        requestAnimationFrame(() => document.querySelector<HTMLElement>("[data-takes-keys]")?.focus());
    },
  };
}

const viewing: Command[] = [
  panel("insert", "Insert", "A"),
  panel("layers", "Layers", "L"),
  panel("pages", "Pages", "P"),
  panel("state", "State", "S"),
  panel("assets", "Assets", "I"),
  panel("theme", "Theme", "T"),
  panel("secrets", "Secrets", "K"),
  panel("operations", "Operations", "O"),
  panel("settings", "Settings", ","),
  {
    id: "code",
    title: "Show or hide the code",
    group: "View",
    shortcuts: ["Mod+J"],
    everywhere: true,
    when: always,
    run: (editor) => editor.dockOpen.set((open) => !open),
  },
  {
    id: "mode",
    title: "Switch between Edit and Interact",
    group: "View",
    shortcuts: ["Mod+E"],
    everywhere: true,
    when: always,
    run: (editor) => editor.mode.set((mode) => (mode === "edit" ? "interact" : "edit")),
  },
  ...DEVICES.map(
    (device, index): Command => ({
      id: `device.${device.id}`,
      title: device.id === "room" ? "As wide as there is room" : `Width of a ${device.id}`,
      group: "View",
      shortcuts: [String(index + 1)],
      when: always,
      run: (editor) => editor.device.set(device),
    }),
  ),
  {
    id: "zoom.fit",
    title: "Fit the page",
    group: "View",
    shortcuts: ["Shift+1"],
    when: always,
    run: (editor) => editor.zoom.set("fit"),
  },
  {
    id: "zoom.whole",
    title: "Zoom to 100%",
    group: "View",
    shortcuts: ["Shift+0"],
    when: always,
    run: (editor) => editor.zoom.set(1),
  },
];

const whole: Command[] = [
  {
    id: "commands",
    title: "Search commands",
    group: "App",
    shortcuts: ["Mod+K"],
    everywhere: true,
    when: always,
    run: (editor) => editor.dialog.set("commands"),
  },
  {
    id: "shortcuts",
    title: "Keyboard shortcuts",
    group: "App",
    shortcuts: ["Shift+?"],
    when: always,
    run: (editor) => editor.dialog.set("shortcuts"),
  },
  {
    id: "publish",
    title: "Publish",
    group: "App",
    shortcuts: ["Mod+Shift+P"],
    everywhere: true,
    when: edits,
    run: (editor) => editor.dialog.set("publish"),
  },
];

export const commands: readonly Command[] = [...editing, ...arranging, ...viewing, ...whole];

export function commandById(id: string): Command {
  const command = commands.find((entry) => entry.id === id);
  if (!command) throw new RangeError(`There is no command ${id}.`);
  return command;
}
