/** More points than a screen has columns are not seen: of each column its first, lowest, highest and last are the same picture. */

const COLUMNS = 500;

export interface Point {
  index: number;
  /** 0 to 1. */
  at: number;
  low: number;
  high: number;
}

export function thinOut(points: readonly Point[]): readonly Point[] {
  if (points.length <= COLUMNS * 4) return points;
  const kept: Point[] = [];
  for (let start = 0; start < points.length; ) {
    const column = Math.floor(points[start]!.at * COLUMNS);
    let end = start + 1;
    while (end < points.length && Math.floor(points[end]!.at * COLUMNS) === column) end++;
    kept.push(...extremes(points, start, end));
    start = end;
  }
  return kept;
}

function extremes(points: readonly Point[], start: number, end: number): Point[] {
  let [lowest, highest] = [start, start];
  for (let index = start + 1; index < end; index++) {
    if (points[index]!.high < points[lowest]!.high) lowest = index;
    if (points[index]!.high > points[highest]!.high) highest = index;
  }
  const places = [...new Set([start, lowest, highest, end - 1])].sort((one, other) => one - other);
  return places.map((place) => points[place]!);
}
