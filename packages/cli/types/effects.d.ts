/** What an app can make the visitor's browser do: `this.ui` in handlers, `ui` in pages. */

import type { FileData } from "./files.d.ts";

/** Something the browser does when told: made by `ui` in pages. */
export interface Action {
  readonly heddleAction: string;
}

/** How a toast looks. A `loading` one stays until it is changed or dismissed. */
export type ToastKind = "info" | "success" | "warning" | "error" | "loading";

/** What a toast may have beside its message. */
export interface ToastOptions {
  /** How it looks; `info` when absent. */
  kind?: ToastKind;
  /** A second, quieter line. */
  description?: string;
  /** Milliseconds it stays; `Infinity` = until someone dismisses it. Absent: long enough to be read. */
  duration?: number;
  /**
   * A button in the toast; pressing it takes the toast away and runs `run` as a handler, once.
   * `this.ui.toast("Deleted", { action: { label: "Undo", run: () => this.restore(todo) } })`
   *
   * What it runs is code, so it is known as long as the session is in the server's memory: after a restart of the server the toast
   * stays and its button goes.
   */
  action?: { label: string; run: () => unknown };
  /** A name of your own: another toast with the same id changes this one. `ui.toast("Uploaded", { id: "upload" })` */
  id?: string;
}

/** Where `ui.scrollTo` brings a component, and how. */
export interface ScrollOptions {
  /** The part of the window it comes to; `start` (the top) when absent. */
  block?: "start" | "center" | "end" | "nearest";
  /** Moves there gently, unless the visitor wants no motion. */
  smooth?: boolean;
}

/** A place on the page in CSS pixels. `ui.scrollTo({ top: 0 })` */
export interface ScrollPosition {
  top?: number;
  left?: number;
  smooth?: boolean;
}

/** What a dialog of `ui.confirm` says. */
export interface ConfirmOptions {
  /** The question. */
  title: string;
  /** What will happen, below it. */
  text?: string;
  /** The button that agrees; "OK" when absent. */
  confirm?: string;
  /** The button that does not; "Cancel" when absent. */
  cancel?: string;
  /** It cannot be taken back: the button is red, and Enter does not press it by itself. */
  danger?: boolean;
}

/** What a dialog of `ui.prompt` says. */
export interface PromptOptions {
  /** The question. */
  title: string;
  /** An explanation below it. */
  text?: string;
  /** The field's label; the title when absent. */
  label?: string;
  /** What stands in the field at first. */
  initial?: string;
  /** An example shown while the field is empty. */
  placeholder?: string;
  /** The button that takes the text; "OK" when absent. */
  confirm?: string;
  /** The button that does not; "Cancel" when absent. */
  cancel?: string;
  /** Several lines. */
  multiline?: boolean;
  /** The button waits until something is entered. */
  required?: boolean;
}

/** Any value that JSON can say: what crosses between server and browser. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/**
 * What an app can make the visitor's browser do. In handlers, as `this.ui`, calling is enough; in pages, `ui.toast("Saved")` is an
 * action. Components are named by their `id` prop. What an effect cannot do with its arguments is an error that names both.
 */
interface Effects<Done, Id> {
  /**
   * Shows a short message, and gives the id by which it can be changed or dismissed.
   *
   *     const id = this.ui.toast("Uploading…", "loading");
   *     this.ui.toast("Uploaded", { id, kind: "success" });
   */
  toast(message: string | number, options?: ToastKind | ToastOptions): Id;
  /** Takes a toast away, or all of them. `ui.dismiss("upload")` */
  dismiss(id?: string): Done;
  /** Goes to another page of this app, or to a whole address. `ui.navigate("/posts/12")` */
  navigate(path: string): Done;
  /** As `navigate`, but the browser's Back does not return to the present page. `ui.replace("/login")` */
  replace(path: string): Done;
  /** Goes back, as the browser's button does. */
  back(): Done;
  /** Opens an address in a new tab. `ui.open("https://example.com")` */
  open(address: string): Done;
  /** Puts text on the clipboard. `ui.copy(this.link)` */
  copy(text: string): Done;
  /** Puts the cursor into the component with this `id`. `ui.focus("name")` */
  focus(id: string): Done;
  /** Takes the cursor out of the component with this `id`, or of wherever it is. */
  blur(id?: string): Done;
  /** Puts the cursor into a field and selects its text. `ui.select("name")` */
  select(id: string): Done;
  /** Brings the component with this `id` into view, or scrolls the page. `ui.scrollTo("comments", { smooth: true })` */
  scrollTo(target: string | ScrollPosition, options?: ScrollOptions): Done;
  /** Writes into a field that no variable is bound to, as if it were typed; the caret stays. `ui.setValue("name", "Ada")` */
  setValue(id: string, value: string | number | boolean): Done;
  /** Empties a field, or every field inside the component with this `id`. `ui.clear("search")` */
  clear(id: string): Done;
  /** Puts the fields of the form with this `id`, or around it, back to how they were at first. `ui.reset("sign-up")` */
  reset(id: string): Done;
  /** Sets the document's title until the page's own title changes. `ui.setTitle("3 new messages")` */
  setTitle(title: string): Done;
  /** Opens the browser's print dialog. */
  print(): Done;
}

/** What a handler can make the visitor's browser do: `this.ui.toast("Saved")`. */
export interface BrowserEffects extends Effects<void, string> {
  /**
   * Marks a field of the form whose submit is being handled: `this.ui.invalid("email", "This address has an account already.")`. The handler
   * goes on; to stop there, throw a `FormError`.
   */
  invalid(field: string, message: string): void;
  /**
   * Makes the browser save a file, without leaving the page: one that is there already, by its path or address, such as
   * `/assets/terms.pdf` or the `url` of a stored file.
   */
  download(address: string): void;
  /**
   * Makes a file of text, bytes, a file, or data (which becomes JSON), up to 16 MB, and makes the browser save it under this name. Only
   * this visitor's browser can fetch it, once, within a minute. Wait for it to learn that it was made; what is wrong with it is
   * thrown. Its type is what its bytes are, else `options.type`, else what the name's ending says.
   *
   *     await this.ui.download("members.csv", this.rows.map((row) => row.join(",")).join("\n"));
   */
  download(name: string, content: FileData | object, options?: { type?: string }): Promise<void>;
  /**
   * Asks in a dialog, and waits: true if the visitor agrees, false if they do not, leave the page, or let ten minutes go by. Waiting
   * does not count as the handler's time; the session's other events wait with it.
   *
   *     if (await this.ui.confirm({ title: "Delete this post?", confirm: "Delete", danger: true })) this.delete();
   */
  confirm(question: string | ConfirmOptions): Promise<boolean>;
  /**
   * Asks for a text in a dialog, and waits: what was entered, or null if the visitor cancels, leaves the page, or lets ten minutes
   * go by. Whoever answers may enter anything: check it.
   *
   *     const name = await this.ui.prompt({ title: "Rename", label: "Name", initial: this.name });
   *     if (name !== null) this.name = name;
   */
  prompt(question: string | PromptOptions): Promise<string | null>;
  /**
   * Calls a function that a file of `client/` exports, in the visitor's browser, and gives what it returns: `chart.draw` is `draw` of
   * `client/chart.ts`. Arguments and result are plain JSON. What it throws is thrown here; so is that the visitor left. The result
   * comes from the browser, so it may be anything: check it.
   *
   *     const width = await this.ui.call<number>("chart.draw", this.rows);
   */
  call<Result = unknown>(name: string, ...args: unknown[]): Promise<Result>;
}

/** Effects as actions of a page: `onClick={ui.toast("Saved")}`. */
export interface PageEffects extends Effects<Action, Action> {
  /** Makes the browser save a file that is there already: `onClick={ui.download("/assets/terms.pdf")}` */
  download(address: string): Action;
  /** Makes a file, and makes the browser save it: `onClick={() => ui.download("members.csv", members.csv)}` */
  download(name: string, content: FileData | object, options?: { type?: string }): Action;
  /** Asks in a dialog, and runs what follows if the visitor agrees: `ui.confirm("Delete it?", () => todo.remove(item.id))` */
  confirm(question: string | ConfirmOptions, then: () => unknown): Action;
  /** Asks for a text in a dialog, and runs what follows with it: `ui.prompt("Name", (name) => list.rename(name))` */
  prompt(question: string | PromptOptions, then: (text: string) => unknown): Action;
  /**
   * Calls a function that a file of `client/` exports. A function as the last argument runs on the server with what it gave:
   * `ui.call("chart.pick", "red", (colour) => chart.choose(colour))`
   */
  // biome-ignore lint/suspicious/noExplicitAny: what the browser gives is the author's to check, by the type they write.
  call(name: string, ...args: (Json | ((result: any) => unknown))[]): Action;
}

/** Effects as actions of a page: `onClick={ui.toast("Saved")}`. */
export declare const ui: PageEffects;
