import type { ComponentManifest } from "@heddle/schema";
import { choice } from "../traits/choice.ts";
import { identity } from "../traits/props.ts";

export const manifest: ComponentManifest = {
  name: "Tooltip",
  version: 1,
  label: "Tooltip",
  help: "A short word on what it wraps, shown under the pointer and with the keyboard. Fingers do not see it: what people need belongs on the page.",
  category: "Overlay",
  rank: 40,
  icon: "message-circle-question-mark",
  keywords: ["hint", "title", "help", "hover", "info"],
  props: {
    text: {
      type: { kind: "text" },
      label: "Text",
      help: "A few words that explain what it wraps. Empty shows none.",
      group: "Content",
      required: true,
    },
    side: {
      type: choice({ top: "Above", bottom: "Below", start: "Before", end: "After" }),
      label: "Side",
      help: "On which side it shows. Where there is no room it takes the other side.",
      group: "Layout",
      default: "top",
    },
    delay: {
      type: { kind: "number", minimum: 0, maximum: 5000, step: 50 },
      label: "Delay",
      help: "How long the pointer must rest before it shows, in milliseconds. With the keyboard it shows at once.",
      group: "State",
      default: 500,
    },
    ...identity,
  },
  events: {},
  slots: { children: { label: "Content", help: "What it explains: one button, icon, text or badge." } },
  example: {
    type: "Tooltip",
    props: { text: "Saved a moment ago" },
    slots: {
      children: [{ type: "Button", props: { icon: "save", variant: "outline", ariaLabel: "Save" } }],
    },
  },
  chunk: "floating",
};
