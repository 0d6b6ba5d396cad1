import { ACTIONS_MARK, FORM_MARK } from "../form/controls.ts";
import { ui } from "../style/ui.ts";

/** What stays in sight while the rest scrolls, where the window is high enough to leave the rest some room. */
const inSight = "relative z-10 bg-panel [@media(min-height:22rem)]:sticky";
/** Buttons from edge to edge, and at the end of a sheet that is higher than what is in it. */
const foot = `${inSight} bottom-0 -mx-5 -mb-5 mt-auto border-t border-line px-5 py-4`;

/** A form right in the sheet is as high as there is room, and its buttons are the sheet's foot. */
const ofForm = [
  `[&>[${FORM_MARK}]]:grow`,
  ...foot.split(" ").map((one) => `[&>[${FORM_MARK}]>[${ACTIONS_MARK}]]:${one}`),
].join(" ");

/** What Dialog and Drawer have alike. */
export const classes = {
  sheet: ui(`flex min-h-full flex-col gap-4 p-5 ${ofForm}`),
  head: ui(
    `${inSight} top-0 -mx-5 -mt-5 flex items-start gap-4 px-5 pt-5 after:absolute after:inset-x-0 after:top-full after:h-3 after:bg-linear-to-b after:from-panel after:to-transparent after:pointer-events-none`,
  ),
  title: ui("min-w-0 flex-1 text-[18px]/[26px] font-semibold tracking-[-0.01em] wrap-break-word"),
  /** Not in the head: a long one scrolls. */
  description: ui("-mt-3 text-sm/5 text-muted wrap-break-word"),
  close: ui(
    "relative z-10 grid size-8 shrink-0 ms-auto -me-1.5 -mt-1 place-items-center rounded-control text-muted hover:bg-field hover:text-ink focus-visible:outline-2 focus-visible:outline-offset-1 focus-visible:outline-accent",
  ),
  /** What an app shows there only at times leaves no empty foot behind. */
  actions: ui(`${foot} flex flex-wrap justify-end gap-2 empty:hidden`),
  /** Of a question, which is short. */
  answers: ui(
    `${inSight} bottom-0 -mx-5 -mb-5 flex flex-wrap justify-end gap-2 px-5 pb-5 before:absolute before:inset-x-0 before:bottom-full before:h-3 before:bg-linear-to-t before:from-panel before:to-transparent before:pointer-events-none`,
  ),
};
