import type { ComponentManifest } from "@heddle/schema";
import { placingProps, triggerProps } from "../floating/trigger-props.ts";
import { choice, sizes } from "../traits/choice.ts";
import { identity } from "../traits/props.ts";

export const manifest: ComponentManifest = {
  name: "Popover",
  version: 1,
  label: "Popover",
  help: "Opens a panel beside a button, for a few details or a small form. The page goes on meanwhile.",
  category: "Overlay",
  rank: 30,
  icon: "message-square",
  keywords: ["popup", "flyout", "hover card", "panel", "overlay", "dropdown"],
  props: {
    open: {
      type: { kind: "boolean" },
      label: "Open",
      help: "Whether it shows. Bind it to a variable to open and close it from elsewhere too.",
      group: "State",
      default: false,
      bindable: { event: "onOpenChange" },
    },
    ...triggerProps,
    ...placingProps,
    width: {
      type: choice(sizes),
      label: "Width",
      help: "The panel is 240, 320 or 480 pixels wide, and never wider than the window.",
      group: "Appearance",
      default: "md",
    },
    contentLabel: {
      type: { kind: "text" },
      label: "Name of the panel",
      help: "What screen readers call the panel. The label of the button when empty.",
      group: "Advanced",
    },
    ...identity,
  },
  events: {
    onOpenChange: {
      label: "Open change",
      help: "It was opened with its button, or closed with the button, Escape or a press beside it.",
      payload: "boolean",
      argument: "boolean",
    },
  },
  slots: {
    children: { label: "Content", help: "What the panel shows. Anything." },
    trigger: {
      label: "Trigger",
      help: "A Button, IconButton or Link that opens it, instead of the button with the label.",
    },
  },
  example: {
    type: "Popover",
    props: { label: "Details" },
    slots: { children: [{ type: "Text", props: { text: "A few words about this." } }] },
  },
  chunk: "floating",
};
