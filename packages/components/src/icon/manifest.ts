import type { ComponentManifest } from "@heddle/schema";
import { identity } from "../traits/props.ts";

export const manifest: ComponentManifest = {
  name: "Icon",
  version: 1,
  label: "Icon",
  help: "One of the Lucide icons, in the colour of the text around it.",
  category: "Media",
  rank: 20,
  icon: "star",
  keywords: ["symbol", "lucide", "glyph", "pictogram"],
  props: {
    name: {
      type: { kind: "icon" },
      label: "Icon",
      help: "Name of a Lucide icon.",
      group: "Content",
      default: "star",
    },
    size: {
      type: { kind: "number", minimum: 8, maximum: 256, step: 1 },
      label: "Size",
      help: "Width and height in pixels.",
      group: "Appearance",
      default: 20,
    },
    label: {
      type: { kind: "text" },
      label: "Meaning",
      help: "What the icon says, for screen readers. Leave empty when text beside it says the same.",
      group: "Content",
    },
    ...identity,
  },
  events: {},
  slots: {},
  example: { type: "Icon", props: { name: "star" } },
  isPlain: true,
};
