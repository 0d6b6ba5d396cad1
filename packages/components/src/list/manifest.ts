import type { ComponentManifest } from "@heddle/schema";
import { accessibleName, identity } from "../traits/props.ts";

export const manifest: ComponentManifest = {
  name: "List",
  version: 1,
  label: "List",
  help: "Records below each other: a title, a line below it, an icon before and a word behind. For rows with buttons and fields of their own, repeat components with Each.",
  category: "Data",
  rank: 30,
  icon: "list",
  keywords: ["items", "rows", "menu", "feed"],
  props: {
    items: {
      type: {
        kind: "json",
        declaration:
          "readonly { readonly id?: string | number; readonly title: string; readonly text?: string; readonly icon?: string; readonly end?: string | number }[]",
      },
      label: "Items",
      help: "A title each; text stands below it, end behind it. With an id an item keeps its place on the screen when others come and go.",
      group: "Content",
      default: [],
    },
    empty: {
      type: { kind: "text" },
      label: "When empty",
      help: "Said when there are no items.",
      group: "Content",
      default: "Nothing here yet.",
    },
    ...accessibleName("What the items are, for screen readers."),
    ...identity,
  },
  events: {
    onItemClick: {
      label: "Item click",
      help: "An item was pressed; carries its place in the list, from 0.",
      payload: "number",
      argument: "number",
    },
  },
  slots: {},
  example: {
    type: "List",
    props: {
      items: [
        { title: "Ada Lovelace", text: "ada@example.org", icon: "user", end: "Owner" },
        { title: "Grace Hopper", text: "grace@example.org", icon: "user", end: "Editor" },
      ],
    },
  },
  chunk: "display",
  isPlain: true,
};
