/** Props and events that Combobox, MultiSelect and TagsInput share. */

import type { EventManifest, PropManifest } from "@heddle/schema";

/** @param help where it is said  @param byItself what is said where an author says nothing */
export function word(label: string, help: string, byItself: string): PropManifest {
  return { type: { kind: "text" }, label, help, group: "Words", default: byItself };
}

/** The fixed words of a field with a list. */
export const listWords: Record<string, PropManifest> = {
  emptyText: word(
    "When nothing fits",
    "Said in the list when no option fits what is typed.",
    "Nothing found",
  ),
  loadingText: word("While searching", "Said in the list while options are on their way.", "Searching…"),
  clearLabel: word("Name of the clear button", "For screen readers.", "Clear"),
  openLabel: word("Name of the list button", "For screen readers.", "Show options"),
};

/** The fixed words of a field with chips. */
export const chipWords: Record<string, PropManifest> = {
  removeLabel: word(
    "Name of the remove buttons",
    "For screen readers; what is removed follows it.",
    "Remove",
  ),
};

export const loading: PropManifest = {
  type: { kind: "boolean" },
  label: "Loading",
  help: "Says in the list that options are on their way.",
  group: "State",
  default: false,
};

/** How an app that searches itself is asked. */
export const searchProps: Record<string, PropManifest> = {
  loading: {
    ...loading,
    help: "Says in the list that options are on their way; while Search runs it says so by itself.",
  },
  searchDelay: {
    type: { kind: "number", minimum: 0, maximum: 5000, step: 50 },
    label: "Search delay",
    help: "How long after the last letter the app is asked, in milliseconds.",
    group: "State",
    default: 250,
  },
};

export const searchEvent: Record<string, EventManifest> = {
  onSearch: {
    label: "Search",
    help: "Something was typed; carries the text. The handler sets the variable of the options to those that fit; the list then no longer sifts by itself.",
    payload: "string",
    argument: "string",
  },
};
