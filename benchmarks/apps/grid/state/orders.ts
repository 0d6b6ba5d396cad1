import { lazyList, State } from "heddle";

interface Order {
  id: number;
  customer: string;
  city: string;
  status: string;
  placed: string;
  amount: number;
  shipped: number;
}

const CUSTOMERS = ["Northwind", "Contoso", "Fabrikam", "Blue Yonder", "Tailspin", "Litware", "Proseware"];
const CITIES = ["London", "New York", "Austin", "Boston", "Zürich", "Lisbon"];
const STATES = ["open", "paid", "late"];
const TOTAL = 100_000;
const DAY = 24 * 3600_000;

/** A hundred thousand orders that stand nowhere: each follows from its number. */
export class Orders extends State {
  list = lazyList<Order>({
    size: 50,
    load: ({ offset, limit }) => ({
      rows: Array.from({ length: Math.min(limit, TOTAL - offset) }, (_, index) => this.order(offset + index)),
      total: TOTAL,
    }),
  });

  private order(id: number): Order {
    return {
      id,
      customer: CUSTOMERS[(id * 5) % CUSTOMERS.length]!,
      city: CITIES[(id * 7) % CITIES.length]!,
      status: STATES[(id * 11) % STATES.length]!,
      placed: new Date(1.7e12 + (id % 900) * DAY).toISOString().slice(0, 10),
      amount: (id * 7_919) % 100_000,
      shipped: (id * 37) % 101,
    };
  }
}
