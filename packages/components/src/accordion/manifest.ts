import type { ComponentManifest } from "@heddle/schema";
import { identity } from "../traits/props.ts";

export const manifest: ComponentManifest = {
  name: "Accordion",
  version: 1,
  label: "Accordion",
  help: "Headings that open to show what is below them.",
  category: "Layout",
  rank: 130,
  icon: "list-collapse",
  keywords: ["collapse", "expand", "details", "faq", "sections"],
  props: {
    value: {
      type: { kind: "json", declaration: "string | readonly string[]" },
      label: "Open items",
      help: "The value of the open item, or a list of values where several may be open. Bind it to a variable to keep both the same.",
      group: "Content",
      bindable: { event: "onChange" },
    },
    multiple: {
      type: { kind: "boolean" },
      label: "Several open",
      help: "Opening one item leaves the others open.",
      group: "Content",
      default: false,
    },
    ...identity,
  },
  events: {
    onChange: {
      label: "Change",
      help: "An item was opened or closed: the open one's value, or a list where several may be open.",
      payload: "json",
      argument: "string | string[]",
    },
  },
  slots: { children: { label: "Items", help: "One AccordionItem each.", allow: ["AccordionItem"] } },
  example: {
    type: "Accordion",
    props: { value: "first" },
    slots: {
      children: [
        {
          type: "AccordionItem",
          props: { label: "First", value: "first" },
          slots: { children: [{ type: "Text", props: { text: "What is below the first heading." } }] },
        },
        {
          type: "AccordionItem",
          props: { label: "Second", value: "second" },
          slots: { children: [{ type: "Text", props: { text: "What is below the second heading." } }] },
        },
      ],
    },
  },
  chunk: "layers",
};
