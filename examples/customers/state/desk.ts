import { State } from "heddle";
import type { CustomerValues, Status } from "./customer";
import { Customers } from "./customers";

function money(value: number): string {
  return value.toLocaleString("en-US", { style: "currency", currency: "USD", maximumFractionDigits: 0 });
}

/** `today`, `yesterday`, `6 days ago`: when somebody last spoke with a customer. */
function daysSince(time: number): string {
  const days = Math.floor((Date.now() - time) / 86_400_000);
  return new Intl.RelativeTimeFormat("en", { numeric: "auto" }).format(-days, "day");
}

const COLORS = { Lead: "neutral", Active: "good", Paused: "warn" } as const satisfies Record<Status, string>;
const NEW: CustomerValues = { name: "", mail: "", company: "", status: "Lead", value: 0, note: "" };

/** What one person does with the list: what they look for, and what they have open. */
export class Desk extends State {
  search = "";
  status = "All statuses";
  isOpen = false;
  /** Of the customer in the drawer; null for a new one. */
  id: string | null = null;
  values: CustomerValues = NEW;

  get rows() {
    const words = this.search.toLowerCase().split(/\s+/).filter(Boolean);
    return this.use(Customers)
      .list.filter((one) => this.status === "All statuses" || one.status === this.status)
      .filter((one) => {
        const text = `${one.name} ${one.company} ${one.mail}`.toLowerCase();
        return words.every((word) => text.includes(word));
      })
      .map((one) => ({
        ...one,
        amount: one.value === 0 ? "–" : money(one.value),
        seen: daysSince(one.seen),
        color: COLORS[one.status],
      }));
  }

  get summary() {
    const { list } = this.use(Customers);
    const active = list.filter((one) => one.status === "Active");
    const revenue = active.reduce((sum, one) => sum + one.value, 0);
    const leads = list.filter((one) => one.status === "Lead").length;
    return {
      count: list.length,
      active: active.length,
      activeShare: `${Math.round((active.length / Math.max(1, list.length)) * 100)}% of customers`,
      leads: leads === 1 ? "1 lead" : `${leads} leads`,
      revenue: money(revenue),
      average: `${money(revenue / Math.max(1, active.length))} on average`,
    };
  }

  clearFilters() {
    this.search = "";
    this.status = "All statuses";
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
    const { customer, place } = removed;
    this.ui.toast(`${customer.name} was deleted`, {
      action: { label: "Undo", run: () => this.use(Customers).putBack(customer, place) },
    });
  }
}
