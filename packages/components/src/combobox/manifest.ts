import type { ComponentManifest } from "@heddle/schema";
import { listWords, searchEvent, searchProps } from "../choices/traits.ts";
import { focus } from "../traits/events.ts";
import {
  accessibleName,
  disabled,
  field,
  identity,
  named,
  optionList,
  readOnly,
  size,
} from "../traits/props.ts";

const { rule: _anyText, ...options } = optionList.options!;

export const manifest: ComponentManifest = {
  name: "Combobox",
  version: 1,
  label: "Combobox",
  help: "One of many, found by typing: in a list of the page, or by a search that the app answers.",
  category: "Controls",
  rank: 52,
  icon: "text-search",
  keywords: ["autocomplete", "autosuggest", "typeahead", "search", "select", "dropdown", "async", "lookup"],
  props: {
    value: {
      type: { kind: "text" },
      label: "Value",
      help: "The chosen option's value; empty for none. Bind it to a variable to keep both the same.",
      group: "Content",
      bindable: { event: "onChange" },
    },
    options: {
      ...options,
      help: "What can be chosen: texts, or records with value and label. Ten thousand are no burden; of more, let Search give those that fit.",
    },
    placeholder: {
      type: { kind: "text" },
      label: "Placeholder",
      help: "Shown while nothing is chosen.",
      group: "Content",
    },
    ...field,
    ...size,
    allowText: {
      type: { kind: "boolean" },
      label: "Any text",
      help: "What is typed is taken as the value, also where no option says it.",
      group: "Content",
      default: false,
    },
    clearable: {
      type: { kind: "boolean" },
      label: "Can be cleared",
      help: "Shows a button that empties the field.",
      group: "Appearance",
      default: true,
    },
    ...searchProps,
    ...listWords,
    ...disabled,
    ...readOnly,
    ...named,
    ...accessibleName(),
    ...identity,
  },
  events: {
    onChange: {
      label: "Change",
      help: "Another option was chosen, or the field was cleared; carries the value.",
      payload: "string",
      argument: "string",
    },
    ...searchEvent,
    ...focus,
  },
  slots: {},
  example: {
    type: "Combobox",
    props: { label: "Label", placeholder: "Type to search", options: ["One", "Two", "Three"] },
  },
  field: "choice",
  chunk: "choices",
};
