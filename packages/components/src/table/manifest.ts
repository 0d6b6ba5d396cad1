import type { ComponentManifest } from "@heddle/schema";
import { MOST_WINDOW_ROWS } from "@heddle/schema/window";
import { identity } from "../traits/props.ts";

export const manifest: ComponentManifest = {
  name: "Table",
  version: 1,
  label: "Table",
  help: "Records as rows and columns. For rows with buttons and fields of their own, repeat components with Each.",
  category: "Data",
  rank: 20,
  icon: "table",
  keywords: ["rows", "columns", "grid", "records", "list"],
  props: {
    rows: {
      type: { kind: "json", declaration: "readonly object[]" },
      label: "Rows",
      help: "The records to show.",
      group: "Content",
      default: [],
      window: { size: "window", key: "rowKey", columns: "columns" },
    },
    window: {
      type: { kind: "number", minimum: 1, maximum: MOST_WINDOW_ROWS, step: 1 },
      label: "Rows at a time",
      help: "For long lists: only so many rows are there at first, and others come as the visitor scrolls to them.",
      group: "Content",
    },
    rowKey: {
      type: { kind: "text" },
      label: "Row's key",
      help: 'For long lists: which member tells rows apart, such as "id". Then a row that comes, goes or moves costs that row alone.',
      group: "Content",
    },
    columns: {
      type: {
        kind: "json",
        declaration:
          'readonly (string | { readonly key: string; readonly label?: string; readonly align?: "start" | "center" | "end" })[]',
      },
      label: "Columns",
      help: "Which keys of the records, in which order, under which heading. Empty = those of the first record.",
      group: "Content",
      default: [],
    },
    caption: {
      type: { kind: "text" },
      label: "Caption",
      help: "What the table shows; also read by screen readers.",
      group: "Content",
    },
    loading: {
      type: { kind: "boolean" },
      label: "Loading",
      help: "The first rows are on their way: says so in place of the text for an empty table.",
      group: "State",
      default: false,
    },
    empty: {
      type: { kind: "text" },
      label: "When empty",
      help: "Said when there are no rows.",
      group: "Content",
      default: "Nothing here yet.",
    },
    dense: {
      type: { kind: "boolean" },
      label: "Dense",
      help: "Lower rows.",
      group: "Appearance",
      default: false,
    },
    ...identity,
  },
  events: {
    onRowClick: {
      label: "Row click",
      help: "A row was pressed; carries its place in the list, from 0.",
      payload: "number",
      argument: "number",
    },
  },
  slots: {},
  example: {
    type: "Table",
    props: {
      columns: ["name", "city"],
      rows: [
        { name: "Ada", city: "London" },
        { name: "Grace", city: "New York" },
      ],
    },
  },
  chunk: "display",
};
