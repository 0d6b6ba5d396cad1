import { State } from "heddle";

export class Words extends State {
  said = "";

  get text() {
    return "first";
  }

  say() {
    this.said = "first";
  }
}
