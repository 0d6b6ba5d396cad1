import type { ComponentManifest } from "@heddle/schema";
import { click, doubleClick } from "../traits/events.ts";
import { identity } from "../traits/props.ts";

export const manifest: ComponentManifest = {
  name: "Text",
  version: 1,
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
    tone: {
      type: {
        kind: "choice",
        options: [
          { value: "default", label: "Default" },
          { value: "muted", label: "Muted" },
          { value: "accent", label: "Accent" },
          { value: "good", label: "Good" },
          { value: "warn", label: "Warning" },
          { value: "bad", label: "Bad" },
        ],
      },
      label: "Tone",
      help: "Colour by meaning; follows the theme.",
      group: "Appearance",
      default: "default",
    },
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
