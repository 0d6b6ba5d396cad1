/** From a key press to a command. */

import type { KeyPress } from "@heddle/renderer/bus";
import { onAppleMachine } from "../design/keys.tsx";
import type { Editor } from "../editor/editor.ts";
import type { Command } from "./command.ts";
import { commands } from "./register.ts";

/** True when a press is the shortcut. Shift counts only where the shortcut names it or the key is a letter or a name. */
export function isShortcut(shortcut: string, press: KeyPress, apple: boolean): boolean {
  const parts = shortcut.split("+");
  const key = parts.at(-1)!;
  const mod = apple ? press.meta : press.control;
  const otherMod = apple ? press.control : press.meta;
  if (parts.includes("Mod") !== mod || otherMod || parts.includes("Alt") !== press.alt) return false;
  // A key such as "?" needs Shift on one keyboard and not on another: the sign itself decides.
  const sign = key.length === 1 && !/[a-z0-9]/i.test(key);
  if (!sign && parts.includes("Shift") !== press.shift) return false;
  if (/^[0-9]$/.test(key) && parts.includes("Shift")) return press.key === key || press.key === shifted(key);
  return press.key.toLowerCase() === key.toLowerCase();
}

/** What Shift and a digit give on the common layouts. */
function shifted(digit: string): string {
  return { "0": ")", "1": "!" }[digit] ?? digit;
}

export function commandFor(press: KeyPress, apple: boolean, typing: boolean): Command | undefined {
  return commands.find(
    (command) =>
      (!typing || command.everywhere) &&
      command.shortcuts.some((shortcut) => isShortcut(shortcut, press, apple)),
  );
}

/** The presses of the commands that work everywhere: also while the app on the canvas is used. */
export function editorsPresses(apple: boolean): KeyPress[] {
  return commands
    .filter((command) => command.everywhere)
    .flatMap((command) => command.shortcuts)
    .map((shortcut) => {
      const parts = shortcut.split("+");
      const mod = parts.includes("Mod");
      return {
        key: parts.at(-1)!,
        shift: parts.includes("Shift"),
        alt: parts.includes("Alt"),
        control: mod && !apple,
        meta: mod && apple,
      };
    });
}

/** Runs the command of a key press; true when there was one. */
export function handleKey(editor: Editor, press: KeyPress, typing = false): boolean {
  const command = commandFor(press, onAppleMachine(), typing);
  if (!command?.when(editor)) return false;
  command.run(editor);
  return true;
}

/** True where keys belong to what has the keyboard: fields, menus, the code, trees with keys of their own. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) return true;
  return (
    target.closest(
      "[role=menu], [role=dialog], [role=listbox], [role=combobox], .monaco-editor, [data-own-keys]",
    ) !== null
  );
}

/** Listens to the window's keys until the returned function is called. */
export function listenToCommands(editor: Editor): () => void {
  const listen = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
    const press = {
      key: event.key,
      shift: event.shiftKey,
      alt: event.altKey,
      control: event.ctrlKey,
      meta: event.metaKey,
    };
    // Text that is selected with the mouse is copied as text.
    if (press.key.toLowerCase() === "c" && !window.getSelection()?.isCollapsed) return;
    if (
      !press.meta &&
      !press.control &&
      event.target instanceof HTMLElement &&
      event.target.closest("button, a, [role=tab]") &&
      /^(Arrow|Enter| )/.test(press.key)
    )
      return;
    if (handleKey(editor, press, isTyping(event.target))) event.preventDefault();
  };
  window.addEventListener("keydown", listen);
  return () => window.removeEventListener("keydown", listen);
}
