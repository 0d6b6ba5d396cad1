import { State } from "heddle";
import { CHANNELS, type Order, ordersUntil, STATUSES, type Status } from "./order";
import { beginningsOf, dateText, PERIODS, type PeriodName, spanOf } from "./period";

const COLORS = {
  Open: "warn",
  Paid: "accent",
  Shipped: "neutral",
  Returned: "bad",
} as const satisfies Record<Status, string>;

function sum(orders: readonly Order[]): number {
  return orders.reduce((total, order) => total + order.total, 0);
}

function basket(orders: readonly Order[]): number {
  return sum(orders) / Math.max(1, orders.length);
}

function returned(orders: readonly Order[]): number {
  return orders.filter(({ status }) => status === "Returned").length / Math.max(1, orders.length);
}

/** How much more `now` is than `before`, as a share. */
function growth(now: number, before: number): number {
  return before === 0 ? 0 : (now - before) / before;
}

function dollars(amount: number, digits = 2): string {
  const digitsShown = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return amount.toLocaleString("en-US", { style: "currency", currency: "USD", ...digitsShown });
}

/** The way of an order, with what is still to come. */
function historyOf({ status, date }: Order) {
  const isPaid = status !== "Open";
  const isSent = isPaid && status !== "Paid";
  const step = (id: string, isDone: boolean, title: string, text: string, icon: string) => ({
    id,
    title,
    text: isDone ? text : "Not yet",
    icon,
    color: isDone ? ("good" as const) : ("neutral" as const),
  });
  return [
    { ...step("ordered", true, "Ordered", "Confirmed by email", "shopping-bag"), time: date },
    step("paid", isPaid, "Paid", "By card", "credit-card"),
    step("shipped", isSent, "Shipped", "By parcel", "truck"),
    ...(status === "Returned"
      ? [{ ...step("returned", true, "Returned", "Refunded in full", "undo-2"), color: "bad" as const }]
      : []),
  ];
}

export class Sales extends State {
  orders: Order[] = ordersUntil(new Date());
  period: PeriodName = "quarter";
  /** What is looked for among the orders. */
  search = "";
  /** Of the order whose details are open. */
  chosen = "";
  isOpen = false;

  get periods() {
    return Object.entries(PERIODS).map(([value, { label }]) => ({ value, label }));
  }

  /** Orders of the period, or of one before it. */
  private ordersOf(periodsAgo = 0): Order[] {
    const days = beginningsOf(this.period, periodsAgo);
    return this.orders.filter(({ date }) => date >= days[0]! && date < days.at(-1)!);
  }

  /** The period's points, the oldest first. */
  private get points() {
    const days = beginningsOf(this.period);
    const orders = this.ordersOf();
    return days.slice(0, -1).map((day, index) => ({
      day,
      orders: orders.filter(({ date }) => date >= day && date < days[index + 1]!),
    }));
  }

  get count() {
    return this.orders.length;
  }

  /** How many wait to be sent, in all of time. */
  get waiting() {
    return this.orders.filter(({ status }) => status === "Open" || status === "Paid").length;
  }

  get figures() {
    const now = this.ordersOf();
    const before = this.ordersOf(1);
    const { points } = this;
    return {
      // Of whole dollars, as the ring of channels adds them up.
      revenue: dollars(
        this.channels.reduce((total, { revenue }) => total + revenue, 0),
        0,
      ),
      revenueGrowth: growth(sum(now), sum(before)),
      revenueTrend: points.map(({ orders }) => Math.round(sum(orders))),
      count: now.length,
      countGrowth: growth(now.length, before.length),
      countTrend: points.map(({ orders }) => orders.length),
      basket: dollars(basket(now)),
      basketGrowth: growth(basket(now), basket(before)),
      basketTrend: points.map(({ orders }) => Math.round(basket(orders))),
      returned: returned(now),
      // A share of shares would say little: these are points between percentages.
      returnedGrowth: returned(now) - returned(before),
      returnedTrend: points.map(({ orders }) => Math.round(returned(orders) * 1000) / 10),
    };
  }

  /** What the points are of, and from when to when they go. */
  get span() {
    return spanOf(this.period);
  }

  /** Revenue by point of the period, each channel's own. */
  get revenue() {
    return this.points.map(({ day, orders }) => {
      const of = (channel: string) => Math.round(sum(orders.filter((order) => order.channel === channel)));
      return { day, Shop: of("Shop"), Marketplace: of("Marketplace"), Wholesale: of("Wholesale") };
    });
  }

  get channels() {
    const orders = this.ordersOf();
    return CHANNELS.map((channel) => ({
      channel,
      revenue: Math.round(sum(orders.filter((order) => order.channel === channel))),
    }));
  }

  /** Who bought most in the period. */
  get best() {
    const bought = new Map<string, number>();
    for (const { customer, total } of this.ordersOf())
      bought.set(customer, (bought.get(customer) ?? 0) + total);
    return [...bought]
      .map(([customer, revenue]) => ({ customer, revenue: Math.round(revenue) }))
      .sort((one, other) => other.revenue - one.revenue)
      .slice(0, 6);
  }

  /** The newest, for the overview. */
  get latest() {
    return this.orders.slice(0, 6).map((order) => ({
      ...order,
      amount: dollars(order.total),
      color: COLORS[order.status],
    }));
  }

  private get order() {
    return this.orders.find(({ id }) => id === this.chosen);
  }

  /** What the drawer shows of the chosen order. */
  get details() {
    const order = this.order;
    if (!order) return null;
    const others = this.orders.filter(({ customer, id }) => customer === order.customer && id !== order.id);
    return {
      status: order.status,
      color: COLORS[order.status],
      placed: `Placed ${dateText(order.date)}`,
      items: [
        ...order.items.map(({ name, amount }) => ({ label: name, value: dollars(amount) })),
        { label: "Total", value: dollars(order.total), strong: true },
      ],
      facts: [
        { label: "Customer", value: order.customer },
        { label: "Ships to", value: order.address },
        { label: "Channel", value: order.channel },
        { label: "Other orders", value: others.length },
      ],
      history: historyOf(order),
    };
  }

  /** What can be done with the chosen order. */
  get next() {
    const status = this.order?.status;
    return status === "Open" ? "Mark as paid" : status === "Paid" ? "Mark as shipped" : "";
  }

  /** Leads to the orders that are looked for, from wherever that is. */
  find(text: string) {
    this.search = text;
    if (text !== "") this.ui.navigate("/orders");
  }

  open(id: string | number) {
    this.chosen = String(id);
    this.isOpen = true;
  }

  /** From open to paid, from paid to shipped. */
  advance() {
    const { order } = this;
    if (!order) return;
    order.status = order.status === "Open" ? "Paid" : "Shipped";
    this.ui.toast(`${order.id} is ${order.status.toLowerCase()}`, "success");
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
