import type { ComponentManifest } from "@heddle/schema";
import { choice } from "../traits/choice.ts";
import { focus } from "../traits/events.ts";
import {
  accessibleName,
  disabled,
  field,
  identity,
  named,
  placeholder,
  readOnly,
  size,
} from "../traits/props.ts";

export const manifest: ComponentManifest = {
  name: "ColorPicker",
  version: 1,
  label: "Color picker",
  help: "A colour, typed as hex or chosen from an area, a hue and colours of the app.",
  category: "Controls",
  rank: 114,
  icon: "palette",
  keywords: ["color", "colour", "hex", "swatch", "hue", "palette", "eyedropper", "form"],
  props: {
    value: {
      type: { kind: "colour" },
      label: "Value",
      help: "The colour as hex, such as #3f5bf6; eight digits with opacity; empty for none. Bind it to a variable to keep both the same.",
      group: "Content",
      bindable: { event: "onInput" },
    },
    ...placeholder,
    ...field,
    presets: {
      type: { kind: "json", declaration: "readonly string[]" },
      label: "Presets",
      help: "Colours to choose with one press, as hex: those of the app or the brand.",
      group: "Content",
      default: [],
    },
    alpha: {
      type: { kind: "boolean" },
      label: "Opacity",
      help: "How much shines through can be chosen too.",
      group: "Content",
      default: false,
    },
    display: {
      type: choice({ field: "Field with the hex", swatch: "Swatch alone" }),
      label: "Display",
      help: "A field with the hex in it, or a swatch to press.",
      group: "Appearance",
      default: "field",
    },
    ...size,
    words: {
      type: {
        kind: "json",
        declaration:
          "{ readonly open?: string; readonly area?: string; readonly hue?: string; readonly alpha?: string; readonly presets?: string; readonly pick?: string }",
      },
      label: "Words",
      help: "What screen readers say of the swatch, the area, the hue, the opacity, the presets and the dropper; where there is nothing, English.",
      group: "Advanced",
      default: {
        open: "Choose a color",
        area: "Saturation and brightness",
        hue: "Hue",
        alpha: "Opacity",
        presets: "Presets",
        pick: "Pick from the screen",
      },
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
      help: "The colour changed, also while the pointer still moves.",
      payload: "string",
      argument: "string",
    },
    onChange: {
      label: "Change",
      help: "Another colour was entered, or the pointer let go of one.",
      payload: "string",
      argument: "string",
    },
    ...focus,
  },
  slots: {},
  example: {
    type: "ColorPicker",
    props: {
      label: "Color",
      value: "#3f5bf6",
      presets: ["#3f5bf6", "#12936a", "#b3690a", "#d0353f", "#8b5cf6", "#171a21"],
    },
  },
  field: "text",
  chunk: "colors",
};
