import type { ComponentManifest } from "@heddle/schema";
import { identity } from "../traits/props.ts";
import { children } from "../traits/slots.ts";

export const manifest: ComponentManifest = {
  name: "Form",
  version: 1,
  label: "Form",
  help: "Sends the values of its named fields together, with a submit button or Enter.",
  category: "Controls",
  rank: 140,
  icon: "clipboard-list",
  keywords: ["submit", "fields", "send", "validation"],
  props: {
    resetOnSubmit: {
      type: { kind: "boolean" },
      label: "Empty after submit",
      help: "Fields that are not bound go back to how they were at first.",
      group: "Form",
      default: false,
    },
    waitForValid: {
      type: { kind: "boolean" },
      label: "Wait until valid",
      help: "The submit button cannot be pressed while something is wrong. Without it, pressing leads to what is wrong.",
      group: "Form",
      default: false,
    },
    rules: {
      type: { kind: "json", declaration: "FormRules" },
      label: "Rules",
      help: "Rules by the name of the field, beside those of the fields themselves: e.g. that two passwords are equal. Browser and server both check them.",
      group: "Form",
    },
    ...identity,
  },
  notWithin: ["Form"],
  events: {
    onSubmit: {
      label: "Submit",
      help: "The form was submitted and its fields are valid. Carries an object with the value of each named field: texts, numbers (null when empty), true or false, the chosen option (null when none is), lists.",
      payload: "form",
      argument: "SubmittedForm",
    },
  },
  slots: {
    ...children,
    actions: {
      label: "Actions",
      help: "Buttons below the fields. Right in a Dialog or Drawer they are its foot, and stay in sight however many fields there are.",
    },
  },
  example: {
    type: "Form",
    slots: {
      children: [
        { type: "Input", props: { label: "Name", name: "name", required: true } },
        { type: "Button", props: { label: "Send", type: "submit" } },
      ],
    },
  },
  chunk: "controls",
};
