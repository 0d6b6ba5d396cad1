import { State } from "heddle";

export class Notes extends State {
  draft = "";
  count = 0;

  add() {
    this.count += 1;
  }
}
