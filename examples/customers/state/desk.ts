import { State } from "heddle";
import { type Customer, type CustomerValues, STATUSES, type Status } from "./customer";
import { Customers } from "./customers";

function money(value: number): string {
  return value.toLocaleString("en-US", { style: "currency", currency: "USD", maximumFractionDigits: 0 });
}

/** `today`, `yesterday`, `6 days ago`: when somebody last spoke with a customer. */
function daysSince(time: number): string {
  const days = Math.floor((Date.now() - time) / 86_400_000);
  return new Intl.RelativeTimeFormat("en", { numeric: "auto" }).format(-days, "day");
}

/** `1 lead`, `3 leads`. */
function counted(count: number, word: string): string {
  return count === 1 ? `1 ${word}` : `${count} ${word}s`;
}

const COLORS = { Lead: "neutral", Active: "good", Paused: "warn" } as const satisfies Record<Status, string>;
const NEW: CustomerValues = { name: "", mail: "", company: "", status: "Lead", value: 0, note: "" };

const ALL = "Any status";

const COLUMNS = {
  name: "Name",
  company: "Company",
  seen: "Last contact",
  status: "Status",
  value: "Monthly revenue",
};

/** How each sorts the list. */
const ORDERS: Record<string, (one: Customer, other: Customer) => number> = {
  name: (one, other) => one.name.localeCompare(other.name),
  company: (one, other) => one.company.localeCompare(other.company),
  seen: (one, other) => one.seen - other.seen,
  status: (one, other) => STATUSES.indexOf(one.status) - STATUSES.indexOf(other.status),
  value: (one, other) => one.value - other.value,
};

function sumOf(customers: Customer[], status: Status): number {
  return customers.filter((one) => one.status === status).reduce((sum, one) => sum + one.value, 0);
}

/** What one person does with the list: what they look for, and what they have open. */
export class Desk extends State {
  search = "";
  status = ALL;
  sortedBy = "seen";
  isDescending = true;
  isOpen = false;
  /** Of the customer in the drawer; null for a new one. */
  id: string | null = null;
  values: CustomerValues = NEW;

  get found() {
    const words = this.search.toLowerCase().split(/\s+/).filter(Boolean);
    return this.use(Customers)
      .list.filter((one) => this.status === ALL || one.status === this.status)
      .filter((one) => {
        const text = `${one.name} ${one.company} ${one.mail}`.toLowerCase();
        return words.every((word) => text.includes(word));
      });
  }

  get rows() {
    const order = ORDERS[this.sortedBy]!;
    const sorted = this.found.toSorted(order);
    return (this.isDescending ? sorted.reverse() : sorted).map((one) => ({
      ...one,
      amount: one.value === 0 ? "–" : money(one.value),
      seen: daysSince(one.seen),
      color: COLORS[one.status],
    }));
  }

  get summary() {
    const { list } = this.use(Customers);
    const count = (status: Status) => list.filter((one) => one.status === status).length;
    const leads = count("Lead");
    const paused = sumOf(list, "Paused");
    return {
      customers: list.length - leads,
      leads: `plus ${counted(leads, "lead")}`,
      active: count("Active"),
      revenue: money(sumOf(list, "Active")),
      paused: paused === 0 ? "nothing paused" : `plus ${money(paused)} paused`,
    };
  }

  get isEmpty() {
    return this.use(Customers).list.length === 0;
  }

  /** What the list is sorted by, in words. */
  get order() {
    return COLUMNS[this.sortedBy as keyof typeof COLUMNS];
  }

  /** For phones, where there are no headings to press. */
  get orders() {
    const columns = Object.entries(COLUMNS).map(([value, label]) => ({
      value,
      label,
      checked: value === this.sortedBy,
    }));
    return [
      ...columns,
      { separator: true } as const,
      { value: this.sortedBy, label: "Reverse order", icon: "arrow-up-down" },
    ];
  }

  /** What the foot of the list says of the rows above it. */
  get foot() {
    const { found } = this;
    const leads = found.filter((one) => one.status === "Lead").length;
    const customers = found.length - leads;
    const parts = [customers > 0 && counted(customers, "customer"), leads > 0 && counted(leads, "lead")];
    const paused = sumOf(found, "Paused");
    return {
      count: parts.filter(Boolean).join(" and "),
      active: `${money(sumOf(found, "Active"))} active`,
      paused: paused === 0 ? "" : `${money(paused)} paused`,
    };
  }

  get nothing() {
    const words = this.search.trim();
    if (words !== "") return `No customers match “${words}”`;
    return this.status === "Lead" ? "No leads" : `No ${this.status.toLowerCase()} customers`;
  }

  get advice() {
    const isFiltered = this.status !== ALL;
    if (this.search.trim() === "") return "Nobody has this status at the moment.";
    return isFiltered
      ? "Try another name, company or email, or any status."
      : "Try another name, company or email.";
  }

  /** Once more turns the order around; dates and amounts begin with the latest and the largest. */
  sortBy(column: string) {
    if (!Object.hasOwn(ORDERS, column)) return;
    const isFirst = column !== this.sortedBy;
    this.isDescending = isFirst ? column === "seen" || column === "value" : !this.isDescending;
    this.sortedBy = column;
  }

  clearFilters() {
    this.search = "";
    this.status = ALL;
  }

  add() {
    this.id = null;
    this.values = NEW;
    this.isOpen = true;
  }

  open(id: string) {
    const customer = this.use(Customers).list.find((one) => one.id === id);
    if (!customer) return;
    const { id: _, seen: __, ...values } = customer;
    this.id = id;
    this.values = values;
    this.isOpen = true;
  }

  close() {
    this.isOpen = false;
  }

  async save(values: CustomerValues) {
    await this.use(Customers).save(this.id, { ...values, value: values.value ?? 0, note: values.note ?? "" });
    this.isOpen = false;
    this.ui.toast(this.id === null ? `${values.name} was added` : `${values.name} was saved`, "success");
  }

  async remove() {
    if (this.id === null) return;
    const removed = await this.use(Customers).remove(this.id);
    this.isOpen = false;
    if (!removed) return;
    this.ui.toast(`${removed.name} was deleted`, {
      action: { label: "Undo", run: () => this.use(Customers).putBack(removed) },
    });
  }
}
