import type { ComponentManifest } from "@heddle/schema";
import { choice, sizes } from "../traits/choice.ts";
import { accessibleName, identity } from "../traits/props.ts";
import { WORDS } from "./words.ts";

export const manifest: ComponentManifest = {
  name: "JsonViewer",
  version: 1,
  label: "JSON viewer",
  help: "Shows any value as a tree that opens and closes: the answer of a service, a record, a log entry. It can be searched, and values and their paths copied. Only what is open is drawn, so that large values stay quick.",
  category: "Data",
  rank: 37,
  icon: "braces",
  keywords: ["json", "object", "inspector", "explorer", "debug", "raw data", "response", "payload", "tree"],
  props: {
    value: {
      type: { kind: "json", declaration: "unknown" },
      label: "Value",
      help: "What is shown: an object, a list, or anything else that JSON can say.",
      group: "Content",
    },
    depth: {
      type: { kind: "number", minimum: 0, maximum: 20, step: 1 },
      label: "Open to depth",
      help: "How many levels are open at first, as far as a page has room for them. 0: nothing is.",
      group: "State",
      default: 1,
    },
    rootName: {
      type: { kind: "text" },
      label: "Name",
      help: "What the whole value is called. Paths begin with it; without one, with $.",
      group: "Content",
      default: "",
    },
    searchable: {
      type: { kind: "boolean" },
      label: "Search",
      help: "A field that looks for keys and values, and opens what has them.",
      group: "Content",
      default: true,
    },
    copyable: {
      type: { kind: "boolean" },
      label: "Path and copying",
      help: "A bar below with the path of the row that one is on, and buttons that copy it or the value.",
      group: "Content",
      default: true,
    },
    sortKeys: {
      type: { kind: "boolean" },
      label: "Keys by name",
      help: "Sorts the keys of objects instead of showing them in their own order.",
      group: "Content",
      default: false,
    },
    size: {
      type: choice(sizes),
      label: "Size",
      help: "Height of a row.",
      group: "Appearance",
      default: "md",
    },
    empty: {
      type: { kind: "text" },
      label: "When empty",
      help: "Said while there is no value. Null is one.",
      group: "Content",
      default: "Nothing here yet.",
    },
    locale: {
      type: { kind: "text" },
      label: "Locale",
      help: 'How counts are written, such as "en-GB". Empty = as the visitor\'s browser does.',
      group: "Appearance",
    },
    labels: {
      type: {
        kind: "json",
        declaration: `{ ${Object.keys(WORDS)
          .map((word) => `readonly ${word}?: string`)
          .join("; ")} }`,
      },
      label: "Words",
      help: "Every word of the viewer itself, to be written in another language; {count} and {left} are filled in.",
      group: "Advanced",
      default: WORDS,
    },
    ...accessibleName("What the value is, for screen readers.", "JSON"),
    ...identity,
  },
  events: {
    onSelect: {
      label: "Select",
      help: "A row was pressed, or Enter on it. Carries the keys that lead to its value, and the value; of one with more than 100,000 characters only the keys, and null.",
      payload: "json",
      argument: "{ readonly path: readonly (string | number)[]; readonly value: unknown }",
    },
  },
  slots: {},
  example: {
    type: "JsonViewer",
    className: "w-full",
    props: {
      value: {
        id: "ord_1042",
        status: "shipped",
        paid: true,
        total: 84.5,
        customer: {
          name: "Mara Lindqvist",
          email: "mara@example.com",
          address: { city: "Lund", zip: "222 22" },
        },
        items: [
          { product: "Desk lamp", quantity: 1, price: 59.5 },
          { product: "Bulb", quantity: 2, price: 12.5 },
        ],
        note: null,
      },
    },
  },
  chunk: "json",
};
