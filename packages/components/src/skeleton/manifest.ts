import type { ComponentManifest } from "@heddle/schema";
import { choice } from "../traits/choice.ts";
import { identity } from "../traits/props.ts";

export const manifest: ComponentManifest = {
  name: "Skeleton",
  version: 1,
  label: "Skeleton",
  help: "Keeps the room of what is still loading.",
  category: "Feedback",
  rank: 25,
  icon: "rectangle-ellipsis",
  keywords: ["loading", "placeholder", "shimmer", "pending"],
  props: {
    shape: {
      type: choice({ text: "Lines of text", rectangle: "Rectangle", circle: "Circle" }),
      label: "Shape",
      help: "What is going to stand here.",
      group: "Appearance",
      default: "text",
    },
    lines: {
      type: { kind: "number", minimum: 1, maximum: 20, step: 1 },
      label: "Lines",
      help: "How many lines of text.",
      group: "Appearance",
      default: 3,
    },
    ...identity,
  },
  events: {},
  slots: {},
  example: { type: "Skeleton" },
  chunk: "display",
  isPlain: true,
};
