/** Which labels of an axis there is room for. The width is not known where the chart is drawn, so each label says from which width on it stands. */

import { classes } from "../classes.ts";
import { fewerMonths, type Month, tellsYear } from "./months.ts";

export interface Tick {
  /** From the start of the axis, 0 to 1. */
  at: number;
  label: string;
  /** Of months over more than a year: which it is. Either all ticks of an axis have one or none. */
  month?: Month;
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
/** Longer labels end in dots. */
export const LONGEST = 144;
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

/** The labels where all of them stand. */
export function allTicks(ticks: readonly Tick[]): readonly Tick[] {
  return withYears(ticks, [[...ticks.keys()]]);
}

function placed(ticks: readonly Tick[], along: Along): PlacedTick[] {
  const fewer = fewerOf(ticks, along);
  const longest = Math.max(0, ...withYears(ticks, fewer).map(({ label }) => label.length));
  const room = Math.min(LONGEST, longest * CHARACTER) + along.gap;
  const onWidths = WIDTHS.map((width) => {
    const plot = width * along.share - along.less;
    return fewer.find((indexes) => fits(ticks, indexes, room, plot)) ?? fewer.at(-1)!;
  });
  return withYears(ticks, onWidths).flatMap((tick, index) => {
    const from = onWidths.findIndex((indexes) => indexes.includes(index));
    if (from < 0) return [];
    const side = !along.hugsEdges
      ? "center"
      : tick.at < EDGE
        ? "start"
        : tick.at > 1 - EDGE
          ? "end"
          : "center";
    return [{ ...tick, side, className: classes.axes.from[from as keyof typeof classes.axes.from] } as const];
  });
}

/** Fewer and fewer of the labels, by their indexes. */
function fewerOf(ticks: readonly Tick[], { keeps }: Along): number[][] {
  const months = monthsOf(ticks);
  if (months) return fewerMonths(months);
  const fewer: number[][] = [];
  const steady = (index: number) => (keeps === "first" ? index : ticks.length - 1 - index);
  // Powers of two, so that what stands on a narrow chart also stands on a wide one.
  for (let step = 1; step < ticks.length * 2 || step === 1; step *= 2)
    fewer.push([...ticks.keys()].filter((index) => steady(index) % step === 0));
  return fewer;
}

function fits(ticks: readonly Tick[], indexes: readonly number[], room: number, plot: number): boolean {
  if (indexes.length * room > plot) return false;
  // Months that stay may be anywhere among those that do not, where some have no values.
  return (
    !ticks[0]?.month ||
    indexes.every(
      (index, place) => place === 0 || (ticks[index]!.at - ticks[indexes[place - 1]!]!.at) * plot >= room,
    )
  );
}

/** Months with the years that they have to say where only these are seen, or those. */
function withYears(ticks: readonly Tick[], seen: readonly (readonly number[])[]): readonly Tick[] {
  const months = monthsOf(ticks);
  if (!months) return ticks;
  const telling = new Set(
    seen.flatMap((indexes) => {
      const tells = tellsYear(indexes.map((index) => months[index]!));
      return indexes.filter((_, place) => tells[place]);
    }),
  );
  return ticks.map((tick, index) =>
    telling.has(index) ? { ...tick, label: months[index]!.withYear } : tick,
  );
}

function monthsOf(ticks: readonly Tick[]): Month[] | null {
  const months = ticks.flatMap(({ month }) => month ?? []);
  return months.length > 0 ? months : null;
}
