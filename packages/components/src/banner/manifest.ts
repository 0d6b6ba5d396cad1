import type { ComponentManifest } from "@heddle/schema";
import { choice, colors, sizes } from "../traits/choice.ts";
import { color, identity } from "../traits/props.ts";

export const manifest: ComponentManifest = {
  name: "Banner",
  version: 1,
  label: "Banner",
  help: "Tells the whole page something: a release, a deadline, a trial that ends. It reaches from edge to edge, and people can dismiss it.",
  category: "Feedback",
  rank: 32,
  icon: "megaphone",
  keywords: ["announcement", "notice", "callout", "message", "bar", "notification", "promo", "cookie"],
  props: {
    text: {
      type: { kind: "text", multiline: true },
      label: "Text",
      help: "What there is to say, in a sentence.",
      group: "Content",
      content: true,
    },
    title: {
      type: { kind: "text" },
      label: "Title",
      help: "Stands before the text, stronger.",
      group: "Content",
    },
    icon: { type: { kind: "icon" }, label: "Icon", help: "Stands before the words.", group: "Content" },
    ...color(colors, "accent", "Colour by meaning; warnings and what is bad are read out at once."),
    variant: {
      type: choice({ solid: "Solid", soft: "Soft", outline: "Outline" }),
      label: "Variant",
      help: "Filled, tinted, or just a line below it.",
      group: "Appearance",
      default: "soft",
    },
    size: {
      type: choice(sizes),
      label: "Size",
      help: "How much room is around the words.",
      group: "Appearance",
      default: "md",
    },
    align: {
      type: choice({ start: "Start", center: "Center" }),
      label: "Align",
      help: "Where the words stand.",
      group: "Layout",
      default: "start",
    },
    sticky: {
      type: { kind: "boolean" },
      label: "Sticky",
      help: "Stays at the top while the page scrolls.",
      group: "Layout",
      default: false,
    },
    open: {
      type: { kind: "boolean" },
      label: "Open",
      help: "Whether it shows. Bind it to a variable, kept in the browser for instance, to remember that it was dismissed.",
      group: "State",
      default: true,
      bindable: { event: "onOpenChange" },
    },
    dismissible: {
      type: { kind: "boolean" },
      label: "Dismissible",
      help: "Has a cross that closes it.",
      group: "Content",
      default: true,
    },
    closeLabel: {
      type: { kind: "text" },
      label: "Dismiss",
      help: "What the cross does, for screen readers.",
      group: "Words",
      default: "Dismiss",
    },
    ...identity,
  },
  events: {
    onOpenChange: {
      label: "Open change",
      help: "It was dismissed.",
      payload: "boolean",
      argument: "boolean",
    },
  },
  slots: {
    actions: { label: "Actions", help: "What can be done about it, such as a link or a small button." },
  },
  example: {
    type: "Banner",
    props: {
      title: "Version 2 is here.",
      text: "It brings charts, a faster grid and a new look.",
      icon: "sparkles",
    },
    slots: { actions: [{ type: "Link", props: { text: "See what is new", href: "/" } }] },
  },
  chunk: "display",
};
