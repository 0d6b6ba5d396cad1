import { copyFragment, type Fragment } from "@heddle/document";
import { sayFailure } from "../design/toast.tsx";
import type { Editor } from "../editor/editor.ts";

/** What was copied last in this window: the system's clipboard may be closed to us. */
let own: string | null = null;

export async function copySelection(editor: Editor): Promise<void> {
  const fragment = copyFragment(editor.app, editor.selection.get());
  own = JSON.stringify(fragment);
  try {
    await navigator.clipboard.writeText(own);
  } catch {
    // Without the system's clipboard, copying works within this window.
  }
}

async function clipboardText(): Promise<string | null> {
  try {
    const text = await navigator.clipboard.readText();
    return text.includes('"heddle-fragment"') ? text : own;
  } catch {
    return own;
  }
}

/** Pastes after what is selected, or at the page's end. */
export async function paste(editor: Editor): Promise<void> {
  const text = await clipboardText();
  if (!text) return;
  let fragment: Fragment;
  try {
    fragment = JSON.parse(text) as Fragment;
  } catch {
    sayFailure(
      Object.assign(new Error("What is on the clipboard cannot be pasted here."), {
        cure: "Copy a component in Heddle first.",
      }),
    );
    return;
  }
  const type = fragment.nodes?.[0]?.type ?? "";
  const done = editor.run("node.paste", { target: editor.insertionTarget(type), fragment });
  if (done) editor.select(done.nodes);
}
