import { LocalState } from "heddle";

export class Counter extends LocalState {
  count = 0;

  add() {
    this.count += 1;
  }
}
