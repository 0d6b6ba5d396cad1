import type { ComponentManifest } from "@heddle/schema";
import { focus, keyDown } from "../traits/events.ts";
import { disabled, field, identity, named, readOnly } from "../traits/props.ts";

export const manifest: ComponentManifest = {
  name: "Input",
  version: 1,
  label: "Input",
  help: "One line of text.",
  category: "Controls",
  icon: "text-cursor-input",
  keywords: ["field", "text", "email", "password", "search", "form"],
  props: {
    value: {
      type: { kind: "text" },
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
    type: {
      type: {
        kind: "choice",
        options: [
          { value: "text", label: "Text" },
          { value: "email", label: "Email" },
          { value: "password", label: "Password" },
          { value: "search", label: "Search" },
          { value: "tel", label: "Telephone" },
          { value: "url", label: "Address" },
          { value: "date", label: "Date" },
          { value: "time", label: "Time" },
          { value: "datetime-local", label: "Date and time" },
        ],
      },
      label: "Type",
      help: "What is entered: picks the keyboard on phones and the browser's checks.",
      group: "Content",
      default: "text",
    },
    icon: {
      type: { kind: "icon" },
      label: "Icon",
      help: "Stands in the field before the text.",
      group: "Content",
    },
    ...disabled,
    ...readOnly,
    ...named,
    maxLength: {
      type: { kind: "number", minimum: 0, step: 1 },
      label: "Longest",
      help: "Most characters that can be typed.",
      group: "Form",
    },
    autoComplete: {
      type: { kind: "text" },
      label: "Autocomplete",
      help: "What the browser may fill in, e.g. email, name, current-password, off.",
      group: "Form",
    },
    autoFocus: {
      type: { kind: "boolean" },
      label: "Focus at start",
      help: "Has the keyboard when it appears. At most one per page.",
      group: "State",
      default: false,
    },
    ariaLabel: {
      type: { kind: "text" },
      label: "Accessible name",
      help: "What to enter, for screen readers. Needed when there is no label.",
      group: "Advanced",
    },
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
      help: "The text changed and the field was left, or Enter was pressed.",
      payload: "string",
      argument: "string",
    },
    onSubmit: {
      label: "Submit",
      help: "Enter was pressed; carries the text.",
      payload: "string",
      argument: "string",
    },
    ...keyDown,
    ...focus,
  },
  slots: {},
  example: { type: "Input", props: { label: "Label", placeholder: "Type here" } },
  lazy: true,
};
