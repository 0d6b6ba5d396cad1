import { textOf } from "../style/element.ts";

/** The words that Markdown itself says; an author may translate them. */
export const defaultLabels = {
  code: "Code",
  copy: "Copy",
  copied: "Copied",
  table: "Table",
  done: "Done",
  notDone: "Not done",
};

export type Labels = typeof defaultLabels;

/** The words to say: those that are given, else the usual ones. */
export function labelsOf(given: unknown): Labels {
  const record: Record<string, unknown> = typeof given === "object" && given !== null ? { ...given } : {};
  const entries = Object.entries(defaultLabels).map(([name, usual]) => [name, textOf(record[name]) || usual]);
  return Object.fromEntries(entries) as Labels;
}
