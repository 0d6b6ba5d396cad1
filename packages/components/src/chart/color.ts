import type { CSSProperties } from "react";
import { classes } from "./classes.ts";
import type { Series } from "./data/dataset.ts";

export interface Ink {
  className: string;
  style?: CSSProperties;
}

const PLACES = Object.values(classes.series);

/** What gives a mark its colour: by its place in the palette, unless the author names one of the theme's or of CSS. */
export function inkOf(color: unknown, place: number): Ink {
  if (typeof color === "string" && Object.hasOwn(classes.named, color))
    return { className: classes.named[color as keyof typeof classes.named] };
  const chosen = typeof color === "number" ? color : Number(typeof color === "string" ? color : Number.NaN);
  if (Number.isInteger(chosen) && chosen >= 1) return { className: PLACES[(chosen - 1) % PLACES.length]! };
  const byPlace = { className: PLACES[place % PLACES.length]! };
  return typeof color === "string" && isCssColor(color) ? { ...byPlace, style: { color } } : byPlace;
}

export function inksOf(series: readonly Series[]): Ink[] {
  return series.map(({ color }, place) => inkOf(color, place));
}

/** Hexadecimal, a name, or a function of numbers: nothing that could name an address. */
function isCssColor(color: string): boolean {
  return /^(#[\da-f]{3,8}|[a-z]{3,24}|(rgb|hsl|hwb|lab|lch|oklab|oklch)a?\([\d\s.,%/deg+-]{1,60}\))$/i.test(
    color.trim(),
  );
}
