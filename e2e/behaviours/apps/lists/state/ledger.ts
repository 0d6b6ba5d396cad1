import { lazyList, State } from "heddle";

export interface Entry {
  id: number;
  name: string;
  amount: number;
  /** Long, and shown nowhere. */
  note: string;
}

const NOTE = "not shown ".repeat(20);

function entry(id: number): Entry {
  return { id, name: `Entry ${id}`, amount: (id * 37) % 1_000, note: NOTE };
}

/** Ten thousand entries in memory. */
export class Ledger extends State {
  entries: Entry[] = Array.from({ length: 10_000 }, (_, id) => entry(id));
  picked = "";
  pick(place: number) {
    this.picked = this.entries[place]?.name ?? "nothing";
  }

  double(place: number) {
    this.entries[place]!.amount *= 2;
  }

  add() {
    this.entries.unshift({ ...entry(10_000), name: "New entry" });
  }
}

/** As many that are loaded as they are looked at. */
export class Archive extends State {
  entries = lazyList<Entry>({
    load: async ({ offset, limit }) => {
      await new Promise<void>((resolve) => setTimeout(resolve, 150));
      const rows = Array.from({ length: Math.min(limit, 10_000 - offset) }, (_, at) => entry(offset + at));
      return { rows, total: 10_000 };
    },
  });
}
