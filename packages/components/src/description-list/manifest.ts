import type { ComponentManifest } from "@heddle/schema";
import { choice } from "../traits/choice.ts";
import { identity } from "../traits/props.ts";

export const manifest: ComponentManifest = {
  name: "DescriptionList",
  version: 1,
  label: "Description list",
  help: "What is known of one thing: names and values.",
  category: "Data",
  rank: 40,
  icon: "list-tree",
  keywords: ["details", "properties", "key value", "definition", "summary", "receipt", "invoice", "total"],
  props: {
    items: {
      type: {
        kind: "json",
        declaration:
          "readonly { readonly label: string; readonly value: unknown; readonly strong?: boolean }[]",
      },
      label: "Items",
      help: "A label and a value each; strong for what counts most, such as a total. A value that is missing is shown as a dash.",
      group: "Content",
      default: [],
    },
    layout: {
      type: choice({
        beside: "Label beside value",
        above: "Label above value",
        apart: "Label at the start, value at the end",
      }),
      label: "Layout",
      help: "Beside each other in rows, which on a phone become the label above the value; above each other in columns; or the values at the end of their lines, as on a receipt.",
      group: "Layout",
      default: "beside",
    },
    ...identity,
  },
  events: {},
  slots: {},
  example: {
    type: "DescriptionList",
    props: {
      items: [
        { label: "Customer", value: "Ada Lovelace" },
        { label: "Order", value: "No. 1842" },
        { label: "Total", value: "€ 129.00" },
      ],
    },
  },
  chunk: "display",
  isPlain: true,
};
