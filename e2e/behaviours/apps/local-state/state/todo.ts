import { State } from "heddle";
import { shorten } from "./shorten";

export class Todo extends State {
  items = [
    { id: 1, text: "Write", done: false },
    { id: 2, text: "Read", done: true },
    { id: 3, text: "Ring", done: false },
  ];
  tagged = "";

  add(text: string) {
    if (text !== "") this.items.push({ id: this.items.length + 1, text: shorten(text, 40), done: false });
  }

  toggle(id: number) {
    const item = this.items.find((one) => one.id === id);
    if (item) item.done = !item.done;
  }

  remove(id: number) {
    this.items = this.items.filter((one) => one.id !== id);
  }

  tag(name: string) {
    this.tagged = name;
  }
}
