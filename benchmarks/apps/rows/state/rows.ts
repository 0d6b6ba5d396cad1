import { State } from "heddle";

interface Row {
  id: number;
  label: string;
}

export class Rows extends State {
  rows: Row[] = [];
  next = 0;

  fill() {
    const count = Number(this.page.query.rows ?? "1000");
    this.rows = Array.from({ length: count }, (_, index) => ({ id: index, label: `Row ${index}` }));
    this.next = count;
  }

  touch() {
    const row = this.rows[Math.floor(this.rows.length / 2)];
    if (row) row.label = row.label === "one" ? "two" : "one";
  }

  insertFirst() {
    this.rows.unshift({ id: this.next, label: `Row ${this.next}` });
    this.next += 1;
  }

  append() {
    this.rows.push({ id: this.next, label: `Row ${this.next}` });
    this.next += 1;
  }

  swap() {
    const { rows } = this;
    const last = rows.length - 2;
    [rows[1], rows[last]] = [rows[last]!, rows[1]!];
  }

  removeFirst() {
    this.rows.shift();
  }
}
