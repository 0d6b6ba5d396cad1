import { localStorage, query, State } from "heddle";

export interface Todo {
  id: string;
  title: string;
  completed: boolean;
}

export class Todos extends State {
  /** Kept in the visitor's browser, so they are there again tomorrow. */
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
    this.items.push({ id: crypto.randomUUID(), title, completed: false });
    this.draft = "";
  }

  setCompleted(id: string, completed: boolean) {
    const todo = this.find(id);
    if (todo) todo.completed = completed;
  }

  setAllCompleted(completed: boolean) {
    for (const todo of this.items) todo.completed = completed;
  }

  edit(id: string) {
    const todo = this.find(id);
    if (!todo) return;
    this.editing = id;
    this.editText = todo.title;
  }

  /** Enter and leaving the field both come here, so the second finds nothing to do. */
  save() {
    const todo = this.find(this.editing);
    if (!todo) return;
    const title = this.editText.trim();
    this.editing = "";
    if (title === "") this.remove(todo.id);
    else todo.title = title;
  }

  cancel() {
    this.editing = "";
  }

  remove(id: string) {
    const index = this.items.findIndex((todo) => todo.id === id);
    if (index >= 0) this.items.splice(index, 1);
  }

  clearCompleted() {
    this.items = this.items.filter((todo) => !todo.completed);
  }

  show(filter: "all" | "active" | "completed") {
    this.filter = filter;
  }

  private find(id: string) {
    return this.items.find((todo) => todo.id === id);
  }
}
