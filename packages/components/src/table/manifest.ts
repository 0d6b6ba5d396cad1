import type { ComponentManifest } from "@heddle/schema";
import { identity } from "../traits/props.ts";

export const manifest: ComponentManifest = {
  name: "Table",
  version: 1,
  label: "Table",
  help: "Records as rows and columns. For rows with buttons and fields of their own, repeat components with Each.",
  category: "Data",
  icon: "table",
  keywords: ["rows", "columns", "grid", "records", "list"],
  props: {
    rows: {
      type: { kind: "json", declaration: "readonly object[]" },
      label: "Rows",
      help: "The records to show.",
      group: "Content",
      default: [],
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
  lazy: true,
};
