import { ui } from "../style/ui.ts";

/** Of what stands for a component that is on its way, or did not come. */
export const lateClasses = {
  room: ui("relative h-(--room) w-full min-w-0 overflow-hidden rounded-group bg-raised"),
  coming: ui("animate-pulse motion-reduce:animate-none"),
  /** Nothing is coming. */
  still: ui("border border-line"),
  message: ui(
    "flex flex-wrap items-center justify-center gap-x-3 gap-y-1 p-3 text-center text-[13px]/5 text-muted",
  ),
  /** Over the room that is kept. */
  within: ui("absolute inset-0"),
  again: ui(
    "rounded-control px-2 py-1 font-[550] text-ink underline decoration-1 underline-offset-4 hover:bg-field focus-visible:outline-2 focus-visible:outline-offset-1 focus-visible:outline-accent",
  ),
};
