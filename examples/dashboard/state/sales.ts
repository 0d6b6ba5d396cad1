import { State } from "heddle";
import { CHANNELS, type Order, ordersUntil, STATUSES } from "./order";

const PERIODS = { "30": "30 days", "90": "Quarter", "365": "Year" } as const;
/** Bars and points of a period: few enough to read. */
const STEPS = 12;
const DAY = 86_400_000;

function sum(orders: readonly Order[]): number {
  return orders.reduce((total, order) => total + order.total, 0);
}

/** How much more `now` is than `before`, as a share. */
function growth(now: number, before: number): number {
  return before === 0 ? 0 : (now - before) / before;
}

export class Sales extends State {
  orders: Order[] = ordersUntil(new Date());
  days = "90";

  get periods() {
    return Object.entries(PERIODS).map(([value, label]) => ({ value, label }));
  }

  /** Orders from `from` days ago until `to` days ago. */
  private between(from: number, to: number): Order[] {
    const day = (age: number) => new Date(Date.now() - age * DAY).toISOString().slice(0, 10);
    const [first, last] = [day(from), day(to)];
    return this.orders.filter(({ date }) => date > first && date <= last);
  }

  get figures() {
    const days = Number(this.days);
    const now = this.between(days, 0);
    const before = days === 365 ? this.between(365, 182) : this.between(days * 2, days);
    const open = now.filter(({ status }) => status === "Open").length;
    const returned = (orders: readonly Order[]) =>
      orders.filter(({ status }) => status === "Returned").length / Math.max(1, orders.length);
    return {
      revenue: sum(now),
      revenueGrowth: growth(sum(now), sum(before)),
      count: now.length,
      countGrowth: growth(now.length, before.length),
      basket: sum(now) / Math.max(1, now.length),
      basketGrowth: growth(sum(now) / Math.max(1, now.length), sum(before) / Math.max(1, before.length)),
      returned: returned(now),
      returnedGrowth: growth(returned(now), returned(before)),
      open,
      trend: this.revenue.map((step) => CHANNELS.reduce((total, channel) => total + step[channel], 0)),
    };
  }

  /** Revenue by step of the period, each channel's own. */
  get revenue() {
    const days = Number(this.days);
    const step = days / STEPS;
    return Array.from({ length: STEPS }, (_, index) => {
      const orders = this.between(days - index * step, days - (index + 1) * step);
      const of = (channel: string) => Math.round(sum(orders.filter((order) => order.channel === channel)));
      return {
        day: new Date(Date.now() - (days - (index + 1) * step) * DAY).toISOString().slice(0, 10),
        Shop: of("Shop"),
        Marketplace: of("Marketplace"),
        Wholesale: of("Wholesale"),
      };
    });
  }

  get channels() {
    const orders = this.between(Number(this.days), 0);
    return CHANNELS.map((channel) => ({
      channel,
      revenue: Math.round(sum(orders.filter((order) => order.channel === channel))),
    }));
  }

  get statuses() {
    const orders = this.between(Number(this.days), 0);
    return STATUSES.map((status) => ({
      status,
      orders: orders.filter((order) => order.status === status).length,
    }));
  }

  /** The newest, for the overview. */
  get latest() {
    return this.orders.slice(0, 6).map((order) => ({
      ...order,
      amount: order.total.toLocaleString("en-US", { style: "currency", currency: "USD" }),
    }));
  }

  /** What was edited in the grid: only the status can be. */
  save(edits: readonly { key: string | number; column: string; value: unknown }[]) {
    for (const { key, column, value } of edits) {
      const order = this.orders.find(({ id }) => id === key);
      const status = STATUSES.find((one) => one === value);
      if (order && column === "status" && status) order.status = status;
    }
    this.ui.toast(edits.length === 1 ? "Saved" : `${edits.length} changes saved`, "success");
  }
}
