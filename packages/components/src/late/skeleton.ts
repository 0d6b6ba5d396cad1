/** How much room a component will take, from what its props say. */

export interface Skeleton {
  base: number;
  terms: readonly Term[];
  ofLongList?: number;
}

interface Term {
  prop: string;
  /** CSS pixels for each of what the prop has. */
  each: number;
  /** What the prop counts as when it is not set. */
  unset: unknown;
  most?: string;
  mostUnset?: unknown;
}

/** Far beyond any screen: a skeleton says that something is coming, not how long it is. */
const TALLEST = 2_000;

/** CSS pixels. Bindings give props any value. */
export function roomOf(
  { base, terms, ofLongList }: Skeleton,
  props: Readonly<Record<string, unknown>>,
  isLongList: boolean,
): number {
  if (isLongList && ofLongList !== undefined) return ofLongList;
  let room = base;
  for (const { prop, each, unset, most, mostUnset } of terms) {
    const limit = most === undefined ? 0 : amountOf(props[most] ?? mostUnset);
    const amount = amountOf(props[prop] ?? unset);
    room += each * (limit > 0 ? Math.min(amount, limit) : amount);
  }
  return Math.min(TALLEST, room);
}

function amountOf(value: unknown): number {
  if (typeof value === "number") return Number.isFinite(value) ? Math.max(0, value) : 0;
  if (typeof value === "boolean") return Number(value);
  if (Array.isArray(value)) return value.length;
  return typeof value === "string" ? linesOf(value) : 0;
}

/** As many as matter: a long text is not read to its end. */
function linesOf(text: string): number {
  if (text === "") return 0;
  let lines = 1;
  for (let at = text.indexOf("\n"); at >= 0 && lines < TALLEST; at = text.indexOf("\n", at + 1)) lines++;
  return lines;
}
