import { classes as modal } from "../modal/classes.ts";
import { ui } from "../style/ui.ts";

export const classes = {
  root: ui(
    "fixed m-0 max-w-none max-h-none overflow-auto scroll-py-20 overscroll-contain border-line bg-panel p-0 text-ink shadow-modal backdrop:bg-black/40 transition-[translate,display,overlay] duration-180 ease-calm transition-discrete motion-reduce:transition-none",
  ),
  /** Where it comes from, and how far it reaches. */
  side: {
    right: ui(
      "inset-y-0 left-auto right-0 h-dvh w-[min(var(--drawer),100vw-2.5rem)] max-[30rem]:w-(--drawer-on-phone) border-l translate-x-full open:translate-x-0 starting:open:translate-x-full",
    ),
    left: ui(
      "inset-y-0 left-0 right-auto h-dvh w-[min(var(--drawer),100vw-2.5rem)] max-[30rem]:w-(--drawer-on-phone) border-r -translate-x-full open:translate-x-0 starting:open:-translate-x-full",
    ),
    top: ui(
      "inset-x-0 top-0 bottom-auto w-full h-auto max-h-[min(var(--drawer),100dvh-2.5rem)] border-b -translate-y-full open:translate-y-0 starting:open:-translate-y-full",
    ),
    bottom: ui(
      "inset-x-0 top-auto bottom-0 w-full h-auto max-h-[min(var(--drawer),100dvh-2.5rem)] border-t translate-y-full open:translate-y-0 starting:open:translate-y-full",
    ),
  },
  /** On a phone the strip that is left beside all but the smallest would show nothing, and take a field's room. */
  size: {
    sm: ui("[--drawer:280px] [--drawer-on-phone:280px]"),
    md: ui("[--drawer:400px] [--drawer-on-phone:100%]"),
    lg: ui("[--drawer:640px] [--drawer-on-phone:100%]"),
  },
  inPlace: ui("static block h-auto w-full mx-auto my-2 shadow-none border border-dashed border-edge"),
  modal,
};
