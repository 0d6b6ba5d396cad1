import { localStorage, query, State } from "heddle";

export interface Todo {
  id: string;
  title: string;
  completed: boolean;
}

export class Todos extends State {
  /** Kept in the visitor's browser, so they are there again tomorrow. Written back whenever it is assigned. */
  items = localStorage<Todo[]>([]);
  /** `all`, `active` or `completed`; part of the address. */
  filter = query("all");
  draft = "";

  get visible() {
    if (this.filter === "active") return this.items.filter((todo) => !todo.completed);
    if (this.filter === "completed") return this.items.filter((todo) => todo.completed);
    return this.items;
  }

  get activeCount() {
    return this.items.filter((todo) => !todo.completed).length;
  }

  get completedCount() {
    return this.items.length - this.activeCount;
  }

  get allCompleted() {
    return this.items.length > 0 && this.activeCount === 0;
  }

  add() {
    const title = this.draft.trim();
    if (title === "") return;
    this.items = [...this.items, { id: crypto.randomUUID(), title, completed: false }];
    this.draft = "";
  }

  setCompleted(id: string, completed: boolean) {
    this.items = this.items.map((todo) => (todo.id === id ? { ...todo, completed } : todo));
  }

  setAllCompleted(completed: boolean) {
    this.items = this.items.map((todo) => ({ ...todo, completed }));
  }

  /** Enter and leaving the field both come here; the second finds no to-do of the id "". */
  rename(id: string, text: string) {
    const title = text.trim();
    if (title === "") this.remove(id);
    else this.items = this.items.map((todo) => (todo.id === id ? { ...todo, title } : todo));
  }

  remove(id: string) {
    this.items = this.items.filter((todo) => todo.id !== id);
  }

  clearCompleted() {
    this.items = this.items.filter((todo) => !todo.completed);
  }

  show(filter: "all" | "active" | "completed") {
    this.filter = filter;
  }
}
