import { State } from "heddle";

export class Modifiers extends State {
  inner = 0;
  outer = 0;
  opened = 0;
  typed: string[] = [];
  moved: string[] = [];

  clickInner() {
    this.inner += 1;
  }

  clickOuter() {
    this.outer += 1;
  }

  open() {
    this.opened += 1;
  }

  type(text: string) {
    this.typed.push(text);
  }

  move(text: string) {
    this.moved.push(text);
  }
}
