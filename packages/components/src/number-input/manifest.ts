import type { ComponentManifest } from "@heddle/schema";
import { focus } from "../traits/events.ts";
import { accessibleName, disabled, field, identity, named, readOnly } from "../traits/props.ts";

export const manifest: ComponentManifest = {
  name: "NumberInput",
  version: 1,
  label: "Number input",
  help: "A number, typed or stepped with the arrow keys.",
  category: "Controls",
  rank: 40,
  icon: "hash",
  keywords: ["field", "amount", "quantity", "stepper", "form"],
  props: {
    value: {
      type: { kind: "number" },
      label: "Value",
      help: "The number in the field. Bind it to a variable to keep both the same.",
      group: "Content",
      bindable: { event: "onInput" },
    },
    placeholder: {
      type: { kind: "text" },
      label: "Placeholder",
      help: "An example shown while the field is empty.",
      group: "Content",
    },
    ...field,
    minimum: {
      type: { kind: "number" },
      label: "Minimum",
      help: "Least that is accepted.",
      group: "Form",
      rule: "minimum",
    },
    maximum: {
      type: { kind: "number" },
      label: "Maximum",
      help: "Most that is accepted.",
      group: "Form",
      rule: "maximum",
    },
    step: {
      type: { kind: "number", minimum: 0 },
      label: "Step",
      help: "What an arrow key adds; numbers between steps are not accepted in a form.",
      group: "Form",
      default: 1,
      rule: "step",
    },
    ...disabled,
    ...readOnly,
    ...named,
    ...accessibleName(),
    ...identity,
  },
  events: {
    onInput: {
      label: "Input",
      help: "The number changed, with every keystroke that makes one.",
      payload: "number",
      argument: "number",
    },
    onChange: {
      label: "Change",
      help: "The number changed and the field was left, or Enter was pressed.",
      payload: "number",
      argument: "number",
    },
    onSubmit: {
      label: "Submit",
      help: "Enter was pressed; carries the number.",
      payload: "number",
      argument: "number",
    },
    ...focus,
  },
  slots: {},
  example: { type: "NumberInput", props: { label: "Label" } },
  field: "number",
  chunk: "controls",
};
