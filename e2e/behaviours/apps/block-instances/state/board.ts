import { State } from "heddle";

export class Board extends State {
  names = ["Ann", "Bob", "Cid"];
  shown = true;
  last = "";

  reverse() {
    this.names.reverse();
  }

  removeFirst() {
    this.names.shift();
  }

  insertFirst() {
    this.names.unshift(`New ${this.names.length}`);
  }

  toggle() {
    this.shown = !this.shown;
  }

  report(name: string, count: number) {
    this.last = `${name} is at ${count}`;
  }
}
