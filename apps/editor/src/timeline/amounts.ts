/** How the timeline says times and lengths. */

export function durationText(milliseconds: number): string {
  if (milliseconds >= 10_000) return `${(milliseconds / 1000).toFixed(1)} s`;
  if (milliseconds >= 10) return `${Math.round(milliseconds)} ms`;
  return milliseconds < 0.1 ? "< 0.1 ms" : `${milliseconds.toFixed(1)} ms`;
}

/** @param length UTF-16 units, which for most of what is sent are bytes */
export function sizeText(length: number): string {
  return length < 10_000 ? `${length} B` : `${Math.round(length / 1024)} KB`;
}
