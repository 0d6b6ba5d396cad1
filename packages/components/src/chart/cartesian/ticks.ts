/** Which labels of an axis there is room for. The width is not known where the chart is drawn, so each label says from which width on it stands. */

import { classes } from "../classes.ts";

export interface Tick {
  /** From the start of the axis, 0 to 1. */
  at: number;
  label: string;
}
export interface PlacedTick extends Tick {
  className: string;
  side: "start" | "center" | "end";
}

/** Widths of the chart, in pixels, at which classes.axes.from begin; the first is the narrowest that counts. */
const WIDTHS = [260, 384, 512, 672, 896, 1152];
/** What the labels of values take of it. */
const VALUE_AXIS = 48;
const CHARACTER = 6.4;
/** Words need more between them than amounts. */
const [GAP, GAP_OF_VALUES] = [14, 12];
const LONGEST = 144;
/** What is left of the width beside names, at least. */
const BESIDE_NAMES = 0.6;
/** How near to an end a label must stand within it. */
const EDGE = 0.04;

/** How an axis lies in the chart and what stands along it. */
interface Along {
  /** How much of the chart's width it has: a share of it, less pixels. */
  share: number;
  less: number;
  /** Pixels between two labels. */
  gap: number;
  /** Whether the labels at its ends stay within it. */
  hugsEdges: boolean;
  /** Which label stands on every width. */
  keeps: "first" | "last";
}

/** Those of values that lie below bars: their lines stand where the labels do, and the bars begin at the first. */
export function placeLyingTicks(ticks: readonly Tick[]): PlacedTick[] {
  return placed(ticks, { share: BESIDE_NAMES, less: 0, gap: GAP_OF_VALUES, hugsEdges: true, keeps: "first" });
}

/** @param isOfPoints whether they go from end to end, the last being what one looks for first; else each has a band of its own */
export function placeTicks(ticks: readonly Tick[], isOfPoints: boolean): PlacedTick[] {
  const keeps = isOfPoints ? "last" : "first";
  return placed(ticks, { share: 1, less: VALUE_AXIS, gap: GAP, hugsEdges: isOfPoints, keeps });
}

function placed(ticks: readonly Tick[], { share, less, gap, hugsEdges, keeps }: Along): PlacedTick[] {
  const longest = Math.max(0, ...ticks.map(({ label }) => label.length));
  const room = Math.min(LONGEST, longest * CHARACTER) + gap;
  // Powers of two, so that what stands on a narrow chart also stands on a wide one.
  const steps = WIDTHS.map((width) => {
    let step = 1;
    while (Math.ceil(ticks.length / step) * room > width * share - less && step < ticks.length) step *= 2;
    return step;
  });
  return ticks.flatMap((tick, index) => {
    const steady = keeps === "first" ? index : ticks.length - 1 - index;
    const from = steps.findIndex((step) => steady % step === 0);
    if (from < 0) return [];
    const side = !hugsEdges ? "center" : tick.at < EDGE ? "start" : tick.at > 1 - EDGE ? "end" : "center";
    return [{ ...tick, side, className: classes.axes.from[from as keyof typeof classes.axes.from] } as const];
  });
}
