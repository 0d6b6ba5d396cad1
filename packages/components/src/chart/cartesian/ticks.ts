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
/** How near to an end a label must stand within it. */
const EDGE = 0.04;

/** What is left of the width beside names, at least. */
const BESIDE_NAMES = 0.6;

/** Those of values that lie below bars: their lines stand where the labels do. */
export function placeLyingTicks(ticks: readonly Tick[]): PlacedTick[] {
  return placeTicks(ticks, true, BESIDE_NAMES);
}

/** @param share how much of the chart's width the axis has  @param hugsEdges whether the labels at its ends stay within it */
export function placeTicks(ticks: readonly Tick[], hugsEdges: boolean, share = 1): PlacedTick[] {
  const longest = Math.max(0, ...ticks.map(({ label }) => label.length));
  const room = Math.min(LONGEST, longest * CHARACTER) + (share === 1 ? GAP : GAP_OF_VALUES);
  // Powers of two, so that what stands on a narrow chart also stands on a wide one.
  const steps = WIDTHS.map((width) => {
    let step = 1;
    while (
      Math.ceil(ticks.length / step) * room > width * share - (share === 1 ? VALUE_AXIS : 0) &&
      step < ticks.length
    )
      step *= 2;
    return step;
  });
  return ticks.flatMap((tick, index) => {
    const from = steps.findIndex((step) => index % step === 0);
    if (from < 0) return [];
    const side = !hugsEdges ? "center" : tick.at < EDGE ? "start" : tick.at > 1 - EDGE ? "end" : "center";
    return [{ ...tick, side, className: classes.axes.from[from as keyof typeof classes.axes.from] } as const];
  });
}
