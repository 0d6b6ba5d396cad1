import { State } from "heddle";

/** A shell of an app, and a drawer that is longer than the window. */
export class Shell extends State {
  isOpen = false;
  toppings = Array.from({ length: 40 }, (_, index) => `Topping ${index + 1}`);

  open() {
    this.isOpen = true;
  }

  close() {
    this.isOpen = false;
  }
}
