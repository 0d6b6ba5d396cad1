export const STATUSES = ["Paid", "Shipped", "Returned", "Open"] as const;
export type Status = (typeof STATUSES)[number];

export const CHANNELS = ["Shop", "Marketplace", "Wholesale"] as const;

export interface Order {
  id: string;
  customer: string;
  channel: (typeof CHANNELS)[number];
  status: Status;
  /** Dollars. */
  total: number;
  /** `2026-11-30`. */
  date: string;
}

const FIRST_NAMES = [
  "Amara",
  "Jonas",
  "Mei",
  "Rafael",
  "Ines",
  "Tariq",
  "Hanna",
  "Noah",
  "Priya",
  "Elias",
  "Sofia",
  "Liam",
];
const LAST_NAMES = [
  "Okafor",
  "Lindqvist",
  "Tanaka",
  "Moreno",
  "Dubois",
  "Aziz",
  "Kowalska",
  "Becker",
  "Raman",
  "Haddad",
];
const DAY = 86_400_000;

/** A year of made-up orders that grow from month to month, the newest first; the same ones every time. Your own table takes their place. */
export function ordersUntil(today: Date, count = 240): Order[] {
  const random = mulberry(7);
  const pick = <Value>(list: readonly Value[], skew = 1) => list[Math.floor(random() ** skew * list.length)]!;
  const ages = Array.from({ length: count }, () => Math.floor(random() ** 1.5 * 364)).sort((a, b) => a - b);
  return ages.map((age, index) => ({
    id: `#${10_000 + count - index}`,
    customer: `${pick(FIRST_NAMES)} ${pick(LAST_NAMES)}`,
    channel: pick(CHANNELS, 1.8),
    status: age < 4 ? "Open" : pick(STATUSES.slice(0, 3), 1.6),
    total: Math.round((20 + random() ** 2 * 480 + (364 - age) / 6) * 100) / 100,
    date: new Date(today.getTime() - age * DAY).toISOString().slice(0, 10),
  }));
}

/** A small generator of numbers from 0 to 1 that gives the same ones for the same seed (mulberry32). */
function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
