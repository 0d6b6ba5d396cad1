import type { ComponentManifest } from "@heddle/schema";
import { choice, colors, variants } from "../traits/choice.ts";
import { click, focus } from "../traits/events.ts";
import { renamed } from "../traits/migrations.ts";
import { accessibleName, color, disabled, identity, size } from "../traits/props.ts";

export const manifest: ComponentManifest = {
  name: "Button",
  version: 2,
  migrations: [renamed("tone", "color")],
  label: "Button",
  help: "Does something when pressed.",
  category: "Controls",
  rank: 10,
  icon: "rectangle-horizontal",
  keywords: ["action", "submit", "click", "press"],
  props: {
    label: {
      type: { kind: "text" },
      label: "Label",
      help: "A verb that says what happens.",
      group: "Content",
      content: true,
    },
    icon: { type: { kind: "icon" }, label: "Icon", help: "Stands before the label.", group: "Content" },
    variant: {
      type: choice(variants),
      label: "Variant",
      help: "Solid for the one main action of a page; the others step back, and link looks like one.",
      group: "Appearance",
      default: "solid",
    },
    ...color(colors, "accent", "Colour by meaning; bad for what deletes."),
    size: { ...size.size!, help: "32, 40 or 48 pixels high." },
    type: {
      type: {
        kind: "choice",
        options: [
          { value: "button", label: "Button" },
          { value: "submit", label: "Submit the form" },
          { value: "reset", label: "Reset the form" },
        ],
      },
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
    ...accessibleName("What the button does, for screen readers. Needed when it has an icon and no label."),
    ...identity,
  },
  events: { ...click, ...focus },
  slots: {},
  example: { type: "Button", props: { label: "Button" } },
};
