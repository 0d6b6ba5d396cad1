import type { ComponentManifest } from "@heddle/schema";
import { choice, colors, sizes } from "../traits/choice.ts";
import { click } from "../traits/events.ts";
import { color, identity } from "../traits/props.ts";

export const manifest: ComponentManifest = {
  name: "Avatar",
  version: 1,
  label: "Avatar",
  help: "A person's picture in a circle, or their initials while there is none.",
  category: "Media",
  rank: 30,
  icon: "circle-user",
  keywords: ["person", "user", "profile", "photo"],
  props: {
    name: {
      type: { kind: "text" },
      label: "Name",
      help: "The person's name: gives the initials, and is read by screen readers.",
      group: "Content",
    },
    src: { type: { kind: "image" }, label: "Image", help: "The person's picture.", group: "Content" },
    size: {
      type: choice(sizes),
      label: "Size",
      help: "24, 40 or 64 pixels.",
      group: "Appearance",
      default: "md",
    },
    shape: {
      type: choice({ circle: "Circle", square: "Square" }),
      label: "Shape",
      help: "A circle for people; a square with soft corners for teams and things.",
      group: "Appearance",
      default: "circle",
    },
    ...color(colors, "accent", "Of the initials, where there is no picture."),
    ...identity,
  },
  events: { ...click },
  slots: {},
  example: { type: "Avatar", props: { name: "Ada Lovelace" } },
  chunk: "display",
};
