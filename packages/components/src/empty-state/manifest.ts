import type { ComponentManifest } from "@heddle/schema";
import { identity } from "../traits/props.ts";

export const manifest: ComponentManifest = {
  name: "EmptyState",
  version: 1,
  label: "Empty state",
  help: "Says that there is nothing yet, and what to do about it.",
  category: "Feedback",
  rank: 35,
  icon: "inbox",
  keywords: ["nothing", "blank", "no data", "no results", "zero"],
  props: {
    title: { type: { kind: "text" }, label: "Title", help: "What there is not.", group: "Content" },
    text: {
      type: { kind: "text", multiline: true },
      label: "Text",
      help: "Why, and what to do.",
      group: "Content",
    },
    icon: {
      type: { kind: "icon" },
      label: "Icon",
      help: "Stands above the title.",
      group: "Content",
      default: "inbox",
    },
    ...identity,
  },
  events: {},
  slots: { children: { label: "Actions", help: "What can be done, such as a button." } },
  example: {
    type: "EmptyState",
    props: { title: "No orders yet", text: "Orders show up here as soon as somebody buys something." },
    slots: { children: [{ type: "Button", props: { label: "Add an order", size: "sm" } }] },
  },
  chunk: "display",
  isPlain: true,
};
