import type { ComponentManifest } from "@heddle/schema";
import { disabled, identity } from "../traits/props.ts";
import { children } from "../traits/slots.ts";

export const manifest: ComponentManifest = {
  name: "AccordionItem",
  version: 1,
  label: "Accordion item",
  help: "One heading of an Accordion, and what it opens.",
  category: "Layout",
  rank: 140,
  icon: "chevron-down",
  keywords: ["collapse", "expand", "details"],
  props: {
    label: { type: { kind: "text" }, label: "Label", help: "The heading to press.", group: "Content" },
    value: {
      type: { kind: "text" },
      label: "Value",
      help: "Its name among the items, different for each. The label when empty.",
      group: "Content",
    },
    icon: { type: { kind: "icon" }, label: "Icon", help: "Stands before the label.", group: "Content" },
    ...disabled,
    ...identity,
  },
  events: {},
  slots: children,
  example: { type: "AccordionItem", props: { label: "Heading" } },
  chunk: "layers",
};
