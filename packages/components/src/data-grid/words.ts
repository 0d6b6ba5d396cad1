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
  oneRow: "{count} row",
  someRows: "{count} of {total} rows",
  pageRows: "{from}–{to} of {total}",
  rowsPerPage: "Rows per page",
  previousPage: "Previous page",
  nextPage: "Next page",
  firstPage: "First page",
  lastPage: "Last page",
  noMatch: "Nothing matches.",
  noMatchFor: "Nothing matches “{search}”.",
  loading: "Loading",
  yes: "Yes",
  no: "No",
  edit: "Edit {column}",
  unsaved: "{count} unsaved",
  save: "Save",
  discard: "Discard",
  totalOf: "Total of {count} rows",
  totalOfOne: "Total of {count} row",
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
  const words = withOwnWords(WORDS, given);
  const specials = Object.entries(USUAL) as [Word, Word][];
  const fallen = specials.filter(([special, usual]) => isOwn(words, usual) && !isOwn(words, special));
  return { ...words, ...Object.fromEntries(fallen.map(([special, usual]) => [special, words[usual]])) };
}

/** Words for a case of its own: an app that has another word for the usual one, and none for the case, does not get ours beside it. */
const USUAL = { oneRow: "rows", totalOfOne: "totalOf", noMatchFor: "noMatch" } as const;

function isOwn(words: Words, word: Word): boolean {
  return words[word] !== WORDS[word];
}
