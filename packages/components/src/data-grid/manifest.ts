import type { ComponentManifest } from "@heddle/schema";
import { events } from "./manifest-events.ts";
import { props } from "./manifest-props.ts";

export const manifest: ComponentManifest = {
  name: "DataGrid",
  version: 1,
  label: "Data grid",
  help: "Records to work with: sorted, searched, filtered, grouped, chosen and edited, a handful or a hundred thousand. For a few plain rows, a Table is lighter.",
  category: "Data",
  rank: 22,
  icon: "table-2",
  keywords: [
    "data table",
    "spreadsheet",
    "ag-grid",
    "datatable",
    "sortable",
    "crud",
    "rows",
    "columns",
    "records",
  ],
  props,
  events,
  slots: {
    tools: { label: "Tools", help: "Stands above the rows, beside the grid's own tools." },
    bulk: {
      label: "For the selection",
      help: "Stands beside the count of chosen rows: what can be done with all of them.",
    },
    cell: {
      label: "Cells",
      help: "What stands in the columns of type custom: a list over the same rows, drawn row by row.",
    },
    detail: {
      label: "Details",
      help: "Below the row that is open; its event says which. With it, one row is open at a time.",
    },
  },
  example: {
    type: "DataGrid",
    props: {
      rowKey: "id",
      selection: "multiple",
      pageSize: 10,
      // Its names have a second line.
      size: "lg",
      columns: [
        { key: "name", label: "Customer", secondKey: "mail" },
        {
          key: "status",
          label: "Status",
          options: [
            { value: "active", label: "Active", color: "good" },
            { value: "trial", label: "Trial", color: "accent" },
            { value: "late", label: "Overdue", color: "bad" },
          ],
        },
        { key: "since", label: "Since", type: "date" },
        { key: "revenue", label: "Revenue", currency: "EUR", decimals: 0, summary: "sum" },
        { key: "used", label: "Used", type: "progress" },
      ],
      rows: [
        {
          id: 1,
          name: "Northwind",
          mail: "ada@northwind.example",
          status: "active",
          since: "2024-03-18",
          revenue: 48200,
          used: 82,
        },
        {
          id: 2,
          name: "Blue Yonder",
          mail: "grace@blue.example",
          status: "trial",
          since: "2026-01-07",
          revenue: 0,
          used: 14,
        },
        {
          id: 3,
          name: "Fabrikam",
          mail: "edsger@fabrikam.example",
          status: "late",
          since: "2023-11-02",
          revenue: 12950,
          used: 57,
        },
        {
          id: 4,
          name: "Contoso",
          mail: "barbara@contoso.example",
          status: "active",
          since: "2025-06-21",
          revenue: 31400,
          used: 68,
        },
      ],
    },
  },
  chunk: "grid",
  skeleton: {
    base: 87,
    by: { rows: { each: 40, most: "pageSize" }, searchable: { each: 50 } },
    ofLongList: 512,
  },
};
