import type { ComponentManifest } from "@heddle/schema";
import { choice } from "../traits/choice.ts";
import { focus } from "../traits/events.ts";
import { disabled, field, groupOptions, identity, named } from "../traits/props.ts";

export const manifest: ComponentManifest = {
  name: "RadioGroup",
  version: 1,
  label: "Radio group",
  help: "One of a few, all of them in sight.",
  category: "Controls",
  rank: 90,
  icon: "circle-dot",
  keywords: ["choice", "options", "form"],
  props: {
    value: {
      type: { kind: "text" },
      label: "Value",
      help: "The chosen option's value. Bind it to a variable to keep both the same.",
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
    ...disabled,
    ...named,
    ...identity,
  },
  events: {
    onChange: { label: "Change", help: "Another option was chosen.", payload: "string", argument: "string" },
    ...focus,
  },
  slots: {},
  example: { type: "RadioGroup", props: { label: "Label", options: ["One", "Two", "Three"], value: "One" } },
  field: "choice",
  chunk: "controls",
};
