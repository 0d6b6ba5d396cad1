import { present } from "../arguments.ts";
import { told } from "../effect.ts";

const PLACES = ["start", "center", "end", "nearest"] as const;

/** `ui.scrollTo("comments")` brings a component into view; `ui.scrollTo({ top: 0 })` scrolls the page. */
export const scrollTo = told("scrollTo", (args) => {
  if (typeof args.peek() === "object" && args.peek() !== null) {
    const { top, left, smooth } = args.options("target", ["top", "left", "smooth"]);
    return [
      null,
      present({
        top: top === undefined ? undefined : args.numberOf(top, "top"),
        left: left === undefined ? undefined : args.numberOf(left, "left"),
        smooth: smooth === undefined ? undefined : args.booleanOf(smooth, "smooth"),
      }),
    ];
  }
  const id = args.id();
  if (!args.more) return [id];
  const { block, smooth } = args.options("options", ["block", "smooth"]);
  return [
    id,
    present({
      block: block === undefined ? undefined : args.wordOf(block, "block", PLACES),
      smooth: smooth === undefined ? undefined : args.booleanOf(smooth, "smooth"),
    }),
  ];
});
