export const STATUSES = ["Open", "Paid", "Shipped", "Returned"] as const;
export type Status = (typeof STATUSES)[number];

export const CHANNELS = ["Shop", "Marketplace", "Wholesale"] as const;

export interface Order {
  id: string;
  customer: string;
  channel: (typeof CHANNELS)[number];
  status: Status;
  items: { name: string; amount: number }[];
  /** Dollars, of all items. */
  total: number;
  address: string;
  /** `2026-11-30`. */
  date: string;
}

const CUSTOMERS = [
  "Amara Okafor",
  "Jonas Lindqvist",
  "Mei Tanaka",
  "Rafael Moreno",
  "Ines Dubois",
  "Tariq Aziz",
  "Hanna Kowalska",
  "Noah Becker",
  "Priya Raman",
  "Elias Haddad",
  "Sofia Rossi",
  "Liam O'Brien",
  "Grace Mensah",
  "Oskar Nilsson",
  "Yuki Mori",
  "Camila Reyes",
  "Louis Laurent",
  "Fatima Rahman",
  "Ewa Nowak",
  "Felix Braun",
];
const PLANTS = [
  "Monstera, 60 cm",
  "Olive tree, 90 cm",
  "Fiddle-leaf fig",
  "Boston fern",
  "Snake plant",
  "Terracotta pot, 30 cm",
  "Glazed pot, 18 cm",
  "Hanging planter",
];
const PLACES = [
  "4 Mill Lane, Leeds",
  "18 Quay Street, Bristol",
  "71 Park Row, Cardiff",
  "9 High Street, York",
];
const DAY = 86_400_000;
/** Two years and a month: before the last whole months of a year there are as many to compare them with. */
const DAYS = 762;

/** Made-up orders that grow slowly, the newest first; the same ones every time. Your own table takes their place. */
export function ordersUntil(today: Date, count = 640): Order[] {
  const random = mulberry(7);
  const pick = <Value>(list: readonly Value[], skew = 1) => list[Math.floor(random() ** skew * list.length)]!;
  const ages = Array.from({ length: count }, () => Math.floor(random() ** 1.2 * DAYS));
  return ages
    .sort((a, b) => a - b)
    .map((age, index) => {
      const channel = pick(CHANNELS, 1.5);
      const total = Math.round((48 + random() * 160 + (channel === "Wholesale" ? 190 : 0)) * 100) / 100;
      return {
        id: `#${10_000 + count - index}`,
        customer: pick(CUSTOMERS),
        channel,
        status: statusAt(age, random()),
        items: itemsOf(total, pick(PLANTS), pick(PLANTS)),
        total,
        address: pick(PLACES),
        date: new Date(today.getTime() - age * DAY).toISOString().slice(0, 10),
      };
    });
}

/** What an order of this much is made of. */
function itemsOf(total: number, first: string, second: string): Order["items"] {
  if (first === second) return [{ name: first, amount: total }];
  const amount = Math.round(total * 62) / 100;
  return [
    { name: first, amount },
    { name: second, amount: Math.round((total - amount) * 100) / 100 },
  ];
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
