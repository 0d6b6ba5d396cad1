import type { ComponentManifest } from "@heddle/schema";
import { colors } from "../traits/choice.ts";
import { focus } from "../traits/events.ts";
import { accessibleName, color, disabled, field, identity, named, readOnly, size } from "../traits/props.ts";

export const manifest: ComponentManifest = {
  name: "Rating",
  version: 1,
  label: "Rating",
  help: "So many stars of five, or of another picture and number. Read only it shows an average.",
  category: "Controls",
  rank: 105,
  icon: "star",
  keywords: ["stars", "score", "review", "feedback", "rate", "hearts", "form"],
  props: {
    value: {
      type: { kind: "number", minimum: 0 },
      label: "Value",
      help: "How many; 0 is none yet. Bind it to a variable to keep both the same.",
      group: "Content",
      bindable: { event: "onChange" },
    },
    maximum: {
      type: { kind: "number", minimum: 1, maximum: 20, step: 1 },
      label: "Of",
      help: "How many there are.",
      group: "Content",
      default: 5,
      rule: "maximum",
    },
    halves: {
      type: { kind: "boolean" },
      label: "Halves",
      help: "Halves can be given too.",
      group: "Content",
      default: false,
    },
    clearable: {
      type: { kind: "boolean" },
      label: "Can be taken back",
      help: "Pressing the given number again takes it back to none.",
      group: "Content",
      default: false,
    },
    icon: {
      type: { kind: "icon" },
      label: "Icon",
      help: "What is counted, such as star, heart or thumbs-up.",
      group: "Appearance",
      default: "star",
    },
    ...field,
    ...size,
    ...color(colors, "warn", "What is given is filled with it."),
    valueText: {
      type: { kind: "text" },
      label: "Words for a value",
      help: "What screen readers say of each; {value} and {maximum} stand for the numbers.",
      group: "Advanced",
      default: "{value} of {maximum}",
    },
    ...disabled,
    ...readOnly,
    ...named,
    ...accessibleName(),
    ...identity,
  },
  events: {
    onChange: {
      label: "Change",
      help: "Another number was given; 0 when it was taken back.",
      payload: "number",
      argument: "number",
    },
    ...focus,
  },
  slots: {},
  example: { type: "Rating", props: { label: "How was it?", value: 4 } },
  field: "number",
  chunk: "controls",
};
