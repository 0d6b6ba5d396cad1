import { classes as button } from "../button/classes.ts";
import { classes as modal } from "../modal/classes.ts";
import { ui } from "../style/ui.ts";

export const classes = {
  root: ui(
    "m-auto max-h-[calc(100dvh-2rem)] w-[calc(100%-2rem)] overflow-auto scroll-py-20 rounded-card border border-line bg-panel p-0 text-ink shadow-modal backdrop:bg-black/40",
  ),
  size: { sm: ui("max-w-[400px]"), md: ui("max-w-[560px]"), lg: ui("max-w-[800px]") },
  /** On the editor's canvas it stands in its place, so that it can be filled. */
  inPlace: ui("static block mx-auto my-2 shadow-none border-dashed border-edge"),
  modal,
  button,
};
