import type { ComponentManifest } from "@heddle/schema";
import { chipWords, listWords, loading, word } from "../choices/traits.ts";
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
  textRules,
} from "../traits/props.ts";

export const manifest: ComponentManifest = {
  name: "MultiSelect",
  version: 1,
  label: "Multi select",
  help: "Several of many, shown as chips, found by typing in a list that opens.",
  category: "Controls",
  rank: 54,
  icon: "list-checks",
  keywords: ["multiple", "choice", "options", "dropdown", "chips", "filter", "picker"],
  props: {
    value: {
      type: { kind: "json", declaration: "readonly string[]" },
      label: "Value",
      help: "The values of the chosen options. Bind it to a variable to keep both the same.",
      group: "Content",
      bindable: { event: "onChange" },
    },
    ...optionList,
    placeholder: {
      type: { kind: "text" },
      label: "Placeholder",
      help: "Shown while nothing is chosen.",
      group: "Content",
    },
    ...field,
    ...size,
    selectAll: {
      type: { kind: "boolean" },
      label: "Select all",
      help: "Shows buttons above the options that choose all that are listed, and none.",
      group: "Appearance",
      default: false,
    },
    clearable: {
      type: { kind: "boolean" },
      label: "Can be cleared",
      help: "Shows a button that takes all away.",
      group: "Appearance",
      default: true,
    },
    loading,
    ...listWords,
    ...chipWords,
    selectAllLabel: word("Words of Select all", "On the button above the options.", "Select all"),
    ...disabled,
    ...readOnly,
    ...named,
    minLength: {
      ...textRules.minLength!,
      label: "Fewest",
      help: "How many must be chosen at least in a form, if any are.",
    },
    maxLength: { ...textRules.maxLength!, label: "Most", help: "How many can be chosen." },
    ...accessibleName(),
    ...identity,
  },
  events: {
    onChange: {
      label: "Change",
      help: "An option was chosen or taken away; carries the values of all that are chosen.",
      payload: "json",
      argument: "string[]",
    },
    ...focus,
  },
  slots: {},
  example: {
    type: "MultiSelect",
    props: { label: "Label", placeholder: "Choose", options: ["One", "Two", "Three"], value: ["One"] },
  },
  field: "list",
  chunk: "choices",
};
