import type { ComponentManifest } from "@heddle/schema";
import { choice, tones } from "../traits/choice.ts";
import { click } from "../traits/events.ts";
import { identity } from "../traits/props.ts";

export const manifest: ComponentManifest = {
  name: "Badge",
  version: 1,
  label: "Badge",
  help: "A word or a number that says the state of something.",
  category: "Data",
  rank: 10,
  icon: "tag",
  keywords: ["label", "status", "chip", "count", "pill"],
  props: {
    text: { type: { kind: "text" }, label: "Text", help: "A word or two.", group: "Content", content: true },
    icon: { type: { kind: "icon" }, label: "Icon", help: "Stands before the text.", group: "Content" },
    tone: {
      type: choice(tones),
      label: "Tone",
      help: "Colour by meaning; follows the theme.",
      group: "Appearance",
      default: "neutral",
    },
    ...identity,
  },
  events: { ...click },
  slots: {},
  example: { type: "Badge", props: { text: "Badge" } },
  chunk: "display",
  isPlain: true,
};
