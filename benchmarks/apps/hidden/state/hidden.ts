import { State } from "heddle";

/** A number on the page, and beside it as many hidden rows as the address asks for: 5,000 bytes each. */
export class Hidden extends State {
  count = 0;
  rows: string[] = [];

  fill() {
    this.rows = Array.from({ length: Number(this.page.query.rows ?? "0") }, (_, index) =>
      `hidden ${index} `.padEnd(4_997, "."),
    );
  }

  add() {
    this.count += 1;
  }
}
