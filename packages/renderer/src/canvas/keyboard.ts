import type { FromCanvas } from "./bus.ts";

/** Keys that stay with the browser: reloading, tabs, developer tools. */
function isBrowsers(event: KeyboardEvent): boolean {
  if (/^F\d+$/.test(event.key)) return true;
  return (event.metaKey || event.ctrlKey) && ["r", "l", "t", "w", "n", "q"].includes(event.key.toLowerCase());
}

/** Hands key presses on the canvas to the editor, whose shortcuts they are. */
export function listenToKeys(frame: Window, send: (message: FromCanvas) => void): () => void {
  const listen = (event: KeyboardEvent) => {
    if (isBrowsers(event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    send({
      kind: "key",
      key: event.key,
      code: event.code,
      shift: event.shiftKey,
      alt: event.altKey,
      control: event.ctrlKey,
      meta: event.metaKey,
    });
  };
  frame.addEventListener("keydown", listen, { capture: true });
  return () => frame.removeEventListener("keydown", listen, { capture: true });
}
