import type { ComponentManifest } from "@heddle/schema";
import { click, doubleClick } from "../traits/events.ts";
import { element, identity } from "../traits/props.ts";
import { children } from "../traits/slots.ts";

export const manifest: ComponentManifest = {
  name: "Box",
  version: 1,
  label: "Box",
  help: "A plain container. Give it room, colour and borders in the style panel.",
  category: "Layout",
  rank: 10,
  icon: "square",
  keywords: ["container", "div", "section", "group"],
  props: { ...element, ...identity },
  events: { ...click, ...doubleClick },
  slots: children,
  example: { type: "Box", className: "p-4" },
  isPlain: true,
};
