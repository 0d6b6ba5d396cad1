import { State } from "heddle";

export class Counter extends State {
  count = 0;

  add() {
    this.count += 1;
  }
}
