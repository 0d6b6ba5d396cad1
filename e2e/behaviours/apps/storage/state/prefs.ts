import { cookie, localStorage, query, State, sessionStorage } from "heddle";

export class Prefs extends State {
  plain = cookie("none");
  named = cookie("none", { name: "nickname", maxAge: 3600, sameSite: "strict" });
  short = cookie("none", { maxAge: 2 });
  account = cookie("none", { path: "/account" });
  hidden = cookie("none", { httpOnly: true, maxAge: 3600 });
  note = localStorage("none");
  own = localStorage("none", { sync: false });
  todos = localStorage<string[]>([]);
  step = sessionStorage(0);
  filter = query("all");
  number = query(1, { history: "push" });
  text = "";

  write() {
    this.plain = this.text;
    this.named = this.text;
    this.short = this.text;
    this.account = this.text;
    this.hidden = this.text;
    this.note = this.text;
    this.own = this.text;
    this.todos.push(this.text);
    this.step += 1;
    this.filter = this.text;
  }

  next() {
    this.number += 1;
  }

  tooMuch() {
    this.plain = "x".repeat(5_000);
  }

  forget() {
    this.hidden = "none";
    this.note = "none";
  }
}
