import { State } from "heddle";

export class Words extends State {
  get text() {
    return "first";
  }
}
