import type { ComponentManifest } from "@heddle/schema";
import { focus, keyDown } from "../traits/events.ts";
import {
  accessibleName,
  disabled,
  field,
  identity,
  named,
  readOnly,
  size,
  textRules,
} from "../traits/props.ts";

export const manifest: ComponentManifest = {
  name: "TextArea",
  version: 1,
  label: "Text area",
  help: "Several lines of text. It grows with what is typed.",
  category: "Controls",
  rank: 30,
  icon: "text-initial",
  keywords: ["field", "multiline", "comment", "message", "form"],
  props: {
    value: {
      type: { kind: "text", multiline: true },
      label: "Value",
      help: "The text in the field. Bind it to a variable to keep both the same.",
      group: "Content",
      bindable: { event: "onInput" },
    },
    placeholder: {
      type: { kind: "text" },
      label: "Placeholder",
      help: "An example shown while the field is empty. Not a replacement for the label.",
      group: "Content",
    },
    ...field,
    rows: {
      type: { kind: "number", minimum: 1, maximum: 40, step: 1 },
      label: "Rows",
      help: "Lines that show at least.",
      group: "Appearance",
      default: 3,
    },
    maxRows: {
      type: { kind: "number", minimum: 1, maximum: 40, step: 1 },
      label: "Most rows",
      help: "Lines to which it grows; then it scrolls. About thirteen when empty.",
      group: "Appearance",
    },
    autoGrow: {
      type: { kind: "boolean" },
      label: "Grows",
      help: "It is as high as what is in it. Without, it scrolls once its rows are full.",
      group: "Appearance",
      default: true,
    },
    ...size,
    submitOnEnter: {
      type: { kind: "boolean" },
      label: "Enter submits",
      help: "Enter submits; Shift and Enter make a new line. For chats.",
      group: "Form",
      default: false,
    },
    ...disabled,
    ...readOnly,
    ...named,
    ...textRules,
    ...accessibleName(),
    ...identity,
  },
  events: {
    onInput: {
      label: "Input",
      help: "The text changed, with every keystroke.",
      payload: "string",
      argument: "string",
    },
    onChange: {
      label: "Change",
      help: "The text changed and the field was left.",
      payload: "string",
      argument: "string",
    },
    onSubmit: {
      label: "Submit",
      help: "Enter was pressed, where Enter submits; carries the text.",
      payload: "string",
      argument: "string",
    },
    ...keyDown,
    ...focus,
  },
  slots: {
    actions: {
      label: "Actions",
      help: "Small buttons in the field, at its end: what can be done with the text, such as to send it.",
    },
  },
  example: { type: "TextArea", props: { label: "Label", placeholder: "Type here" } },
  field: "text",
  chunk: "controls",
};
