import { clampChroma, modeLrgb, modeOklab, modeOklch, modeRgb, useMode as register } from "culori/fn";
import type { Rgb } from "./colour.ts";

const rgb = register(modeRgb);
register(modeLrgb);
register(modeOklab);
const oklch = register(modeOklch);

/** A colour as people see it: equal steps of lightness look equal, and a turn of the hue keeps it. */
export interface Oklch {
  /** 0 to 1. */
  lightness: number;
  /** 0 for grey, some 0.3 for the strongest. */
  chroma: number;
  /** Degrees; 0 for greys, which have none. */
  hue: number;
}

export function toOklch([red, green, blue]: Rgb): Oklch {
  const { l, c, h } = oklch({ mode: "rgb", r: red / 255, g: green / 255, b: blue / 255 });
  return { lightness: l, chroma: c, hue: h ?? 0 };
}

/** The colour that a screen shows: where it has none so strong, a paler one of the same lightness and hue. */
export function fromOklch({ lightness, chroma, hue }: Oklch): Rgb {
  const colour = clampChroma({ mode: "oklch", l: lightness, c: chroma, h: hue }, "oklch", "rgb");
  const { r, g, b } = rgb(colour);
  const channel = (value: number) => Math.round(Math.min(Math.max(value, 0), 1) * 255);
  return [channel(r), channel(g), channel(b)];
}
