import type { ComponentManifest } from "@heddle/schema";
import { click, doubleClick } from "../traits/events.ts";
import { element, identity } from "../traits/props.ts";
import { children } from "../traits/slots.ts";

export const manifest: ComponentManifest = {
  name: "Grid",
  version: 1,
  label: "Grid",
  help: "Lays out its children in columns of the same width; on narrow screens there are fewer of them.",
  category: "Layout",
  rank: 50,
  icon: "layout-grid",
  keywords: ["columns", "tiles", "gallery", "cards"],
  props: {
    columns: {
      type: { kind: "number", minimum: 1, maximum: 6, step: 1 },
      label: "Columns",
      help: "How many on a wide screen, 1 to 6.",
      group: "Layout",
      default: 3,
    },
    ...element,
    ...identity,
  },
  events: { ...click, ...doubleClick },
  slots: children,
  example: { type: "Grid", props: { columns: 3 }, className: "gap-4" },
  chunk: "display",
  isPlain: true,
};
