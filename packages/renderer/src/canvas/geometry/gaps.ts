/**
 * Where something may be put among siblings: the gaps between their rectangles. Nothing here looks at the page; rows that
 * wrap, reversed directions and right-to-left follow from where the siblings stand.
 */

import type { Rectangle } from "../bus.ts";
import type { Point } from "./rectangle.ts";

/** The way a container lays out its children: along x (a row) or along y (a column). */
export type Axis = "x" | "y";

/** A place between siblings, and the line that shows it. */
export interface Gap {
  /** The sibling it comes before; the number of siblings = at the end. */
  index: number;
  /** Along which siblings stand here: across it lies the line. */
  axis: Axis;
  line: { x1: number; y1: number; x2: number; y2: number };
}

export interface Flow {
  axis: Axis;
  /** The first child stands at the right or the bottom. */
  reversed: boolean;
}

const start = (rectangle: Rectangle, axis: Axis) => rectangle[axis];
const end = (rectangle: Rectangle, axis: Axis) =>
  rectangle[axis] + (axis === "x" ? rectangle.width : rectangle.height);
const across = (axis: Axis): Axis => (axis === "x" ? "y" : "x");

/** True when two siblings stand beside each other along the axis: in one row (x) or in one column (y). */
function inOneLane(a: Rectangle, b: Rectangle, axis: Axis): boolean {
  const side = across(axis);
  const overlap = Math.min(end(a, side), end(b, side)) - Math.max(start(a, side), start(b, side));
  const smaller = Math.min(end(a, side) - start(a, side), end(b, side) - start(b, side));
  return overlap > smaller / 2;
}

function lineAt(axis: Axis, at: number, from: number, to: number): Gap["line"] {
  return axis === "x" ? { x1: at, y1: from, x2: at, y2: to } : { x1: from, y1: at, x2: to, y2: at };
}

/** A line at a sibling's edge, `before` it or after it in the container's order. */
function edgeGap(index: number, sibling: Rectangle, flow: Flow, before: boolean, limits: Rectangle): Gap {
  const { axis } = flow;
  const side = across(axis);
  const atStart = before !== flow.reversed;
  const edge = atStart ? start(sibling, axis) : end(sibling, axis);
  // Half-way into the room that is left there, at most 6 px away from the sibling.
  const room = atStart ? edge - start(limits, axis) : end(limits, axis) - edge;
  const away = Math.max(0, Math.min(6, room / 2));
  return {
    index,
    axis,
    line: lineAt(axis, atStart ? edge - away : edge + away, start(sibling, side), end(sibling, side)),
  };
}

/**
 * All gaps among siblings in their container, at least one. Siblings are in document order.
 * Where a row wraps, there are two gaps for one index: after the last of a row and before the first of the next.
 */
export function gapsOf(container: Rectangle, siblings: readonly Rectangle[], flow: Flow): Gap[] {
  if (siblings.length === 0) {
    const { axis } = flow;
    const side = across(axis);
    const middle = (start(container, axis) + end(container, axis)) / 2;
    return [{ index: 0, axis, line: lineAt(axis, middle, start(container, side), end(container, side)) }];
  }
  const gaps: Gap[] = [edgeGap(0, siblings[0]!, flow, true, container)];
  for (let index = 1; index < siblings.length; index++) {
    const before = siblings[index - 1]!;
    const after = siblings[index]!;
    if (inOneLane(before, after, flow.axis)) gaps.push(betweenGap(index, before, after, flow.axis));
    else if (inOneLane(before, after, across(flow.axis)))
      gaps.push(betweenGap(index, before, after, across(flow.axis)));
    else
      gaps.push(edgeGap(index, before, flow, false, container), edgeGap(index, after, flow, true, container));
  }
  gaps.push(edgeGap(siblings.length, siblings.at(-1)!, flow, false, container));
  return gaps;
}

function betweenGap(index: number, a: Rectangle, b: Rectangle, axis: Axis): Gap {
  const side = across(axis);
  const forwards = start(a, axis) <= start(b, axis);
  const at = forwards ? (end(a, axis) + start(b, axis)) / 2 : (start(a, axis) + end(b, axis)) / 2;
  return {
    index,
    axis,
    line: lineAt(axis, at, Math.min(start(a, side), start(b, side)), Math.max(end(a, side), end(b, side))),
  };
}

/** Distance from a point to a gap's line; a gap in the pointer's own row or column comes before nearer ones in the next lane. */
function cost(gap: Gap, point: Point): number {
  const { x1, y1, x2, y2 } = gap.line;
  const along = Math.abs(gap.axis === "x" ? point.x - x1 : point.y - y1);
  const [from, to, at] = gap.axis === "x" ? [y1, y2, point.y] : [x1, x2, point.x];
  const beside = Math.max(from - at, 0, at - to);
  return beside === 0 ? along : 10_000 + Math.hypot(along, beside);
}

/** The gap nearest to a point; ties go to the first. */
export function nearestGap(gaps: readonly Gap[], point: Point): Gap {
  let best = gaps[0]!;
  let least = cost(best, point);
  for (const gap of gaps.slice(1)) {
    const here = cost(gap, point);
    if (here < least) {
      best = gap;
      least = here;
    }
  }
  return best;
}
