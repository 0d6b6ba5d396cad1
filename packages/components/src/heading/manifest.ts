import type { ComponentManifest } from "@heddle/schema";
import { click, doubleClick } from "../traits/events.ts";
import { identity } from "../traits/props.ts";

export const manifest: ComponentManifest = {
  name: "Heading",
  version: 1,
  label: "Heading",
  help: "The title of a page or of a part of it.",
  category: "Text",
  rank: 10,
  icon: "heading",
  keywords: ["title", "h1", "h2", "h3", "headline"],
  props: {
    text: {
      type: { kind: "text" },
      label: "Text",
      help: "What the heading says.",
      group: "Content",
      content: true,
    },
    level: {
      type: { kind: "number", minimum: 1, maximum: 6, step: 1 },
      label: "Level",
      help: "1 is the page's title, 2 a section, 3 a part of a section. Sets the size too.",
      group: "Content",
      default: 2,
    },
    ...identity,
  },
  events: { ...click, ...doubleClick },
  slots: {},
  example: { type: "Heading", props: { text: "Heading", level: 2 } },
  isPlain: true,
};
