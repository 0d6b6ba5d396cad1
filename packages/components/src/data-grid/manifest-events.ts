import type { EventManifest } from "@heddle/schema";

const row = "readonly key: string | number; readonly place: number";
const sort = "readonly { readonly column: string; readonly descending: boolean }[]";
const conditions =
  'readonly { readonly column: string; readonly operator: "contains" | "is" | "isNot" | "startsWith" | "less" | "most" | "more" | "least" | "before" | "after" | "isEmpty" | "isNotEmpty"; readonly value: string }[]';

export const events: Record<string, EventManifest> = {
  onSort: {
    label: "Sort",
    help: "The rows are wanted in another order; carries the columns, the first one first. Of a long list of the server, its handler loads anew.",
    payload: "json",
    argument: sort,
  },
  onFilter: {
    label: "Filter",
    help: "Only rows that keep to these conditions are wanted. Of a long list of the server, its handler loads anew.",
    payload: "json",
    argument: conditions,
  },
  onSearch: {
    label: "Search",
    help: "Only rows in which this text stands are wanted. Of a long list of the server, its handler loads anew.",
    payload: "string",
    argument: "string",
  },
  onPage: {
    label: "Page",
    help: "Another page, or pages of another size; carries both. Where the app gives one page at a time, its handler gives that page.",
    payload: "json",
    argument: "{ readonly page: number; readonly pageSize: number }",
  },
  onSelect: {
    label: "Selection",
    help: "Rows were chosen or let go; carries the keys of all that are chosen.",
    payload: "json",
    argument: "readonly (string | number)[]",
  },
  onRowClick: {
    label: "Row click",
    help: "A row was pressed; carries its key and its place in the list, from 0.",
    payload: "json",
    argument: `{ ${row} }`,
  },
  onRowAction: {
    label: "Row action",
    help: "One of the row's actions was chosen; carries which, and of which row.",
    payload: "json",
    argument: `{ ${row}; readonly action: string }`,
  },
  onButton: {
    label: "Cell button",
    help: "A button in a cell was pressed; carries its column and its row.",
    payload: "json",
    argument: `{ ${row}; readonly column: string }`,
  },
  onEdit: {
    label: "Edit",
    help: "Cells were edited; carries each with its row, its column, and its value before and now.",
    payload: "json",
    argument: `readonly { ${row}; readonly column: string; readonly value: unknown; readonly previous: unknown }[]`,
  },
  onExpand: {
    label: "Expand",
    help: "The details of a row were opened or closed; carries which row, and whether they are open.",
    payload: "json",
    argument: `{ ${row}; readonly open: boolean }`,
  },
  onExport: {
    label: "Export",
    help: "An export was asked for; carries what is shown and how it is sorted. Of a long list of the server, its handler makes the file.",
    payload: "json",
    argument: `{ readonly sort: ${sort}; readonly filters: ${conditions}; readonly search: string }`,
  },
  onColumnState: {
    label: "Columns",
    help: "A person moved, sized, hid or pinned columns; carries all of it, to be kept and given back as the column state.",
    payload: "json",
    argument:
      '{ readonly order: readonly string[]; readonly widths: Readonly<Record<string, number>>; readonly hidden: Readonly<Record<string, boolean>>; readonly pinned: Readonly<Record<string, "start" | "end" | "none">> }',
  },
};
