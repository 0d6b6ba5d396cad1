import type { ComponentManifest } from "@heddle/schema";
import { choice, colors, sizes } from "../traits/choice.ts";
import { renamed } from "../traits/migrations.ts";
import { accessibleName, color, identity } from "../traits/props.ts";

export const manifest: ComponentManifest = {
  name: "Progress",
  version: 2,
  migrations: [renamed("tone", "color")],
  label: "Progress",
  help: "How far something has come.",
  category: "Feedback",
  rank: 20,
  icon: "chart-no-axes-gantt",
  keywords: ["bar", "circle", "ring", "loading", "percent", "meter"],
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
    kind: {
      type: choice({ bar: "Bar", circle: "Circle" }),
      label: "Kind",
      help: "A bar as wide as there is room, or a ring with the percentage in it.",
      group: "Appearance",
      default: "bar",
    },
    size: {
      type: choice(sizes),
      label: "Size",
      help: "4, 6 or 10 pixels high; as a circle 24, 56 or 96 pixels, the smallest without the percentage.",
      group: "Appearance",
      default: "md",
    },
    ...color(colors, "accent"),
    ...accessibleName("What is under way, for screen readers, where there is no label.", "Progress"),
    ...identity,
  },
  events: {},
  slots: {},
  example: { type: "Progress", props: { value: 40, label: "Progress" } },
  chunk: "display",
  isPlain: true,
};
