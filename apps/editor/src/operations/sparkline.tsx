/** How a figure has moved, small enough to stand beside it. What it says stands in words beside it, so it is not read out. */

const WIDTH = 64;
const HEIGHT = 20;
/** Room for the line's own width at both ends. */
const EDGE = 1.5;

/** Points of the line as SVG has them; the scale begins at 0 and reaches `least` or more, so that a small change looks small. */
export function sparklinePoints(values: readonly number[], least = 0): string {
  const most = Math.max(...values, least);
  const step = values.length > 1 ? WIDTH / (values.length - 1) : 0;
  return values
    .map((value, index) => {
      const share = most === 0 ? 0 : value / most;
      const y = HEIGHT - EDGE - share * (HEIGHT - 2 * EDGE);
      return `${round(index * step)},${round(y)}`;
    })
    .join(" ");
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

export function Sparkline({ values, least }: { values: readonly number[]; least?: number }) {
  if (values.length < 2) return <span aria-hidden className="block h-5 w-16 shrink-0" />;
  const points = sparklinePoints(values, least);
  return (
    <svg aria-hidden="true" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className="h-5 w-16 shrink-0 text-accent-text">
      <polygon points={`0,${HEIGHT} ${points} ${WIDTH},${HEIGHT}`} fill="currentColor" opacity="0.12" />
      <polyline
        points={points}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinejoin="round"
        strokeLinecap="round"
      />
    </svg>
  );
}
