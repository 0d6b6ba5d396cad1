import type { ComponentManifest } from "@heddle/schema";
import { choice } from "../traits/choice.ts";
import { identity } from "../traits/props.ts";

export const manifest: ComponentManifest = {
  name: "Progress",
  version: 1,
  label: "Progress",
  help: "How far something has come.",
  category: "Feedback",
  rank: 20,
  icon: "chart-no-axes-gantt",
  keywords: ["bar", "loading", "percent", "meter"],
  props: {
    value: {
      type: { kind: "number", minimum: 0 },
      label: "Value",
      help: "How much is done. Empty = under way, nobody knows how far.",
      group: "Content",
    },
    maximum: {
      type: { kind: "number", minimum: 0 },
      label: "Maximum",
      help: "How much is all.",
      group: "Content",
      default: 100,
    },
    label: { type: { kind: "text" }, label: "Label", help: "What is under way.", group: "Content" },
    tone: {
      type: choice({ accent: "Accent", good: "Good", warn: "Warning", bad: "Bad" }),
      label: "Tone",
      help: "Colour by meaning; follows the theme.",
      group: "Appearance",
      default: "accent",
    },
    ...identity,
  },
  events: {},
  slots: {},
  example: { type: "Progress", props: { value: 40, label: "Progress" } },
  chunk: "display",
  isPlain: true,
};
