import type { ComponentManifest } from "@heddle/schema";
import { textColors } from "../traits/choice.ts";
import { click, doubleClick } from "../traits/events.ts";
import { renamed } from "../traits/migrations.ts";
import { color, identity } from "../traits/props.ts";

export const manifest: ComponentManifest = {
  name: "Text",
  version: 2,
  migrations: [renamed("tone", "color")],
  label: "Text",
  help: "A paragraph, or a piece of text in a row.",
  category: "Text",
  rank: 20,
  icon: "type",
  keywords: ["paragraph", "label", "copy", "span"],
  props: {
    text: {
      type: { kind: "text", multiline: true },
      label: "Text",
      help: "What the text says. Line breaks are kept.",
      group: "Content",
      content: true,
    },
    size: {
      type: {
        kind: "choice",
        options: [
          { value: "sm", label: "Small" },
          { value: "md", label: "Medium" },
          { value: "lg", label: "Large" },
        ],
      },
      label: "Size",
      help: "Size of the letters.",
      group: "Appearance",
      default: "md",
    },
    ...color(textColors, "default"),
    as: {
      type: {
        kind: "choice",
        options: ["p", "span", "strong", "em", "small", "code", "pre"].map((value) => ({
          value,
          label: value,
        })),
      },
      label: "Element",
      help: "The HTML element, for the page's outline and screen readers.",
      group: "Advanced",
      default: "p",
    },
    ...identity,
  },
  events: { ...click, ...doubleClick },
  slots: {},
  example: { type: "Text", props: { text: "Text" } },
  isPlain: true,
};
