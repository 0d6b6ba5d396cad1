import type { ComponentManifest } from "@heddle/schema";
import { click, doubleClick } from "../traits/events.ts";
import { alignment, element, identity } from "../traits/props.ts";
import { children } from "../traits/slots.ts";

export const manifest: ComponentManifest = {
  name: "HStack",
  version: 1,
  label: "Horizontal stack",
  help: "Puts its children beside each other with even space between.",
  category: "Layout",
  rank: 40,
  icon: "columns-2",
  keywords: ["row", "horizontal", "toolbar", "stack"],
  props: { ...alignment, ...element, ...identity },
  events: { ...click, ...doubleClick },
  slots: children,
  example: { type: "HStack", className: "gap-3" },
  isPlain: true,
};
