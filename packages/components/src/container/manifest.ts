import type { ComponentManifest } from "@heddle/schema";
import { choice } from "../traits/choice.ts";
import { click, doubleClick } from "../traits/events.ts";
import { element, identity } from "../traits/props.ts";
import { children } from "../traits/slots.ts";

export const manifest: ComponentManifest = {
  name: "Container",
  version: 1,
  label: "Container",
  help: "Keeps its content in the middle of the page and no wider than is good to read.",
  category: "Layout",
  rank: 60,
  icon: "panel-top",
  keywords: ["page", "width", "wrapper", "margin"],
  props: {
    width: {
      type: choice({ sm: "Small, 640", md: "Medium, 768", lg: "Large, 1024", xl: "Extra large, 1280" }),
      label: "Width",
      help: "Widest it becomes, in pixels.",
      group: "Layout",
      default: "lg",
    },
    ...element,
    ...identity,
  },
  events: { ...click, ...doubleClick },
  slots: children,
  example: { type: "Container" },
  chunk: "display",
  isPlain: true,
};
