export const STATUSES = ["Lead", "Active", "Paused"] as const;
export type Status = (typeof STATUSES)[number];

export interface Customer {
  id: string;
  name: string;
  mail: string;
  company: string;
  status: Status;
  /** Dollars a month. */
  value: number;
  note: string;
  /** When somebody last spoke with them; milliseconds since 1970. */
  seen: number;
}

/** What a form gives: everything that a person fills in. */
export type CustomerValues = Omit<Customer, "id" | "seen">;

const DAY = 86_400_000;

const NAMES: [name: string, company: string, status: Status, value: number, daysAgo: number, note: string][] =
  [
    ["Amara Okafor", "Harbour Logistics", "Active", 1240, 0, "Wants the fleet report every Monday."],
    ["Jonas Lindqvist", "Nordlys Energy", "Active", 3890, 1, "Renewal in March; talk to purchasing first."],
    ["Mei Tanaka", "Kumo Robotics", "Lead", 0, 2, "Saw the demo, asked for single sign-on."],
    ["Rafael Moreno", "Verde Foods", "Active", 720, 3, ""],
    ["Ines Dubois", "Atelier Lumen", "Paused", 310, 34, "Back after the summer."],
    ["Tariq Aziz", "Oasis Health", "Active", 5400, 4, "Five clinics, two more in spring."],
    ["Hanna Kowalska", "Baltic Prints", "Lead", 0, 6, ""],
    ["Noah Becker", "Becker Metallbau", "Active", 980, 9, ""],
    ["Priya Raman", "Saffron Studio", "Active", 2150, 12, ""],
    ["Elias Haddad", "Cedar Legal", "Paused", 640, 58, ""],
    ["Sofia Rossi", "Porta Rossa", "Active", 1830, 15, ""],
    ["Liam O'Brien", "Shannon Freight", "Lead", 0, 18, ""],
  ];

/** What a new copy of this app begins with. */
export function firstCustomers(): Customer[] {
  const now = Date.now();
  return NAMES.map(([name, company, status, value, daysAgo, note], index) => ({
    id: `c${index + 1}`,
    name,
    mail: `${name.split(" ")[0]!.toLowerCase()}@${company.split(" ")[0]!.toLowerCase()}.example`,
    company,
    status,
    value,
    note,
    seen: now - daysAgo * DAY,
  }));
}
