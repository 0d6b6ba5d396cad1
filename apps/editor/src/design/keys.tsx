import { useSyncExternalStore } from "react";

/** A shortcut is written `Mod+Shift+K`: `Mod` is ⌘ on Apple's machines and Ctrl elsewhere. */
const APPLE: Record<string, string> = { Mod: "⌘", Shift: "⇧", Alt: "⌥", Control: "⌃" };
const OTHER: Record<string, string> = { Mod: "Ctrl", Shift: "Shift", Alt: "Alt", Control: "Ctrl" };
const NAMES: Record<string, string> = {
  ArrowUp: "↑",
  ArrowDown: "↓",
  ArrowLeft: "←",
  ArrowRight: "→",
  Backspace: "⌫",
  Delete: "Del",
  Escape: "Esc",
  Enter: "↵",
  Plus: "+",
};

export function onAppleMachine(): boolean {
  return typeof navigator !== "undefined" && /Mac|iPhone|iPad/.test(navigator.platform);
}

/** The keys of a shortcut as this platform writes them, one string a key. */
function shortcutKeys(shortcut: string, apple: boolean): string[] {
  return shortcut
    .split("+")
    .map((key) => (apple ? APPLE : OTHER)[key] ?? NAMES[key] ?? (key.length === 1 ? key.toUpperCase() : key));
}

function shortcutText(shortcut: string, apple: boolean): string {
  return shortcutKeys(shortcut, apple).join(apple ? "" : "+");
}

const never = () => () => {};

export function Keys({ shortcut, className = "" }: { shortcut: string; className?: string }) {
  const apple = useSyncExternalStore(never, onAppleMachine, () => false);
  return (
    <kbd className={`font-sans text-live whitespace-nowrap ${className}`}>
      {shortcutText(shortcut, apple)}
    </kbd>
  );
}
