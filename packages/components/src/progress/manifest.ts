import type { ComponentManifest } from "@heddle/schema";
import { colors } from "../traits/choice.ts";
import { renamed } from "../traits/migrations.ts";
import { color, identity } from "../traits/props.ts";

export const manifest: ComponentManifest = {
  name: "Progress",
  version: 2,
  migrations: [renamed("tone", "color")],
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
    ...color(colors, "accent"),
    ...identity,
  },
  events: {},
  slots: {},
  example: { type: "Progress", props: { value: 40, label: "Progress" } },
  chunk: "display",
  isPlain: true,
};
