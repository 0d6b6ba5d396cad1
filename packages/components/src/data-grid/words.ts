import { withOwnWords } from "../style/words.ts";

export { filled } from "../style/words.ts";

/** Every fixed word of a grid. In braces stands what is put in. */
export const WORDS = {
  search: "Search",
  filter: "Filter",
  addCondition: "Add condition",
  removeCondition: "Remove condition",
  clearFilters: "Clear filters",
  column: "Column",
  condition: "Condition",
  value: "Value",
  columns: "Columns",
  showAll: "Show all",
  resetColumns: "Reset columns",
  export: "Export",
  contains: "contains",
  is: "is",
  isNot: "is not",
  startsWith: "starts with",
  isEmpty: "is empty",
  isNotEmpty: "is not empty",
  before: "before",
  after: "after",
  sortAscending: "Sort ascending",
  sortDescending: "Sort descending",
  clearSort: "Clear sort",
  group: "Group by this",
  ungroup: "Ungroup",
  pinStart: "Pin to the start",
  pinEnd: "Pin to the end",
  unpin: "Unpin",
  moveBack: "Move back",
  moveForward: "Move forward",
  hide: "Hide",
  resetWidth: "Reset width",
  columnMenu: "Options of {column}",
  selectAll: "Select all",
  selectRow: "Select row",
  selected: "{count} selected",
  clearSelection: "Clear",
  openRow: "Show details",
  closeRow: "Hide details",
  actions: "Actions",
  rows: "{count} rows",
  someRows: "{count} of {total} rows",
  pageRows: "{from}–{to} of {total}",
  rowsPerPage: "Rows per page",
  previousPage: "Previous page",
  nextPage: "Next page",
  firstPage: "First page",
  lastPage: "Last page",
  noMatch: "Nothing matches.",
  loading: "Loading",
  yes: "Yes",
  no: "No",
  edit: "Edit {column}",
  unsaved: "{count} unsaved",
  save: "Save",
  discard: "Discard",
  totalOf: "Total of {count} rows",
  sum: "Sum",
  mean: "Average",
  min: "Least",
  max: "Most",
  count: "Count",
} as const;

export type Word = keyof typeof WORDS;
export type Words = Readonly<Record<Word, string>>;

/** The words with those that an app puts in their place. */
export function wordsOf(given: unknown): Words {
  return withOwnWords(WORDS, given);
}
