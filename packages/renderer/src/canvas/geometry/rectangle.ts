import type { Rectangle } from "../bus.ts";

export interface Point {
  x: number;
  y: number;
}

export function contains(rectangle: Rectangle, point: Point): boolean {
  return (
    point.x >= rectangle.x &&
    point.x <= rectangle.x + rectangle.width &&
    point.y >= rectangle.y &&
    point.y <= rectangle.y + rectangle.height
  );
}

/** The smallest rectangle around all; null for none. */
export function union(rectangles: readonly Rectangle[]): Rectangle | null {
  if (rectangles.length === 0) return null;
  const left = Math.min(...rectangles.map((each) => each.x));
  const top = Math.min(...rectangles.map((each) => each.y));
  const right = Math.max(...rectangles.map((each) => each.x + each.width));
  const bottom = Math.max(...rectangles.map((each) => each.y + each.height));
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** How far a point lies from a rectangle's nearest edge, from inside; negative outside. */
export function depthInside(rectangle: Rectangle, point: Point): number {
  return Math.min(
    point.x - rectangle.x,
    rectangle.x + rectangle.width - point.x,
    point.y - rectangle.y,
    rectangle.y + rectangle.height - point.y,
  );
}

/** Distance from a point to a rectangle; 0 inside. */
export function distance(rectangle: Rectangle, point: Point): number {
  const x = Math.max(rectangle.x - point.x, 0, point.x - rectangle.x - rectangle.width);
  const y = Math.max(rectangle.y - point.y, 0, point.y - rectangle.y - rectangle.height);
  return Math.hypot(x, y);
}
