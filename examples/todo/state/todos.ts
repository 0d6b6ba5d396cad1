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
  /** Id of the todo that is being edited. */
  editing = "";
  editText = "";

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

  edit(id: string) {
    const todo = this.items.find((one) => one.id === id);
    if (!todo) return;
    this.editing = id;
    this.editText = todo.title;
  }

  /** Enter and leaving the field both come here, so the second finds nothing to do. */
  save() {
    const id = this.editing;
    if (id === "") return;
    const title = this.editText.trim();
    this.editing = "";
    if (title === "") this.remove(id);
    else this.items = this.items.map((todo) => (todo.id === id ? { ...todo, title } : todo));
  }

  cancel() {
    this.editing = "";
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
