import type { ComponentManifest } from "@heddle/schema";
import { click, doubleClick } from "../traits/events.ts";
import { element, identity } from "../traits/props.ts";
import { children } from "../traits/slots.ts";

export const manifest: ComponentManifest = {
  name: "Card",
  version: 1,
  label: "Card",
  help: "A sheet with a border that holds what belongs together.",
  category: "Layout",
  rank: 80,
  icon: "credit-card",
  keywords: ["panel", "sheet", "surface", "tile"],
  props: {
    padding: {
      type: {
        kind: "choice",
        options: [
          { value: "none", label: "None" },
          { value: "sm", label: "Small" },
          { value: "md", label: "Medium" },
          { value: "lg", label: "Large" },
        ],
      },
      label: "Padding",
      help: "Room between the border and the content.",
      group: "Appearance",
      default: "md",
    },
    raised: {
      type: { kind: "boolean" },
      label: "Raised",
      help: "Lifts the card off the page with a soft shadow.",
      group: "Appearance",
      default: false,
    },
    ...element,
    ...identity,
  },
  events: { ...click, ...doubleClick },
  slots: children,
  example: {
    type: "Card",
    slots: {
      children: [
        { type: "Heading", props: { text: "Title", level: 3 } },
        { type: "Text", props: { text: "Say what this card is about.", color: "muted" } },
      ],
    },
  },
  isPlain: true,
};
