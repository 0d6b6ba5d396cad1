import type { ComponentManifest } from "@heddle/schema";
import { choice, sizes } from "../traits/choice.ts";
import { openChange } from "../traits/events.ts";
import { identity, modal } from "../traits/props.ts";

export const manifest: ComponentManifest = {
  name: "Dialog",
  version: 1,
  label: "Dialog",
  help: "Asks or shows something in front of the page, which waits behind it.",
  category: "Overlay",
  rank: 10,
  icon: "app-window",
  keywords: ["modal", "popup", "window", "confirm"],
  props: {
    ...modal,
    size: {
      type: choice(sizes),
      label: "Size",
      help: "400, 560 or 800 pixels wide.",
      group: "Appearance",
      default: "md",
    },
    ...identity,
  },
  events: openChange,
  slots: {
    children: { label: "Content", help: "Anything." },
    actions: { label: "Actions", help: "Buttons in the bottom row." },
  },
  example: {
    type: "Dialog",
    props: { title: "Title", description: "Say what will happen." },
    slots: { actions: [{ type: "Button", props: { label: "Continue" } }] },
  },
  chunk: "layers",
  isPlain: true,
};
