import type { Editor } from "../editor/editor.ts";

/** The server's compile is told a moment before, or after, the edit shows as saved: then pages are served with it (milliseconds). */
const PAUSE = 300;
/** Without any word from the server. */
const LONGEST_WAIT = 4_000;

/**
 * Which hosts pictures may come from and frames may show stands in a header of the page: after a change the draft is loaded anew, as soon as the
 * server has it. The session's state stays. Returns the function that stops it.
 */
export function reloadOnHostChanges(editor: Editor, reload: () => void): () => void {
  const hosts = () => {
    const { imageHosts, frameHosts = [] } = editor.app.settings;
    return JSON.stringify([imageHosts, frameHosts]);
  };
  let shown = hosts();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isDue = false;
  const after = (milliseconds: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      isDue = false;
      reload();
    }, milliseconds);
  };
  const stops = [
    editor.view.subscribe(() => {
      if (hosts() === shown) return;
      shown = hosts();
      isDue = true;
      after(LONGEST_WAIT);
    }),
    editor.live.diagnostics.subscribe(() => {
      if (isDue) after(PAUSE);
    }),
  ];
  return () => {
    clearTimeout(timer);
    for (const stop of stops) stop();
  };
}
