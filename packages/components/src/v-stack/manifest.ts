import type { ComponentManifest } from "@heddle/schema";
import { click, doubleClick } from "../traits/events.ts";
import { alignment, element, identity } from "../traits/props.ts";
import { children } from "../traits/slots.ts";

export const manifest: ComponentManifest = {
  name: "VStack",
  version: 1,
  label: "Vertical stack",
  help: "Puts its children below each other with even space between.",
  category: "Layout",
  rank: 30,
  icon: "rows-2",
  keywords: ["column", "vertical", "list", "stack"],
  props: { ...alignment, ...element, ...identity },
  events: { ...click, ...doubleClick },
  slots: children,
  example: { type: "VStack", className: "gap-4" },
  isPlain: true,
};
