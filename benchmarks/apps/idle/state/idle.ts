import { State } from "heddle";

export class Idle extends State {
  values: number[] = Array.from({ length: 100 }, (_, index) => index);
  rows: { id: number; label: string }[] = Array.from({ length: 100 }, (_, index) => ({
    id: index,
    label: `Row ${index}`,
  }));

  touch() {
    this.values[0] = (this.values[0] ?? 0) + 1;
  }
}
