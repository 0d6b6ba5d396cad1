export const STATUSES = ["Open", "Paid", "Shipped", "Returned"] as const;
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
const YEARS = 2;

/** Two years of made-up orders that grow slowly, the newest first; the same ones every time. Your own table takes their place. */
export function ordersUntil(today: Date, count = 640): Order[] {
  const random = mulberry(7);
  const pick = <Value>(list: readonly Value[], skew = 1) => list[Math.floor(random() ** skew * list.length)]!;
  const ages = Array.from({ length: count }, () => Math.floor(random() ** 1.2 * YEARS * 364));
  return ages
    .sort((a, b) => a - b)
    .map((age, index) => {
      const channel = pick(CHANNELS, 1.5);
      return {
        id: `#${10_000 + count - index}`,
        customer: `${pick(FIRST_NAMES)} ${pick(LAST_NAMES)}`,
        channel,
        status: statusAt(age, random()),
        total: Math.round((48 + random() * 160 + (channel === "Wholesale" ? 190 : 0)) * 100) / 100,
        date: new Date(today.getTime() - age * DAY).toISOString().slice(0, 10),
      };
    });
}

/** What has become of an order after so many days; `chance` is from 0 to 1. */
function statusAt(age: number, chance: number): Status {
  if (age < 3) return chance < 0.6 ? "Open" : "Paid";
  if (age < 8) return chance < 0.35 ? "Paid" : "Shipped";
  return chance < 0.045 ? "Returned" : "Shipped";
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
