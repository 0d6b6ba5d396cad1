import type { Place } from "./place.ts";
import { textShare } from "./text-width.ts";

/** Where the label of an upright chart's reference line stands: at which end of the line, and on which side of it. */
export interface ReferenceSide {
  end: "start" | "end";
  side: "above" | "below";
}

/** What a label of a line takes, and one of a mark, in pixels. */
const LINE = 18;

/**
 * At the end, above the line, unless only the start has bare ground there; below it at the head of the plot. Of lines only their
 * points are known, not where they run between two of them.
 */
export function referenceSide(
  { plan, layers, height }: Place,
  { value, label }: { value: number; label: string },
  hasLabels: boolean,
): ReferenceSide {
  const level = plan.level(value) * height;
  const side = height - level < LINE ? "below" : "above";
  const [low, high] = side === "above" ? [level, level + LINE] : [level - LINE, level];
  const share = textShare(label) + plan.step / 2;
  const isClear = (isNear: (along: number) => boolean) =>
    layers.every((layer) =>
      layer.high.every((top, index) => {
        if (top === null || !isNear(plan.at(index))) return true;
        const isFilled = layer.type === "bar" || layer.type === "area";
        const ends = [plan.level(top), isFilled ? plan.level(layer.low[index] ?? 0) : plan.level(top)];
        const [from, to] = [Math.min(...ends) * height, Math.max(...ends) * height + (hasLabels ? LINE : 0)];
        return to <= low || from >= high;
      }),
    );
  const isEndClear = isClear((along) => along > 1 - share);
  return { side, end: isEndClear || !isClear((along) => along < share) ? "end" : "start" };
}
