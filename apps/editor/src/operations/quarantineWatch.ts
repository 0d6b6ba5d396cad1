import { api } from "../api/client.ts";
import type { AppFiguresAnswer } from "../api/contract.ts";
import type { Editor } from "../editor/editor.ts";

/** Milliseconds from one look to the next. */
const PAUSE = 60_000;

/** Keeps `editor.isStopped` true while the editor is open and seen, for whoever has no figures before their eyes. Gives what ends it. */
export function watchQuarantine(editor: Editor): () => void {
  const look = () => {
    const { id, publishedRevision } = editor.summary.get();
    if (document.hidden || publishedRevision === null) return;
    // Without figures nothing is known: what was known stays.
    api.figures(id).then(
      (figures) => noteQuarantine(editor, figures),
      () => {},
    );
  };
  const timer = setInterval(look, PAUSE);
  document.addEventListener("visibilitychange", look);
  look();
  return () => {
    clearInterval(timer);
    document.removeEventListener("visibilitychange", look);
  };
}

/** What figures that were just read say of it. */
export function noteQuarantine(editor: Editor, { production }: AppFiguresAnswer): void {
  editor.isStopped.set(production?.quarantined.some(({ isNewest }) => isNewest) ?? false);
}
