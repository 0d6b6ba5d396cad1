import { State } from "heddle";

/** A state of which the page shows next to nothing. */
export class Large extends State {
  count = 0;
  hidden: { id: number; text: string }[] = [];

  fill() {
    for (let id = 0; id < 500; id++) this.hidden.push({ id, text: "x".repeat(1_000) });
  }

  increment() {
    this.count += 1;
  }

  touch() {
    this.hidden[250]!.text = "touched";
    this.count += 1;
  }
}
