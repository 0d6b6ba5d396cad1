import type { ComponentManifest } from "@heddle/schema";
import { choice, colors, sizes } from "../traits/choice.ts";
import { click } from "../traits/events.ts";
import { color, disabled, identity } from "../traits/props.ts";

export const manifest: ComponentManifest = {
  name: "Tag",
  version: 1,
  label: "Tag",
  help: "A word that something is filed under: a topic, a filter, a person. Can be pressed, and taken away.",
  category: "Feedback",
  rank: 12,
  icon: "tags",
  keywords: ["chip", "label", "token", "filter", "pill", "removable", "category"],
  props: {
    text: { type: { kind: "text" }, label: "Text", help: "A word or two.", group: "Content", content: true },
    icon: { type: { kind: "icon" }, label: "Icon", help: "Stands before the text.", group: "Content" },
    removable: {
      type: { kind: "boolean" },
      label: "Removable",
      help: "Has a cross that takes it away: take it out of your list in onRemove.",
      group: "Content",
      default: false,
    },
    variant: {
      type: choice({ solid: "Solid", soft: "Soft", outline: "Outline", ghost: "Ghost" }),
      label: "Variant",
      help: "Filled, tinted, with a border, or nothing but the words.",
      group: "Appearance",
      default: "soft",
    },
    ...color(colors, "neutral"),
    size: {
      type: choice(sizes),
      label: "Size",
      help: "20, 24 or 32 pixels high.",
      group: "Appearance",
      default: "md",
    },
    ...disabled,
    removeLabel: {
      type: { kind: "text" },
      label: "Remove",
      help: "What the cross does, for screen readers; the text follows it.",
      group: "Words",
      default: "Remove",
    },
    ...identity,
  },
  events: {
    ...click,
    onRemove: {
      label: "Remove",
      help: "The cross was pressed, or Delete or Backspace on it.",
      payload: "none",
    },
  },
  slots: {},
  example: { type: "Tag", props: { text: "Design", removable: true } },
  chunk: "display",
  isPlain: true,
};
