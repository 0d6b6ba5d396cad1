import type { PropManifest } from "@heddle/schema";
import { MOST_WINDOW_ROWS } from "@heddle/schema/window";
import { choice, sizes } from "../traits/choice.ts";
import { accessibleName, identity } from "../traits/props.ts";
import { COLUMN_MEMBERS, columnDeclaration } from "./column-declaration.ts";
import { WORDS } from "./words.ts";

type Props = Record<string, PropManifest>;

const rows: Props = {
  rows: {
    type: { kind: "json", declaration: "readonly object[]" },
    label: "Rows",
    help: "The records to show: a list, or windowed(list, 50) of a long one, of which browsers get only the rows that are looked at.",
    group: "Content",
    default: [],
    window: {
      size: "window",
      key: "rowKey",
      columns: "columns",
      sends: { key: true, props: ["details"], members: COLUMN_MEMBERS },
    },
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
    help: 'Which member tells rows apart, such as "id". Events carry it, and selected rows stay selected while others come and go.',
    group: "Content",
  },
  columns: {
    type: { kind: "json", declaration: columnDeclaration },
    label: "Columns",
    help: "Which members of the records, in which order, under which heading, drawn as what. Empty = those of the first record.",
    group: "Content",
    default: [],
  },
  total: {
    type: { kind: "number", minimum: 0, step: 1 },
    label: "Rows in all",
    help: "Say it where the rows are just one page of them: then sorting, filtering and paging are events that the app answers with other rows.",
    group: "Content",
  },
  empty: {
    type: { kind: "text" },
    label: "When empty",
    help: "Said when there are no rows.",
    group: "Content",
    default: "Nothing here yet.",
  },
  loading: {
    type: { kind: "boolean" },
    label: "Loading",
    help: "The first rows are on their way: shows their outlines.",
    group: "State",
    default: false,
  },
};

const question: Props = {
  sort: {
    type: {
      kind: "json",
      declaration: "readonly (string | { readonly column: string; readonly descending?: boolean })[]",
    },
    label: "Sorted by",
    help: "How the rows are sorted at first; when it changes, it goes before what the person chose.",
    group: "Behaviour",
    default: [],
  },
  filters: {
    type: {
      kind: "json",
      declaration:
        "readonly { readonly column: string; readonly operator: string; readonly value?: string | number | boolean }[]",
    },
    label: "Filters",
    help: "Conditions that rows keep to at first; when they change, they go before what the person chose.",
    group: "Behaviour",
    default: [],
  },
  search: {
    type: { kind: "text" },
    label: "Search text",
    help: "What is searched for at first.",
    group: "Behaviour",
  },
  groupBy: {
    type: { kind: "json", declaration: "string | readonly string[]" },
    label: "Grouped by",
    help: "Columns whose values rows are gathered under. Needs all rows in the browser.",
    group: "Behaviour",
    default: [],
  },
  pageSize: {
    type: { kind: "number", minimum: 0, step: 1 },
    label: "Rows per page",
    help: "0 = all rows below each other; of many, only those in sight are drawn.",
    group: "Behaviour",
    default: 0,
  },
  page: {
    type: { kind: "number", minimum: 1, step: 1 },
    label: "Page",
    help: "The page that is open, from 1.",
    group: "Behaviour",
    default: 1,
  },
};

function switchOf(label: string, help: string, group = "Behaviour", isOn = true): PropManifest {
  return { type: { kind: "boolean" }, label, help, group, default: isOn };
}

const tools: Props = {
  searchable: switchOf("Search field", "A field above the rows that searches all columns."),
  filterable: switchOf("Filter button", "Lets people set conditions on columns."),
  columnPanel: switchOf("Columns button", "Lets people choose which columns show."),
  exportable: switchOf(
    "Export button",
    "Gives the rows as CSV. Of a long list of the server it is there once its event has a handler.",
  ),
  exportName: {
    type: { kind: "text" },
    label: "Export's name",
    help: "Of the file, without .csv.",
    group: "Behaviour",
    default: "rows",
  },
};

const use: Props = {
  selection: {
    type: choice({ none: "None", single: "One row", multiple: "Many rows" }),
    label: "Selection",
    help: "Whether rows can be chosen.",
    group: "Behaviour",
    default: "none",
  },
  selected: {
    type: { kind: "json", declaration: "readonly (string | number)[]" },
    label: "Selected",
    help: "Keys of the rows that are chosen.",
    group: "State",
    default: [],
    bindable: { event: "onSelect" },
  },
  rowActions: {
    type: {
      kind: "json",
      declaration:
        'readonly { readonly key: string; readonly label?: string; readonly icon?: string; readonly color?: "neutral" | "bad" }[]',
    },
    label: "Row actions",
    help: "Buttons at each row's end; more than two are in a menu.",
    group: "Content",
    default: [],
  },
  expandable: switchOf(
    "Expandable",
    "Rows can be opened, even where no details are named.",
    "Behaviour",
    false,
  ),
  details: {
    type: { kind: "json", declaration: columnDeclaration },
    label: "Details",
    help: "Members that are listed below a row once it is opened, written as columns are.",
    group: "Content",
    default: [],
  },
  editing: {
    type: choice({ each: "Cell by cell", together: "Together" }),
    label: "Saving",
    help: "When entries are told to the app: at once, or all together when Save is pressed.",
    group: "Behaviour",
    default: "each",
  },
  summaries: {
    type: { kind: "json", declaration: "Readonly<Record<string, string | number>>" },
    label: "Summaries",
    help: "Figures for the last row by column, where the app knows them better: of a long list of the server nobody else does.",
    group: "Content",
    default: {},
  },
};

const kept: Props = {
  stateKey: {
    type: { kind: "text" },
    label: "Remember as",
    help: "Under this name the browser remembers how a person arranged the columns. Without it, under the id.",
    group: "Behaviour",
  },
  columnState: {
    type: {
      kind: "json",
      declaration:
        '{ readonly order?: readonly string[]; readonly widths?: Readonly<Record<string, number>>; readonly hidden?: Readonly<Record<string, boolean>>; readonly pinned?: Readonly<Record<string, "start" | "end" | "none">> }',
    },
    label: "Column state",
    help: "How the columns are arranged, as its event told it: for apps that keep it themselves.",
    group: "State",
    default: {},
  },
};

const look: Props = {
  size: {
    type: choice(sizes),
    label: "Size",
    help: "Height of the rows.",
    group: "Appearance",
    default: "md",
  },
  locale: {
    type: { kind: "text" },
    label: "Locale",
    help: 'How numbers and dates are written, such as "en-GB". Empty = as the visitor\'s browser does.',
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
    help: "Every word of the grid itself, to be written in another language; {count}, {column} and the like are filled in.",
    group: "Advanced",
    default: WORDS,
  },
};

export const props: Props = {
  ...rows,
  ...question,
  ...tools,
  ...use,
  ...kept,
  ...look,
  ...accessibleName("What the rows are, for screen readers.", "Rows"),
  ...identity,
};
