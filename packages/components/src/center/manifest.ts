import type { ComponentManifest } from "@heddle/schema";
import { click, doubleClick } from "../traits/events.ts";
import { element, identity } from "../traits/props.ts";
import { children } from "../traits/slots.ts";

export const manifest: ComponentManifest = {
  name: "Center",
  version: 1,
  label: "Center",
  help: "Puts its content in the middle, both ways. With min-h-screen: in the middle of the page.",
  category: "Layout",
  rank: 70,
  icon: "align-center-vertical",
  keywords: ["middle", "centre", "hero"],
  props: { ...element, ...identity },
  events: { ...click, ...doubleClick },
  slots: children,
  example: { type: "Center", className: "p-6" },
  isPlain: true,
};
