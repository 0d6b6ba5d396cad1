import type { FromCanvas, KeyPress } from "./bus.ts";

/** Keys that stay with the browser: reloading, tabs, developer tools. */
function isBrowsers(event: KeyboardEvent): boolean {
  if (/^F\d+$/.test(event.key)) return true;
  return (event.metaKey || event.ctrlKey) && ["r", "l", "t", "w", "n", "q"].includes(event.key.toLowerCase());
}

function pressOf(event: KeyboardEvent): KeyPress {
  return {
    key: event.key,
    shift: event.shiftKey,
    alt: event.altKey,
    control: event.ctrlKey,
    meta: event.metaKey,
  };
}

function isOneOf(keys: readonly KeyPress[], press: KeyPress): boolean {
  return keys.some(
    (each) =>
      each.key.toLowerCase() === press.key.toLowerCase() &&
      each.shift === press.shift &&
      each.alt === press.alt &&
      each.control === press.control &&
      each.meta === press.meta,
  );
}

/**
 * Hands key presses on the canvas to the editor, whose shortcuts they are: all of them while the page is edited, only `keys`
 * while the app is used.
 */
export function listenToKeys(
  frame: Window,
  keys: readonly KeyPress[] | "all",
  send: (message: FromCanvas) => void,
): () => void {
  const listen = (event: KeyboardEvent) => {
    const press = pressOf(event);
    if (keys === "all" ? isBrowsers(event) : !isOneOf(keys, press)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    send({ kind: "key", ...press });
  };
  frame.addEventListener("keydown", listen, { capture: true });
  return () => frame.removeEventListener("keydown", listen, { capture: true });
}
