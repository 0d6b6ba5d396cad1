import { say, sayFailure } from "./toast.tsx";

/** Puts text on the clipboard and says so. */
export async function copyText(text: string, done: string): Promise<void> {
  try {
    if (navigator.clipboard) await navigator.clipboard.writeText(text);
    else copySelected(text);
    say(done);
  } catch {
    sayFailure(new Error(`The browser did not let us copy. Copy it by hand: ${text}`));
  }
}

/** Without TLS there is no clipboard API; a selected field still copies. */
function copySelected(text: string): void {
  const field = document.createElement("textarea");
  field.value = text;
  field.style.cssText = "position:fixed;opacity:0";
  // Within an open dialog: it would take the focus back from anything outside.
  (document.activeElement?.closest("[role=dialog]") ?? document.body).append(field);
  field.select();
  const copied = document.execCommand("copy");
  field.remove();
  if (!copied) throw new Error("The browser refused to copy.");
}
