import { State } from "heddle";

/** One of these for each counter on the page. */
export class Counter extends State {
  count = 0;

  increment() {
    this.count += 1;
  }

  get isBig() {
    return this.count >= 3;
  }
}
