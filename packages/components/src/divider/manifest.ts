import type { ComponentManifest } from "@heddle/schema";
import { choice } from "../traits/choice.ts";
import { identity } from "../traits/props.ts";

export const manifest: ComponentManifest = {
  name: "Divider",
  version: 1,
  label: "Divider",
  help: "A hairline between what does not belong together.",
  category: "Layout",
  rank: 90,
  icon: "minus",
  keywords: ["separator", "line", "rule", "hr"],
  props: {
    label: {
      type: { kind: "text" },
      label: "Label",
      help: "A word in the middle of the line.",
      group: "Content",
    },
    direction: {
      type: choice({ horizontal: "Horizontal", vertical: "Vertical" }),
      label: "Direction",
      help: "Vertical between things in a row.",
      group: "Layout",
      default: "horizontal",
    },
    ...identity,
  },
  events: {},
  slots: {},
  example: { type: "Divider" },
  chunk: "display",
  isPlain: true,
};
