import type { ComponentManifest } from "@heddle/schema";
import { colors } from "../traits/choice.ts";
import { focus } from "../traits/events.ts";
import { accessibleName, color, disabled, field, identity, named } from "../traits/props.ts";

export const manifest: ComponentManifest = {
  name: "Slider",
  version: 1,
  label: "Slider",
  help: "A number between two ends, by dragging.",
  category: "Controls",
  rank: 100,
  icon: "sliders-horizontal",
  keywords: ["range", "volume", "number"],
  props: {
    value: {
      type: { kind: "number" },
      label: "Value",
      help: "Where the handle stands. Bind it to a variable to keep both the same.",
      group: "Content",
      bindable: { event: "onInput" },
    },
    minimum: {
      type: { kind: "number" },
      label: "Minimum",
      help: "The left end.",
      group: "Content",
      default: 0,
      rule: "minimum",
    },
    maximum: {
      type: { kind: "number" },
      label: "Maximum",
      help: "The right end.",
      group: "Content",
      default: 100,
      rule: "maximum",
    },
    step: {
      type: { kind: "number", minimum: 0 },
      label: "Step",
      help: "Distance between two places of the handle.",
      group: "Content",
      default: 1,
    },
    showValue: {
      type: { kind: "boolean" },
      label: "Show value",
      help: "The number stands above the slider.",
      group: "Appearance",
      default: false,
    },
    ...color(colors, "accent", "The part below the handle is filled with it."),
    ...field,
    ...disabled,
    name: named.name!,
    ...accessibleName(),
    ...identity,
  },
  events: {
    onInput: { label: "Input", help: "The handle moves.", payload: "number", argument: "number" },
    onChange: {
      label: "Change",
      help: "The handle was let go at another place.",
      payload: "number",
      argument: "number",
    },
    ...focus,
  },
  slots: {},
  example: { type: "Slider", props: { label: "Label", value: 50 } },
  field: "number",
  chunk: "controls",
};
