/** Where everything of a chart of x and y lies. Along the axis of values in shares of its length, across it in shares of the width: both fit any size. */

import { scaleLinear, scaleUtc } from "d3-scale";
import { numberOf } from "../../style/element.ts";
import { type NumberStyle, numberText } from "../../style/number-format.ts";
import { type Categories, extent } from "../data/categories.ts";
import type { Layer } from "./layers.ts";
import type { Tick } from "./ticks.ts";

export interface Plan {
  /** Share of the room of one category, of which bars take the most; 0 = categories are points. */
  step: number;
  /** Where a category's middle lies, 0 to 1. */
  at(index: number): number;
  /** Where a value lies, 0 = at the foot, 1 = at the head. */
  level(value: number): number;
  /** Where bars and areas stand. */
  foot: number;
  valueTicks: readonly Tick[];
  categoryTicks: readonly Tick[];
}

export interface PlanOptions {
  min?: unknown;
  max?: unknown;
  style: NumberStyle;
  /** About how many lines the axis of values has. */
  lines: number;
  isShare: boolean;
  /** Room beyond the greatest value, and beyond the least below zero, for what is written there, as a share of the axis; less than a half. */
  headroom: number;
  /** What else must be seen, such as lines of reference. */
  references: readonly number[];
}

export function planOf(categories: Categories, layers: readonly Layer[], options: PlanOptions): Plan {
  const ends = valueDomain(layers, options);
  const values = scaleLinear().domain(ends);
  if (!isNumber(options.min) && !isNumber(options.max)) values.nice(options.lines);
  values.domain(withHeadroom(values.domain() as [number, number], ends, options));
  const [from, to] = values.domain() as [number, number];
  const level = (value: number) => (value - from) / (to - from);
  const style = options.isShare ? { ...options.style, format: "percent" } : options.style;
  const ticks = values.ticks(options.lines);
  const isLong = ticks.some((tick) => Math.abs(tick) >= 10_000);
  return {
    ...across(categories, layers),
    level,
    foot: Math.min(1, Math.max(0, level(0))),
    valueTicks: ticks.map((tick) => ({ at: level(tick), label: numberText(tick, style, isLong) })),
  };
}

/** The ends of the axis, further out where what is written beyond the marks would not fit; an end that an author chose stays. */
function withHeadroom(
  [from, to]: [number, number],
  [least, most]: [number, number],
  { headroom, min, max }: PlanOptions,
): [number, number] {
  const [isOpenBelow, isOpenAbove] = [least < 0 && !isNumber(min), !isNumber(max)];
  // A share of what the axis will be, which is longer by that room.
  const room = ((to - from) * headroom) / (1 - headroom * (Number(isOpenBelow) + Number(isOpenAbove)));
  return [isOpenBelow ? Math.min(from, least - room) : from, isOpenAbove ? Math.max(to, most + room) : to];
}

function isNumber(value: unknown): boolean {
  return Number.isFinite(numberOf(value, Number.NaN));
}

/** From the least to the greatest; with the zero wherever lengths are compared, and where it is not far. */
function valueDomain(layers: readonly Layer[], options: PlanOptions): [number, number] {
  const { min, max, isShare, references } = options;
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const take = (value: number | null | undefined) => {
    if (value === null || value === undefined) return;
    if (value < least) least = value;
    if (value > most) most = value;
  };
  for (const { type, low, high } of layers) {
    for (const value of high) take(value);
    if (type === "bar" || type === "area") for (const value of low) take(value);
  }
  for (const value of references) take(value);
  if (least > most) [least, most] = [0, 1];
  if (isShare) [least, most] = [0, 1];
  const isScatter = layers.every(({ type }) => type === "scatter");
  if (!isScatter && least > 0 && least < most * 0.6) least = 0;
  const from = numberOf(min, least);
  const to = numberOf(max, most);
  if (to > from) return [from, to];
  const room = Math.abs(from) > 0 ? Math.abs(from) / 2 : 1;
  return from > 0 && from === least ? [0, from + room] : [from - room, from + room];
}

type Across = Pick<Plan, "step" | "at" | "categoryTicks">;
/** How many points of an axis of time or numbers may each have a label of their own. */
const MOST_OWN_TICKS = 16;
const TICKS = 8;

function across(categories: Categories, layers: readonly Layer[]): Across {
  const { places, kind } = categories;
  const count = places.length;
  const isBanded = layers.some(({ type }) => type === "bar");
  if (isBanded || kind === "name") {
    const step = isBanded ? 1 / Math.max(1, count) : 0;
    const at = (index: number) => (isBanded ? (index + 0.5) * step : count > 1 ? index / (count - 1) : 0.5);
    const tick = writer(categories, places);
    return {
      step,
      at,
      categoryTicks: evenly(count).map((index) => ({
        at: at(index),
        ...tick(places[index]!),
      })),
    };
  }
  const isScatter = layers.length > 0 && layers.every(({ type }) => type === "scatter");
  const { from, to, ticks } = along(places, kind === "time", isScatter);
  const at = (place: number) => (to === from ? 0.5 : (place - from) / (to - from));
  const own = kind === "time" && !categories.month && count <= MOST_OWN_TICKS ? places : ticks;
  const tick = writer(categories, own);
  return {
    step: 0,
    at: (index) => at(places[index]!),
    categoryTicks: [...new Set(own)].map((place) => ({ at: at(place), ...tick(place) })),
  };
}

/** What is written at a point of time or a number: at the first of a month its name, where only those are written. */
function writer({ short, month, year }: Categories, places: readonly number[]) {
  if (!month || !places.every(isMonthStart)) return (place: number) => ({ label: short(place) });
  return (place: number): Omit<Tick, "at"> => {
    const date = new Date(place);
    const count = date.getUTCFullYear() * 12 + date.getUTCMonth();
    return { label: month(place), ...(year && { month: { count, withYear: year(place) } }) };
  };
}

function isMonthStart(place: number): boolean {
  return new Date(place).getUTCDate() === 1;
}

/** What points have around them, as a share of the way from the first to the last. */
const ROOM = 0.04;

/** An axis of time or numbers: its ends, and where its labels stand. Points have room around them, lines run from end to end. */
function along(places: readonly number[], isTime: boolean, hasRoom: boolean) {
  const [least, most] = extent(places);
  const margin = hasRoom ? (most - least) * ROOM : 0;
  const ends = [least - margin, most + margin];
  if (isTime) {
    const scale = scaleUtc().domain(ends);
    if (hasRoom) scale.nice(TICKS);
    const [from, to] = scale.domain();
    return { from: Number(from), to: Number(to), ticks: scale.ticks(TICKS).map(Number) };
  }
  const scale = scaleLinear().domain(ends);
  if (hasRoom) scale.nice(TICKS);
  const [from = 0, to = 0] = scale.domain();
  return { from, to, ticks: scale.ticks(TICKS) };
}

/** At most so many categories that the axis can label. */
const MOST_LABELS = 64;

function evenly(count: number): number[] {
  const stride = Math.max(1, Math.ceil(count / MOST_LABELS));
  return Array.from({ length: Math.ceil(count / stride) }, (_, index) => index * stride);
}
