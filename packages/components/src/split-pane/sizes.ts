/** How far the separator goes with one key, in percent; with Shift, further. */
const STEP = 2;
const LEAP = 10;

export interface Bounds {
  minimum: number;
  maximum: number;
}

/** Two ends in order and within the pane, whatever was given. */
export function boundsOf(minimum: number, maximum: number): Bounds {
  const within = (value: number) => Math.min(100, Math.max(0, value));
  const [low, high] = [within(minimum), within(maximum)];
  return { minimum: Math.min(low, high), maximum: Math.max(low, high) };
}

export function bounded(size: number, { minimum, maximum }: Bounds): number {
  return Math.round(Math.min(maximum, Math.max(minimum, size)) * 10) / 10;
}

export interface Press {
  key: string;
  shiftKey: boolean;
}

/**
 * Where a key moves the separator (WAI-ARIA: window splitter); null = it is no key of the separator.
 * @param before the size to come back to when Enter opens a pane that is closed
 */
export function sizeAfter(
  { key, shiftKey }: Press,
  place: { size: number; before: number; bounds: Bounds; isVertical: boolean; isFromRight: boolean },
): number | null {
  const { size, before, bounds, isVertical, isFromRight } = place;
  const by = shiftKey ? LEAP : STEP;
  const [less, more] = isFromRight ? ["ArrowRight", "ArrowLeft"] : ["ArrowLeft", "ArrowRight"];
  const moves: Record<string, number> = {
    [isVertical ? "ArrowUp" : less!]: size - by,
    [isVertical ? "ArrowDown" : more!]: size + by,
    Home: bounds.minimum,
    End: bounds.maximum,
    Enter: size > bounds.minimum ? bounds.minimum : before,
  };
  const moved = moves[key];
  return moved === undefined ? null : bounded(moved, bounds);
}
