import type { ComponentManifest } from "@heddle/schema";
import { focus } from "../traits/events.ts";
import { accessibleName, disabled, field, identity, named, optionList } from "../traits/props.ts";

export const manifest: ComponentManifest = {
  name: "Select",
  version: 1,
  label: "Select",
  help: "One of several, from a list that opens.",
  category: "Controls",
  rank: 50,
  icon: "chevrons-up-down",
  keywords: ["dropdown", "choice", "options", "picker", "form"],
  props: {
    value: {
      type: { kind: "text" },
      label: "Value",
      help: "The chosen option's value. Bind it to a variable to keep both the same.",
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
    ...disabled,
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
    type: "Select",
    props: { label: "Label", placeholder: "Choose", options: ["One", "Two", "Three"] },
  },
  field: "choice",
  chunk: "controls",
};
