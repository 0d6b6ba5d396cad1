import type { ComponentManifest } from "@heddle/schema";
import { choice, sizes } from "../traits/choice.ts";
import { accessibleName, identity } from "../traits/props.ts";
import { children } from "../traits/slots.ts";

export const manifest: ComponentManifest = {
  name: "Section",
  version: 1,
  label: "Section",
  help: "A part of a page over its whole width, with room above and below.",
  category: "Layout",
  rank: 75,
  icon: "gallery-vertical",
  keywords: ["band", "hero", "region", "part"],
  props: {
    size: {
      type: choice(sizes),
      label: "Room",
      help: "How much room is above and below: 24, 56 or 96 pixels, less on a phone.",
      group: "Layout",
      default: "md",
    },
    ...accessibleName(
      "What this part is about, for screen readers, which then list it among the page's regions.",
    ),
    ...identity,
  },
  events: {},
  slots: children,
  example: {
    type: "Section",
    slots: {
      children: [
        { type: "Heading", props: { text: "Section", level: 2 } },
        { type: "Text", props: { text: "What this part of the page is about." } },
      ],
    },
  },
  chunk: "display",
  isPlain: true,
};
