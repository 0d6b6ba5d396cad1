import { ui } from "./ui.ts";

/**
 * Classes that choose a colour by meaning. Each sets the five roles that a component's other classes draw with: `text-tint` (words and icons),
 * `bg-tint-soft` (a tint of it), `bg-tint-fill` under `text-tint-ink` (solid), `bg-tint-mark` (what is seen without text: bars, dots), so that colours and variants need no table of their products.
 */
export const colors = {
  neutral: ui("tint-neutral"),
  accent: ui("tint-accent"),
  secondary: ui("tint-secondary"),
  good: ui("tint-good"),
  warn: ui("tint-warn"),
  bad: ui("tint-bad"),
};

export type Color = keyof typeof colors;
