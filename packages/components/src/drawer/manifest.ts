import type { ComponentManifest } from "@heddle/schema";
import { choice, sizes } from "../traits/choice.ts";
import { openChange } from "../traits/events.ts";
import { identity, modal } from "../traits/props.ts";

export const manifest: ComponentManifest = {
  name: "Drawer",
  version: 1,
  label: "Drawer",
  help: "A sheet that slides in from an edge of the window, in front of the page, which waits behind it.",
  category: "Overlay",
  rank: 20,
  icon: "panel-right",
  keywords: ["sheet", "sidebar", "panel", "modal", "menu"],
  props: {
    ...modal,
    side: {
      type: choice({ right: "Right", left: "Left", top: "Top", bottom: "Bottom" }),
      label: "Side",
      help: "The edge it comes from.",
      group: "Appearance",
      default: "right",
    },
    size: {
      type: choice(sizes),
      label: "Size",
      help: "At most 280, 400 or 640 pixels wide; high, from top and bottom.",
      group: "Appearance",
      default: "md",
    },
    ...identity,
  },
  events: openChange,
  slots: {
    children: { label: "Content", help: "Anything." },
    actions: {
      label: "Actions",
      help: "Buttons at its foot, in sight however long the content is. A Form in it has its own.",
    },
  },
  example: {
    type: "Drawer",
    props: { title: "Title" },
    slots: { children: [{ type: "Text", props: { text: "What is in the drawer." } }] },
  },
  chunk: "layers",
  isPlain: true,
};
