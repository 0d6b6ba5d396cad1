import type { ComponentManifest } from "@heddle/schema";
import { choice, colors, sizes } from "../traits/choice.ts";
import { color, identity } from "../traits/props.ts";

export const manifest: ComponentManifest = {
  name: "Stepper",
  version: 1,
  label: "Stepper",
  help: "Says how far somebody has come on a way of several steps, such as an order or a sign-up, and leads back to those that are done.",
  category: "Overlay",
  rank: 80,
  icon: "list-checks",
  keywords: ["steps", "wizard", "progress", "multi-step", "onboarding", "checkout", "timeline"],
  props: {
    steps: {
      type: {
        kind: "json",
        declaration:
          "readonly (string | { readonly label: string; readonly description?: string; readonly icon?: string; readonly error?: boolean; readonly disabled?: boolean })[]",
      },
      label: "Steps",
      help: "Their labels, or records. With error a step says that something in it needs attention.",
      group: "Content",
      default: [],
    },
    value: {
      type: { kind: "number", minimum: 1, step: 1 },
      label: "Open step",
      help: "The number of the step that is open, from 1. One more than there are means that all are done.",
      group: "State",
      default: 1,
      bindable: { event: "onStep" },
    },
    linear: {
      type: { kind: "boolean" },
      label: "One after the other",
      help: "Only the steps up to the open one can be pressed.",
      group: "State",
      default: true,
    },
    orientation: {
      type: choice({ horizontal: "In a row", vertical: "Below each other" }),
      label: "Orientation",
      help: "In a row that is too narrow for all labels, a line above the numbers says which step is open.",
      group: "Layout",
      default: "horizontal",
    },
    ...color(colors, "accent"),
    size: {
      type: choice(sizes),
      label: "Size",
      help: "24, 32 or 40 pixels for the numbers.",
      group: "Appearance",
      default: "md",
    },
    ariaLabel: {
      type: { kind: "text" },
      label: "Accessible name",
      help: "What the way leads to, for screen readers.",
      group: "Words",
      default: "Progress",
    },
    completeLabel: {
      type: { kind: "text" },
      label: "Completed",
      help: "Said of a step that is done, for screen readers.",
      group: "Words",
      default: "Completed",
    },
    errorLabel: {
      type: { kind: "text" },
      label: "Error",
      help: "Said of a step with an error, for screen readers.",
      group: "Words",
      default: "Needs attention",
    },
    narrowLabel: {
      type: { kind: "text" },
      label: "Open step, narrow",
      help: "Stands above the numbers where there is no room for all labels; {step}, {steps} and {label} stand for the open step's number, how many there are and its label.",
      group: "Words",
      default: "Step {step} of {steps}: {label}",
    },
    ...identity,
  },
  events: {
    onStep: {
      label: "Step",
      help: "A step was pressed; carries its number, from 1. Without this event the steps cannot be pressed.",
      payload: "number",
      argument: "number",
    },
  },
  slots: {},
  example: {
    type: "Stepper",
    props: { steps: ["Account", "Company", "Plan", "Confirm"], value: 2 },
  },
  chunk: "display",
};
