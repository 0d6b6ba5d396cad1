import type { ComponentManifest } from "@heddle/schema";
import { click, doubleClick } from "../traits/events.ts";
import { alignment, element, identity } from "../traits/props.ts";
import { children } from "../traits/slots.ts";

export const manifest: ComponentManifest = {
  name: "Flex",
  version: 1,
  label: "Flex",
  help: "Lays out its children in a row or column, wrapping when you ask.",
  category: "Layout",
  rank: 20,
  icon: "rows-3",
  keywords: ["row", "column", "flexbox", "wrap"],
  props: {
    direction: {
      type: {
        kind: "choice",
        options: [
          { value: "row", label: "Row" },
          { value: "column", label: "Column" },
          { value: "row-reverse", label: "Row, reversed" },
          { value: "column-reverse", label: "Column, reversed" },
        ],
      },
      label: "Direction",
      help: "Which way the children follow each other.",
      group: "Layout",
      default: "row",
    },
    wrap: {
      type: { kind: "boolean" },
      label: "Wrap",
      help: "Children that do not fit go on in a new line.",
      group: "Layout",
      default: false,
    },
    ...alignment,
    ...element,
    ...identity,
  },
  events: { ...click, ...doubleClick },
  slots: children,
  example: { type: "Flex", props: { wrap: true }, className: "gap-4" },
  isPlain: true,
};
