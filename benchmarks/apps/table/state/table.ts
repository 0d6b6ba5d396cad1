import { State } from "heddle";

interface Row {
  id: number;
  label: string;
}

/** What is done to a table in js-framework-benchmark. */
export class Table extends State {
  rows: Row[] = [];
  private next = 1;

  create() {
    this.rows = this.more(1_000);
  }

  createMany() {
    this.rows = this.more(10_000);
  }

  append() {
    this.rows.push(...this.more(1_000));
  }

  update() {
    for (let index = 0; index < this.rows.length; index += 10) this.rows[index]!.label += " !!!";
  }

  swap() {
    const { rows } = this;
    [rows[1], rows[998]] = [rows[998]!, rows[1]!];
  }

  clear() {
    this.rows = [];
  }

  private more(count: number): Row[] {
    const first = this.next;
    this.next += count;
    return Array.from({ length: count }, (_, index) => ({
      id: first + index,
      label: `row number ${first + index}`,
    }));
  }
}
