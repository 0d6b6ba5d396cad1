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
}

/** What a form gives: everything but the id. */
export type CustomerValues = Omit<Customer, "id">;

const NAMES: [name: string, company: string, status: Status, value: number][] = [
  ["Amara Okafor", "Harbour Logistics", "Active", 1240],
  ["Jonas Lindqvist", "Nordlys Energy", "Active", 3890],
  ["Mei Tanaka", "Kumo Robotics", "Lead", 0],
  ["Rafael Moreno", "Verde Foods", "Active", 720],
  ["Ines Dubois", "Atelier Lumen", "Paused", 310],
  ["Tariq Aziz", "Oasis Health", "Active", 5400],
  ["Hanna Kowalska", "Baltic Prints", "Lead", 0],
  ["Noah Becker", "Becker Metallbau", "Active", 980],
  ["Priya Raman", "Saffron Studio", "Active", 2150],
  ["Elias Haddad", "Cedar Legal", "Paused", 640],
  ["Sofia Rossi", "Porta Rossa", "Active", 1830],
  ["Liam O'Brien", "Shannon Freight", "Lead", 0],
];

/** What a new copy of this app begins with. */
export function firstCustomers(): Customer[] {
  return NAMES.map(([name, company, status, value], index) => ({
    id: `c${index + 1}`,
    name,
    mail: `${name.split(" ")[0]!.toLowerCase()}@${company.split(" ")[0]!.toLowerCase()}.example`,
    company,
    status,
    value,
    note: "",
  }));
}
