import type { ComponentManifest } from "@heddle/schema";
import { identity } from "../traits/props.ts";
import { children } from "../traits/slots.ts";

export const manifest: ComponentManifest = {
  name: "Form",
  version: 1,
  label: "Form",
  help: "Sends the values of its named fields together, with a submit button or Enter.",
  category: "Controls",
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
    ...identity,
  },
  events: {
    onSubmit: {
      label: "Submit",
      help: "The form was submitted and its fields are valid. Carries an object with the value of each named field.",
      payload: "form",
      argument: "Record<string, string | number | boolean | null>",
    },
  },
  slots: children,
  example: {
    type: "Form",
    slots: {
      children: [
        { type: "Input", props: { label: "Name", name: "name", required: true } },
        { type: "Button", props: { label: "Send", type: "submit" } },
      ],
    },
  },
  lazy: true,
};
