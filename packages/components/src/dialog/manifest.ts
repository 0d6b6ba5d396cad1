import type { ComponentManifest } from "@heddle/schema";
import { choice, colors, sizes } from "../traits/choice.ts";
import { openChange } from "../traits/events.ts";
import { color, identity, modal } from "../traits/props.ts";

export const manifest: ComponentManifest = {
  name: "Dialog",
  version: 1,
  label: "Dialog",
  help: "Asks or shows something in front of the page, which waits behind it.",
  category: "Overlay",
  rank: 10,
  icon: "app-window",
  keywords: ["modal", "popup", "window", "confirm", "alert dialog", "prompt"],
  props: {
    ...modal,
    kind: {
      type: choice({ dialog: "Dialog", alert: "Alert" }),
      label: "Kind",
      help: "An alert has to be answered: it has two buttons instead of a cross, a press beside it does not close it, and the keyboard begins at the safe answer.",
      group: "Content",
      default: "dialog",
    },
    size: {
      type: choice(sizes),
      label: "Size",
      help: "400, 560 or 800 pixels wide.",
      group: "Appearance",
      default: "md",
    },
    ...color(colors, "accent", "Of an alert's confirming button; bad for what deletes."),
    confirmLabel: {
      type: { kind: "text" },
      label: "Confirm",
      help: "Says the button of an alert that does it: a verb such as Delete.",
      group: "Words",
      default: "Continue",
    },
    cancelLabel: {
      type: { kind: "text" },
      label: "Cancel",
      help: "Says the button of an alert that leaves all as it is.",
      group: "Words",
      default: "Cancel",
    },
    ...identity,
  },
  events: {
    ...openChange,
    onConfirm: {
      label: "Confirm",
      help: "An alert was confirmed; it closes by itself.",
      payload: "none",
    },
  },
  slots: {
    children: { label: "Content", help: "Anything." },
    actions: {
      label: "Actions",
      help: "Buttons at its foot, in sight however long the content is. A Form in it has its own.",
    },
  },
  example: {
    type: "Dialog",
    props: { title: "Title", description: "Say what will happen." },
    slots: { actions: [{ type: "Button", props: { label: "Continue" } }] },
  },
  chunk: "layers",
  isPlain: true,
};
