import type { ComponentManifest } from "@heddle/schema";
import { choice } from "../traits/choice.ts";
import { field, identity } from "../traits/props.ts";
import { children } from "../traits/slots.ts";

export const manifest: ComponentManifest = {
  name: "FormField",
  version: 1,
  label: "Form field",
  help: "A label, help and error around any control, or around several that are one answer. The controls of Heddle have their own too.",
  category: "Controls",
  rank: 135,
  icon: "text-select",
  keywords: ["label", "help", "error", "form control", "form item", "fieldset", "field", "form"],
  props: {
    ...field,
    hint: {
      type: { kind: "text" },
      label: "Hint",
      help: "A word at the end of the label's line, such as Optional.",
      group: "Content",
    },
    required: {
      type: { kind: "boolean" },
      label: "Required",
      help: "Marks the label with a star. That something must be entered is said by the control itself.",
      group: "Form",
      default: false,
    },
    direction: {
      type: choice({ column: "Above the control", row: "Beside the control" }),
      label: "Label",
      help: "Where the label stands. Beside the control it moves above it where there is too little room.",
      group: "Layout",
      default: "column",
    },
    ...identity,
  },
  events: {},
  slots: { children: { ...children.children!, help: "The control, or several." } },
  example: {
    type: "FormField",
    props: { label: "Label", description: "A line that helps.", hint: "Optional" },
    slots: { children: [{ type: "Input", props: { placeholder: "Type here" } }] },
  },
  chunk: "controls",
};
