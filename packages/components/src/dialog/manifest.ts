import type { ComponentManifest } from "@heddle/schema";
import { choice, sizes } from "../traits/choice.ts";
import { identity } from "../traits/props.ts";

export const manifest: ComponentManifest = {
  name: "Dialog",
  version: 1,
  label: "Dialog",
  help: "Asks or shows something in front of the page, which waits behind it.",
  category: "Overlay",
  icon: "app-window",
  keywords: ["modal", "popup", "window", "confirm"],
  props: {
    open: {
      type: { kind: "boolean" },
      label: "Open",
      help: "Whether it shows. Bind it to a variable: closing with Escape then sets it to false.",
      group: "State",
      default: false,
      bindable: { event: "onOpenChange" },
    },
    title: { type: { kind: "text" }, label: "Title", help: "What the dialog is about.", group: "Content" },
    description: {
      type: { kind: "text" },
      label: "Description",
      help: "A line below the title.",
      group: "Content",
    },
    size: {
      type: choice(sizes),
      label: "Size",
      help: "400, 560 or 800 pixels wide.",
      group: "Appearance",
      default: "md",
    },
    ...identity,
  },
  events: {
    onOpenChange: {
      label: "Open change",
      help: "It was closed, with Escape, the cross or a press beside it.",
      payload: "boolean",
      argument: "boolean",
    },
  },
  slots: {
    children: { label: "Content", help: "Anything." },
    actions: { label: "Actions", help: "Buttons in the bottom row." },
  },
  example: {
    type: "Dialog",
    props: { title: "Title", description: "Say what will happen." },
    slots: { actions: [{ type: "Button", props: { label: "Continue" } }] },
  },
  lazy: true,
};
