import { LocalState } from "heddle";
import { shorten } from "./shorten";

/** What one visitor looks at, and how. */
export class View extends LocalState {
  text = "";
  tab: "list" | "tags" = "list";
  hideDone = false;
  open = false;
  tags = [
    { id: 1, name: "home", on: false },
    { id: 2, name: "work", on: true },
  ];

  get chosen() {
    return this.tags.filter((tag) => tag.on);
  }

  get summary() {
    return shorten(this.chosen.map((tag) => tag.name).join(", "), 20);
  }

  toggleDone() {
    this.hideDone = !this.hideDone;
  }

  say() {
    this.ui.toast(`Said: ${this.text}`);
  }

  goOn() {
    this.ui.navigate("/");
  }

  *addTag() {
    this.tags.push({ id: this.tags.length + 1, name: this.text, on: false });
    yield;
    this.text = "";
  }
}
