import { State } from "heddle";

export class Frames extends State {
  address = "";
  loads = 0;

  loaded() {
    this.loads++;
  }
}
