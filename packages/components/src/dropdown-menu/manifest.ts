import type { ComponentManifest } from "@heddle/schema";
import { placingProps, triggerProps } from "../floating/trigger-props.ts";
import { colors } from "../traits/choice.ts";
import { identity } from "../traits/props.ts";

/** The TypeScript type of a list of entries; items of the innermost have no menu beside them. */
function entries(items: string): string {
  const color = Object.keys(colors)
    .map((name) => `"${name}"`)
    .join(" | ");
  return `readonly ({ readonly label: string; readonly value?: string; readonly icon?: string; readonly shortcut?: string; readonly color?: ${color}; readonly href?: string; readonly checked?: boolean; readonly disabled?: boolean${items} } | { readonly heading: string } | { readonly separator: true })[]`;
}

const beside = (inner: string) => `; readonly items?: ${inner}`;

export const manifest: ComponentManifest = {
  name: "DropdownMenu",
  version: 1,
  label: "Dropdown menu",
  help: "A button that opens a list of actions. To choose a value, use Select.",
  category: "Overlay",
  rank: 50,
  icon: "square-menu",
  keywords: ["menu", "actions", "context", "more", "kebab", "overflow", "popup", "dropdown"],
  props: {
    items: {
      type: { kind: "json", declaration: entries(beside(entries(beside(entries(""))))) },
      label: "Items",
      help: "Records with label, and with value, icon, shortcut, color (bad for what deletes), href, checked, disabled or items for a menu beside; { heading } begins a group with a name, { separator: true } one without.",
      group: "Content",
      default: [],
    },
    ...triggerProps,
    ...placingProps,
    ...identity,
  },
  events: {
    onSelect: {
      label: "Select",
      help: "An item was chosen; carries its value, or its label where it has none.",
      payload: "string",
      argument: "string",
    },
  },
  slots: {
    trigger: {
      label: "Trigger",
      help: "A Button, IconButton or Avatar in a Link that opens it, instead of the button with the label.",
    },
  },
  example: {
    type: "DropdownMenu",
    props: {
      label: "Actions",
      items: [
        { label: "Edit", value: "edit", icon: "pencil" },
        { label: "Duplicate", value: "duplicate", icon: "copy" },
        { separator: true },
        { label: "Delete", value: "delete", icon: "trash-2", color: "bad" },
      ],
    },
  },
  chunk: "floating",
};
