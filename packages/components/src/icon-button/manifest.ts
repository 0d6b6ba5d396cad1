import type { ComponentManifest } from "@heddle/schema";
import { choice, colors, variants } from "../traits/choice.ts";
import { click, focus } from "../traits/events.ts";
import { color, disabled, identity, size } from "../traits/props.ts";

export const manifest: ComponentManifest = {
  name: "IconButton",
  version: 1,
  label: "Icon button",
  help: "A button that is an icon. Its label is read by screen readers and shown when the pointer rests on it.",
  category: "Controls",
  rank: 12,
  icon: "square-plus",
  keywords: ["action", "toolbar", "toggle", "action icon", "press", "like", "close", "more"],
  props: {
    icon: {
      type: { kind: "icon" },
      label: "Icon",
      help: "A picture that people know for what the button does.",
      group: "Content",
      required: true,
    },
    label: {
      type: { kind: "text" },
      label: "Label",
      help: "A verb that says what happens. Every icon button needs one.",
      group: "Content",
      required: true,
    },
    showHint: {
      type: { kind: "boolean" },
      label: "Hint",
      help: "The browser shows the label when the pointer rests on the button. Turn it off where a Tooltip does.",
      group: "Content",
      default: true,
    },
    toggles: {
      type: { kind: "boolean" },
      label: "Toggles",
      help: "Each press turns it on or off, as for bold text, a star or muted sound.",
      group: "State",
      default: false,
    },
    pressed: {
      type: { kind: "boolean" },
      label: "Pressed",
      help: "Whether a button that toggles is on. Bind it to a variable to keep both the same.",
      group: "State",
      default: false,
      bindable: { event: "onToggle" },
    },
    variant: {
      type: choice(variants),
      label: "Variant",
      help: "Ghost in toolbars and lists; solid for the one main action.",
      group: "Appearance",
      default: "ghost",
    },
    ...color(colors, "neutral", "Colour by meaning; bad for what deletes."),
    ...size,
    shape: {
      type: choice({ square: "Square", round: "Round" }),
      label: "Shape",
      help: "A square with the theme's corners, or a circle.",
      group: "Appearance",
      default: "square",
    },
    type: {
      type: choice({ button: "Button", submit: "Submit the form", reset: "Reset the form" }),
      label: "In a form",
      help: "What the button does to the Form around it.",
      group: "Form",
      default: "button",
    },
    loading: {
      type: { kind: "boolean" },
      label: "Loading",
      help: "Shows a spinner in the button, which cannot be pressed meanwhile.",
      group: "State",
      default: false,
      blocksEvents: "self",
    },
    ...disabled,
    ...identity,
  },
  events: {
    ...click,
    onToggle: {
      label: "Toggle",
      help: "A button that toggles was pressed: true when it is on now.",
      payload: "boolean",
      argument: "boolean",
    },
    ...focus,
  },
  slots: {},
  example: { type: "IconButton", props: { icon: "star", label: "Add to favourites", variant: "outline" } },
  chunk: "buttons",
};
