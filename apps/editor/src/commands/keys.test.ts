import { describe, expect, it } from "vitest";
import { commandFor, editorsPresses, isShortcut } from "./keys.ts";
import { commands } from "./register.ts";

const press = (key: string, held: Partial<Record<"shift" | "alt" | "control" | "meta", boolean>> = {}) => ({
  key,
  shift: false,
  alt: false,
  control: false,
  meta: false,
  ...held,
});

describe("shortcuts", () => {
  it("those that work everywhere are also the editor's while the app on the canvas is used", () => {
    expect(editorsPresses(false)).toContainEqual(press("P", { control: true, shift: true }));
    expect(editorsPresses(true)).toContainEqual(press("K", { meta: true }));
    for (const each of editorsPresses(false)) expect(commandFor(each, false, true)).toBeDefined();
  });

  it("Mod is Command on Apple's machines and Control elsewhere", () => {
    expect(isShortcut("Mod+D", press("d", { meta: true }), true)).toBe(true);
    expect(isShortcut("Mod+D", press("d", { control: true }), true)).toBe(false);
    expect(isShortcut("Mod+D", press("d", { control: true }), false)).toBe(true);
    expect(isShortcut("D", press("d", { control: true }), false)).toBe(false);
  });

  it("undo and redo differ by Shift", () => {
    const apple = false;
    expect(commandFor(press("z", { control: true }), apple, false)?.id).toBe("undo");
    expect(commandFor(press("Z", { control: true, shift: true }), apple, false)?.id).toBe("redo");
  });

  it("a sign is known by itself, whether it takes Shift or not", () => {
    expect(commandFor(press("?", { shift: true }), false, false)?.id).toBe("shortcuts");
    expect(commandFor(press("?"), false, false)?.id).toBe("shortcuts");
  });

  it("plain keys stay with the field one types in; commands for everywhere do not", () => {
    expect(commandFor(press("l"), false, true)).toBe(undefined);
    expect(commandFor(press("Backspace"), false, true)).toBe(undefined);
    expect(commandFor(press("k", { control: true }), false, true)?.id).toBe("commands");
  });

  it("no two commands have the same shortcut", () => {
    const all = commands.flatMap((command) => command.shortcuts);
    expect(all.filter((shortcut, index) => all.indexOf(shortcut) !== index)).toEqual([]);
  });

  it("nodes move by Ctrl or Cmd and arrows, as the register of operations says", () => {
    expect(commandFor(press("ArrowUp", { control: true }), false, false)?.id).toBe("node.moveUp");
    expect(commandFor(press("ArrowRight", { meta: true }), true, false)?.id).toBe("node.moveIn");
  });
});
