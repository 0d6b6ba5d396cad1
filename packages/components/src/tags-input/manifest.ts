import type { ComponentManifest } from "@heddle/schema";
import { chipWords, word } from "../choices/traits.ts";
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

const { rule: _anyText, ...suggestions } = optionList.options!;

export const manifest: ComponentManifest = {
  name: "TagsInput",
  version: 1,
  label: "Tags input",
  help: "Words of one's own, each a chip: written with Enter or a comma, or pasted as a list.",
  category: "Controls",
  rank: 56,
  icon: "tags",
  keywords: ["tags", "chips", "labels", "tokens", "keywords", "emails", "list"],
  props: {
    value: {
      type: { kind: "json", declaration: "readonly string[]" },
      label: "Value",
      help: "The tags, as texts. Bind it to a variable to keep both the same.",
      group: "Content",
      bindable: { event: "onChange" },
    },
    suggestions: {
      ...suggestions,
      label: "Suggestions",
      help: "Tags to choose from while writing; others can be written all the same.",
    },
    placeholder: {
      type: { kind: "text" },
      label: "Placeholder",
      help: "Shown while there are no tags.",
      group: "Content",
    },
    ...field,
    ...size,
    tagPattern: {
      type: { kind: "text" },
      label: "Pattern of a tag",
      help: "A regular expression that each whole tag must match, e.g. [a-z0-9-]+.",
      group: "Form",
    },
    duplicateText: word(
      "When it is there",
      "Said when a tag is written a second time; {tag} stands for it.",
      "{tag} is already there.",
    ),
    invalidText: word(
      "When it does not match",
      "Said when a tag does not match the pattern; {tag} stands for it.",
      "{tag} is not in the form that is expected.",
    ),
    fullText: word(
      "When it is full",
      "Said when there are as many tags as may be; {tag} stands for the one that was not taken.",
      "There is no room for {tag}.",
    ),
    ...chipWords,
    ...disabled,
    ...readOnly,
    ...named,
    minLength: {
      ...textRules.minLength!,
      label: "Fewest",
      help: "How many tags there must be at least in a form, if there are any.",
    },
    maxLength: { ...textRules.maxLength!, label: "Most", help: "How many tags there may be." },
    ...accessibleName(),
    ...identity,
  },
  events: {
    onChange: {
      label: "Change",
      help: "A tag was added or removed; carries all tags.",
      payload: "json",
      argument: "string[]",
    },
    ...focus,
  },
  slots: {},
  example: {
    type: "TagsInput",
    props: { label: "Label", placeholder: "Add a tag", value: ["First", "Second"] },
  },
  field: "list",
  chunk: "choices",
};
