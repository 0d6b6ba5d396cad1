import type { ComponentManifest } from "@heddle/schema";
import { choice, colors } from "../traits/choice.ts";
import { focus } from "../traits/events.ts";
import {
  accessibleName,
  color,
  disabled,
  field,
  identity,
  named,
  optionList,
  readOnly,
  size,
} from "../traits/props.ts";

export const manifest: ComponentManifest = {
  name: "SegmentedControl",
  version: 1,
  label: "Segmented control",
  help: "One of two to five short options, side by side in one bar: for views, periods and modes.",
  category: "Controls",
  rank: 92,
  icon: "columns-3",
  keywords: ["toggle group", "button group", "switch", "view", "tabs", "choice", "options", "radio", "form"],
  props: {
    value: {
      type: { kind: "text" },
      label: "Value",
      help: "The chosen option's value. Bind it to a variable to keep both the same.",
      group: "Content",
      bindable: { event: "onChange" },
    },
    options: {
      ...optionList.options!,
      type: {
        kind: "json",
        declaration:
          "readonly (string | { readonly value: string; readonly label?: string; readonly icon?: string; readonly disabled?: boolean })[]",
      },
      help: "What can be chosen: texts, or records with value, label and icon.",
    },
    iconsOnly: {
      type: { kind: "boolean" },
      label: "Icons only",
      help: "Options with an icon show it alone; the label is for screen readers.",
      group: "Content",
      default: false,
    },
    ...field,
    ...size,
    ...color(colors, "neutral", "What the chosen option is filled with; neutral lifts it off the bar."),
    width: {
      type: choice({ content: "As its content", full: "All there is" }),
      label: "Width",
      help: "As wide as the options need, or as what it stands in.",
      group: "Layout",
      default: "content",
    },
    ...disabled,
    ...readOnly,
    ...named,
    ...accessibleName(),
    ...identity,
  },
  events: {
    onChange: { label: "Change", help: "Another option was chosen.", payload: "string", argument: "string" },
    ...focus,
  },
  slots: {},
  example: {
    type: "SegmentedControl",
    props: { ariaLabel: "Period", options: ["Day", "Week", "Month"], value: "Week" },
  },
  field: "choice",
  chunk: "controls",
};
