/** Colours that tell the series of a chart apart: the accent first, then what goes best with it. */

import type { Theme } from "@heddle/schema";
import {
  differenceEuclidean,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
} from "culori/fn";
import { formatHex, parseHex, type Rgb } from "./colour.ts";
import { fromOklch } from "./oklch.ts";
import { paletteOf } from "./palette.ts";

export const CHART_COLOURS = 8;

type Pair = readonly [light: Rgb, dark: Rgb];
type Shade = readonly [lightness: number, chroma: number, hue: number];

/**
 * What the others are taken from, each as it is on light and on dark: there a shape in it stands out from a panel (3 to 1). Neighbours
 * on the wheel differ in lightness, which is what people who see few hues have left.
 */
const CANDIDATES: readonly (readonly [light: Shade, dark: Shade])[] = [
  [
    [0.54, 0.2, 262],
    [0.68, 0.16, 262],
  ],
  [
    [0.64, 0.115, 180],
    [0.82, 0.12, 180],
  ],
  [
    [0.66, 0.15, 70],
    [0.83, 0.14, 80],
  ],
  [
    [0.5, 0.2, 345],
    [0.66, 0.2, 350],
  ],
  [
    [0.52, 0.22, 295],
    [0.68, 0.17, 297],
  ],
  [
    [0.5, 0.125, 155],
    [0.7, 0.16, 152],
  ],
  [
    [0.62, 0.19, 32],
    [0.74, 0.16, 35],
  ],
  [
    [0.65, 0.125, 230],
    [0.83, 0.1, 225],
  ],
  [
    [0.66, 0.19, 0],
    [0.8, 0.11, 0],
  ],
  [
    [0.43, 0.19, 275],
    [0.6, 0.19, 277],
  ],
  [
    [0.5, 0.03, 255],
    [0.72, 0.03, 255],
  ],
];
const pool: readonly Pair[] = CANDIDATES.map(([light, dark]) => [fromShade(light), fromShade(dark)]);

/** The colours by place, in light and in dark. Each next one is the one that is told most easily from all before it. */
export function chartColours(
  theme: Pick<Theme, "accent" | "secondary" | "neutral">,
): (readonly [light: string, dark: string])[] {
  const [light, dark] = paletteOf(theme).accent!;
  const chosen: Pair[] = [[parseHex(light)!, parseHex(dark)!]];
  const left = [...pool];
  while (chosen.length < CHART_COLOURS) {
    const apart = left.map((pair) => Math.min(...chosen.map((other) => distance(pair, other))));
    chosen.push(...left.splice(apart.indexOf(Math.max(...apart)), 1));
  }
  return chosen.map((pair) => [formatHex(pair[0]), formatHex(pair[1])]);
}

function distance(one: Pair, other: Pair): number {
  return Math.min(distanceSeen(one[0], other[0]), distanceSeen(one[1], other[1]));
}

const euclidean = differenceEuclidean("oklab");
/** How people see, and how much of a distance counts: few see without blue, so theirs may be somewhat smaller. */
const eyes = [
  { see: <Colour>(colour: Colour) => colour, weight: 0.8 },
  { see: filterDeficiencyProt(), weight: 1 },
  { see: filterDeficiencyDeuter(), weight: 1 },
  { see: filterDeficiencyTrit(), weight: 1.3 },
];

/** How far apart two colours are to those who tell them apart worst. */
export function distanceSeen(one: Rgb, other: Rgb): number {
  const [first, second] = [asColor(one), asColor(other)];
  return Math.min(...eyes.map(({ see, weight }) => weight * euclidean(see(first), see(second))));
}

function asColor([red, green, blue]: Rgb) {
  return { mode: "rgb" as const, r: red / 255, g: green / 255, b: blue / 255 };
}

function fromShade([lightness, chroma, hue]: Shade): Rgb {
  return fromOklch({ lightness, chroma, hue });
}
