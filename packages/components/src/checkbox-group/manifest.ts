import type { ComponentManifest } from "@heddle/schema";
import { word } from "../choices/traits.ts";
import { choice } from "../traits/choice.ts";
import { focus } from "../traits/events.ts";
import { disabled, field, groupOptions, identity, named, textRules } from "../traits/props.ts";

export const manifest: ComponentManifest = {
  name: "CheckboxGroup",
  version: 1,
  label: "Checkbox group",
  help: "Several of a few, all of them in sight.",
  category: "Controls",
  rank: 70,
  icon: "list-checks",
  keywords: ["choice", "options", "multiple", "tags", "form"],
  props: {
    value: {
      type: { kind: "json", declaration: "readonly string[]" },
      label: "Value",
      help: "The values of the ticked options. Bind it to a variable to keep both the same.",
      group: "Content",
      bindable: { event: "onChange" },
    },
    ...groupOptions,
    ...field,
    direction: {
      type: choice({ column: "Below each other", row: "Beside each other" }),
      label: "Direction",
      help: "How the options follow each other.",
      group: "Layout",
      default: "column",
    },
    selectAll: {
      type: { kind: "boolean" },
      label: "Select all",
      help: "Begins with a box that ticks all options, and none.",
      group: "Appearance",
      default: false,
    },
    selectAllLabel: word("Words of Select all", "Beside the box above the options.", "Select all"),
    ...disabled,
    ...named,
    minLength: {
      ...textRules.minLength!,
      label: "Fewest",
      help: "How many must be ticked at least in a form, if any are.",
    },
    maxLength: { ...textRules.maxLength!, label: "Most", help: "How many may be ticked in a form." },
    ...identity,
  },
  events: {
    onChange: {
      label: "Change",
      help: "An option was ticked or cleared; carries the values of all that are ticked.",
      payload: "json",
      argument: "string[]",
    },
    ...focus,
  },
  slots: {},
  example: {
    type: "CheckboxGroup",
    props: { label: "Label", options: ["One", "Two", "Three"], value: ["One"] },
  },
  field: "list",
  chunk: "controls",
};
