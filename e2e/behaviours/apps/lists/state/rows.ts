import { State } from "heddle";

export interface Row {
  id: number;
  name: string;
  isPicked: boolean;
}

/** A thousand rows, all of them in memory. */
export class Rows extends State {
  all: Row[] = Array.from({ length: 1_000 }, (_, id) => ({ id, name: `Row ${id}`, isPicked: false }));

  get picked() {
    return this.all.filter((row) => row.isPicked).map((row) => row.id);
  }

  pick(row: Row) {
    row.isPicked = true;
  }

  add() {
    this.all.unshift({ id: this.all.length, name: "New row", isPicked: false });
  }

  removeAll() {
    this.all = [];
  }
}
