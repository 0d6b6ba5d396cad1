import { query, State } from "heddle";

/** What the layout and its pages share: they show in which order they opened. */
export class Visit extends State {
  opened: string[] = [];
  note = "";
  tab = query("first");

  get place() {
    return `item ${this.page.param("id") || "none"} of ${this.page.path}`;
  }

  layoutOpens() {
    this.opened.push("layout");
  }

  async pageOpens() {
    this.opened.push("page begins");
    await new Promise<void>((resolve) => setTimeout(resolve, 20));
    this.opened.push(`page ${this.page.param("id")}`);
  }

  choose(tab: string) {
    this.tab = tab;
  }
}

/** A page that takes its time. */
export class Slow extends State {
  loaded = false;

  async onLoad() {
    await new Promise<void>((resolve) => setTimeout(resolve, 700));
    this.loaded = true;
  }
}

/** A page that only those see who have come in. */
export class Door extends State {
  isIn = false;

  comeIn() {
    this.isIn = true;
    this.ui.navigate("/members");
  }
}
