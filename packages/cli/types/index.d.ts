/// <reference path="./globals.d.ts" />
/**
 * The API of `heddle` for authors of apps. Logic is classes in `state/`, pages are TSX in `pages/`;
 * both run on the server, and the browser gets only the values that are on the screen.
 */

import type { JSX } from "./jsx-runtime.d.ts";

/** One thing an event does: a handler, an arrow, or an effect. */
export type SingleHandler<Argument = void> = ((argument: Argument) => unknown) | (() => unknown) | Action;

/** What a page's event may hold: a handler, an arrow, an effect, or a list of them. */
export type Handler<Argument = void> = SingleHandler<Argument> | readonly SingleHandler<Argument>[];

/** What may stand between an element's tags. */
export type Children = JSX.Element | string | number | boolean | null | undefined | readonly Children[];

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

/** The page that is open in this session. */
export interface PageContext {
  /** As in the address bar, without the query: `/posts/12`. */
  readonly path: string;
  /**
   * Values of the path's parameters: text of `[id]`, the texts of `[...path]`, nothing where an optional one is absent.
   * Whoever types an address chooses them: look them up, never trust them.
   */
  readonly params: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** The address's query, the last value of each name. Chosen by whoever typed the address. */
  readonly query: Readonly<Record<string, string>>;
  /** A parameter as text: `this.page.param("id")`. The segments of `[...path]` with "/" between them; "" when it is absent. */
  param(name: string): string;
}

/** The visitor's tab. */
export interface SessionContext {
  readonly id: string;
  /** BCP 47, e.g. `en-GB`. */
  readonly locale: string;
  /** IANA name, e.g. `Europe/Berlin`. */
  readonly timeZone: string;
}

/** Secrets set in the editor for this environment. They exist on the server only. */
export interface Secrets {
  /** The secret's value, or null when none of this name is set. */
  get(name: string): Promise<string | null>;
}

/**
 * A shared state as sessions and other states see it: its fields can be read, and its methods, which run where the state is, give
 * promises.
 */
export type Replica<Shared> = {
  readonly [Member in keyof Shared]: Shared[Member] extends (...args: infer Arguments) => infer Result
    ? (...args: Arguments) => Promise<Answer<Result>>
    : Shared[Member];
};
/** What a method's caller gets: of a generator, nothing. */
type Answer<Result> = Result extends
  | Generator<unknown, unknown, never>
  | AsyncGenerator<unknown, unknown, never>
  ? undefined
  : Awaited<Result>;

/** A file that is kept: plain data, so it may stand in a variable and be shown. `<Image src={photo.url} />` */
export interface StoredFile {
  readonly id: string;
  /** As it was saved: `avatars/ada.png`. */
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** Media type, e.g. `image/png`: what the bytes are, where they tell. */
  readonly type: string;
  /** Where browsers get it: an address of this app that cannot be guessed. */
  readonly url: string;
}

/** A file that can be read: one that was uploaded, or one that is kept. */
export interface FileContent {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** Media type, e.g. `text/csv`: what the bytes are, where they tell, else what the browser said. */
  readonly type: string;
  /** The whole content as UTF-8 text. `const rows = (await file.text()).split("\n");` */
  text(): Promise<string>;
  /** The whole content as JSON. `const data = await file.json() as Settings;` */
  json(): Promise<unknown>;
  /** The whole content. `const bytes = await file.bytes();` */
  bytes(): Promise<Uint8Array>;
  /** The content piece by piece, for files too large for memory. `for await (const piece of file.stream()) size += piece.length;` */
  stream(): AsyncIterable<Uint8Array>;
}

/**
 * A file that a FileUpload brought: `async receive(files: UploadedFile[])`. It goes soon after the handler has ended: save what is to
 * stay. It cannot be kept in a variable.
 */
export interface UploadedFile extends FileContent {
  /** Keeps it, under its own name or another, without reading it. `const photo = await file.save("photos/" + file.name);` */
  save(name?: string): Promise<StoredFile>;
}

/** What a file may be made of. */
export type FileData = string | Uint8Array | ArrayBuffer | FileContent | AsyncIterable<string | Uint8Array>;

/** The files that this app keeps, on the server. Drafts and the published app have files of their own. */
export interface Files {
  /**
   * Keeps a new file. Its type is what its bytes are, else `options.type`, else what the name's ending says.
   *
   *     this.report = await this.files.save("reports/may.csv", "day,sum\n1,20\n");
   */
  save(name: string, data: FileData, options?: { type?: string }): Promise<StoredFile>;
  /** A file by its id; null when there is none. `const file = await this.files.read(this.report.id);` */
  read(id: string): Promise<FileContent | null>;
  /** Removes a file; false when there was none. `await this.files.remove(this.report.id);` */
  remove(id: string): Promise<boolean>;
  /** Files whose name begins so, by name, at most 1,000. `this.reports = await this.files.list("reports/");` */
  list(prefix?: string): Promise<StoredFile[]>;
  /** Where browsers get a file. `this.files.url(id)` */
  url(id: string): string;
}

declare abstract class BaseState {
  /** Secrets of this environment: `await this.secrets.get("OPENAI_API_KEY")`. */
  protected readonly secrets: Secrets;
  /** The files that this app keeps: `await this.files.save("reports/may.csv", text)`. */
  protected readonly files: Files;
  /** Aborts when this handler is stopped: its session ended, it took too long, or a newer call took its place. Pass it to `fetch`. */
  protected readonly signal: AbortSignal;
  /**
   * A shared state: that of the key that this session is linked to, or of the key that is named. Its methods give promises. Only
   * the state that the session is linked to can be read; of another key, ask a method.
   *
   *     await this.use(Room).send("hello");
   *     const last = await this.use(Room, "lobby").last();
   */
  protected use<Shared extends SharedState>(state: new () => Shared, key?: string): Replica<Shared>;
  /** Another state class of the same session: `this.use(Cart).add(item)`. */
  protected use<Other extends State>(state: new () => Other): Other;
  /** Sends what has changed so far to the page; a `yield` in an `async *` handler does the same. */
  protected flush(): Promise<void>;
}

/**
 * One per browser tab. Public fields are variables, getters are computed values, methods are event handlers.
 *
 *     export class Counter extends State {
 *       count = 0;
 *       increment() { this.count += 1; }
 *     }
 */
export declare abstract class State extends BaseState {
  /** What the visitor's browser can be told to do. */
  protected readonly ui: BrowserEffects;
  /** The page that is open: path, params, query. */
  protected readonly page: PageContext;
  /** The visitor's tab: id, locale, time zone. */
  protected readonly session: SessionContext;
  /**
   * From now on this session's `use(Room)`, on its pages too, is the state of this key, until it is linked to another or unlinked.
   * Resolves when the state is there. A key is a text of 1 to 128 characters, such as an id.
   *
   *     async onLoad() { await this.link(Room, this.page.param("room")); }
   */
  protected link<Shared extends SharedState>(state: new () => Shared, key: string): Promise<void>;
  /** Back to the state that sessions share when they name no key: `await this.unlink(Room)`. */
  protected unlink<Shared extends SharedState>(state: new () => Shared): Promise<void>;
  /** Runs when a page that uses this class opens. */
  onLoad?(): unknown;
  /** Runs when such a page is left: for another page, or because the tab has been gone for a minute. */
  onUnload?(): unknown;
  /** Runs when the browser's connection comes: after the page was opened, and after each drop. */
  onConnect?(): unknown;
  /** Runs when the browser's connection goes: the network dropped, or the tab was closed. */
  onDisconnect?(): unknown;
  /**
   * Runs when something of such a page failed: a handler, a binding, or something in the browser. What it throws itself is only
   * logged.
   *
   *     onError(error: Error, { kind, where }: ErrorContext) { void this.use(Report).add(`${where}: ${error.message}`); }
   */
  onError?(error: Error, context: ErrorContext): unknown;
}

/**
 * A state class as a mixin takes it: a function that gives a class extending another.
 *
 *     export function Selectable<Base extends StateClass>(base: Base) {
 *       abstract class Selectable extends base {
 *         selected = "";
 *         select(id: string) { this.selected = id; }
 *       }
 *       return Selectable;
 *     }
 *     export class Photos extends Selectable(State) {}
 */
// biome-ignore lint/suspicious/noExplicitAny: TypeScript asks for exactly this of a mixin's constructor.
export type StateClass<Instance extends BaseState = State> = abstract new (...args: any[]) => Instance;

/** Where something failed. */
export interface ErrorContext {
  /** `message`: the browser sent something that nobody can read. */
  readonly kind: "handler" | "binding" | "browser" | "message";
  /** `Cart.pay`; a binding's place on its page; or `browser`. */
  readonly where: string;
}

/** An error whose message the visitor reads: `throw new UserError("Pick a name first.")`. Of other errors they see a general sentence. */
export declare class UserError extends Error {}

/**
 * Thrown by the handler of a form's submit: what is wrong, by the name of the field. The form shows it at its fields, puts the cursor
 * into the first of them, and keeps what was entered.
 *
 *     if (await this.isTaken(values.email)) throw new FormError({ email: "This address has an account already." });
 */
export declare class FormError extends UserError {
  constructor(fields: Readonly<Record<string, string>>, message?: string);
}

/** Rules of one field of a form. Each counts only where something is entered, but for `required` and `equals`. */
export interface FieldRules {
  required?: boolean;
  /** Characters of a text, or entries of a list. */
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  /** Numbers are whole steps from the minimum, or from 0. */
  step?: number;
  /** A regular expression that the whole text matches. */
  pattern?: string;
  format?: "email" | "url";
  /** What can be chosen. */
  options?: readonly string[];
  /** The name of a field that must have the same value. */
  equals?: string;
  /** What to say when any of these is not kept, instead of the usual sentence. */
  message?: string;
}

/** Rules by the name of the field: `<Form rules={{ repeat: { equals: "password", message: "These differ." } }}>`. */
export type FormRules = { readonly [field: string]: FieldRules };

/**
 * What a form gives its handler: an object with the value of each named field. Write its type at the handler:
 * `save(values: { name: string; age: number | null; terms: boolean; tags: string[] })`. The server has checked it against the form.
 */
// biome-ignore lint/suspicious/noExplicitAny: each form has other fields; the handler says which.
export type SubmittedForm = any;

/**
 * One for all visitors of the app, or one for all who use the same key: what one changes, all see. Chats, games, live boards.
 *
 *     export class Room extends SharedState {
 *       messages: string[] = [];
 *       send(text: string) { this.messages.push(text); }
 *     }
 */
export declare abstract class SharedState extends BaseState {
  /** The key of this state; "" for the one of those who name no key. */
  protected readonly key: string;
  /**
   * Runs once when the app starts, for the state without a key, beside its other methods; it may go on for ever, until `this.signal`
   * aborts.
   *
   *     async onStart() { while (!this.signal.aborted) { await this.refresh(); await sleep(60_000); } }
   */
  onStart?(): unknown;
  /** Runs when the app stops, or a new version takes its place. */
  onStop?(): unknown;
}

/** What stands before a handler and says how it runs. */
type HandlerDecorator = <Method extends (...args: never[]) => unknown>(
  method: Method,
  context: ClassMethodDecoratorContext,
) => Method;

/**
 * The handler runs beside the others: whoever calls it goes on at once, and nobody waits for it, `await` neither. What it changes is sent
 * whenever it yields or waits. It ends when the visitor's session ends, or when the page is left whose `onLoad` began it.
 *
 *     @background
 *     async watch() {
 *       while (!this.signal.aborted) {
 *         this.price = await (await fetch(this.address, { signal: this.signal })).text();
 *         await new Promise<void>((resolve) => setTimeout(resolve, 1_000));
 *       }
 *     }
 */
export declare const background: HandlerDecorator;

/**
 * Only the newest call counts: it stops the one before, whose `this.signal` aborts and whose changes are dropped from then on. Runs beside
 * the others, as with `@background`.
 *
 *     @latest
 *     async search(text: string) {
 *       const answer = await fetch(`${this.address}?q=${encodeURIComponent(text)}`, { signal: this.signal });
 *       this.results = (await answer.json()) as string[];
 *     }
 */
export declare const latest: HandlerDecorator;

/** At most one run in this many milliseconds: the first call at once, and the last of those that came meanwhile when they are over. */
export declare function throttle(milliseconds: number): HandlerDecorator;

/** Runs once calls have ceased for this many milliseconds, with the arguments of the last. */
export declare function debounce(milliseconds: number): HandlerDecorator;

/** Runs the first time only, in each session: `@once welcome() { this.ui.toast("Welcome"); }` */
export declare const once: HandlerDecorator;

/** Options of an async computed value. */
export interface ComputedOptions<Value> {
  /** What it is until the first evaluation has ended. */
  initial: Value;
  /** Milliseconds after which it is evaluated again while something shows it. `{ initial: 0, every: 60_000 }` */
  every?: number;
}

/**
 * A computed value that takes time: evaluated when a page shows it, again when a field that it reads changes, and never otherwise.
 * The page shows `initial`, then the last value, meanwhile. The function changes nothing.
 *
 *     rate = computed(async () => {
 *       const answer = await fetch(`https://rates.example/${this.currency}`, { signal: AbortSignal.timeout(5_000) });
 *       return Number(await answer.text());
 *     }, { initial: 1 });
 */
export declare function computed<Value>(
  compute: () => Promise<Value> | Value,
  options: ComputedOptions<Value>,
): Value;
export declare namespace computed {
  /** The value as of now, in a handler: `const rate = await computed.value(this, "rate");` Throws what the evaluation threw. */
  function value<Of extends object, Name extends keyof Of>(state: Of, name: Name): Promise<Of[Name]>;
  /** Whether an evaluation is under way, and what the last one failed with: `get busy() { return computed.status(this, "rate").pending; }` */
  function status<Of extends object>(state: Of, name: keyof Of): { pending: boolean; error: string | null };
}

type GetterDecorator = <Value>(getter: () => Value, context: ClassGetterDecoratorContext) => void;

/** Computes a getter each time that it is looked at: for what changes by itself. `@uncached get lucky() { return Math.random(); }` */
export declare const uncached: GetterDecorator;
/** Computes a getter again after so many milliseconds, while something shows it. `@every(1_000) get now() { return new Date(); }` */
export declare function every(milliseconds: number): GetterDecorator;

/**
 * State that lives in the visitor's browser and runs there, without a round trip: tabs, dialogs, filters. One per tab; it is gone
 * after a reload. Its first values are also computed on the server, for the first HTML, so initialisers use nothing that only browsers
 * have: `onLoad` may. Whatever it holds the visitor can read and change.
 *
 *     export class Filter extends LocalState {
 *       text = "";
 *       clear() { this.text = ""; }
 *     }
 */
export declare abstract class LocalState {
  /** What the browser can be told to do: `this.ui.toast("Copied")`. It happens at once. */
  protected readonly ui: BrowserEffects;
  /** Another local state. What is on the server comes as an argument. */
  protected use<Other extends LocalState>(state: new () => Other): Other;
  /** Runs in the browser when a page that uses this class opens. */
  onLoad?(): unknown;
}

/** Options of every field that lives outside the session. */
export interface FieldOptions {
  /** Name of the entry, written in quotes. Absent: `Class.field`, in the address the field's own name. */
  name?: string;
}

/** Options of a field in localStorage. */
export interface LocalStorageOptions extends FieldOptions {
  /** Follows what other tabs of the browser write. Absent: true. `draft = localStorage("", { sync: false })` */
  sync?: boolean;
}

/** Options of a field in the address. */
export interface QueryOptions extends FieldOptions {
  /** Whether a write adds an entry to the browser's history, so that Back undoes it. Absent: `replace`. */
  history?: "replace" | "push";
}

/** Options of a cookie. */
export interface CookieOptions extends FieldOptions {
  /** Where in the app it counts. Absent: everywhere. `cookie("", { path: "/account" })` */
  path?: string;
  /** How long it lives, in seconds from the last write. Absent: until the browser is closed. */
  maxAge?: number;
  /** Whether it comes along when another site leads here. Absent: `lax`, with links only. */
  sameSite?: "lax" | "strict" | "none";
  /** Only over TLS. Absent: where the app is reached over TLS. */
  secure?: boolean;
  /** No script of the page can read it: for tokens. `token = cookie("", { httpOnly: true, maxAge: 86_400 })` */
  httpOnly?: boolean;
}

/**
 * A field kept in a cookie: `theme = cookie("light", { maxAge: 31_536_000 })`. The only browser-side place that is known when a page's first
 * HTML is made. At most 4,000 characters. `null` removes it.
 */
export declare function cookie<Value>(initial: Value, options?: CookieOptions): Widen<Value>;
/** A field kept in the visitor's browser, the same in all tabs: `todos = localStorage<Todo[]>([])`. At most 100,000 characters. */
export declare function localStorage<Value>(initial: Value, options?: LocalStorageOptions): Widen<Value>;
/** A field kept in the visitor's tab until that is closed: `step = sessionStorage(1)`. At most 100,000 characters. */
export declare function sessionStorage<Value>(initial: Value, options?: FieldOptions): Widen<Value>;
/** A field kept in the address: `filter = query("all")` reads and writes `?filter=…`. Absent while it has its initial value. */
export declare function query<Value>(initial: Value, options?: QueryOptions): Widen<Value>;
type Widen<Value> = Value extends string
  ? string
  : Value extends number
    ? number
    : Value extends boolean
      ? boolean
      : Value;

/** What a lazy list is asked for: rows from `offset` on, at most `limit` of them. */
export interface LoadRequest<Sort, Filter> {
  readonly offset: number;
  readonly limit: number;
  readonly sort: Sort;
  readonly filter: Filter;
  /** Aborts when the session ends; pass it to `fetch`. */
  readonly signal: AbortSignal;
}

/** The rows that were asked for, and how many there are in all where that is known. */
export interface LoadedRows<Row> {
  rows: Row[];
  total?: number;
}

/** A list that loads the rows that are looked at. Writing `sort` or `filter` loads anew, from the top. */
export interface LazyList<Row, Sort = unknown, Filter = unknown> {
  /** The rows that are loaded. */
  readonly rows: Row[];
  /** Place of the first of them in the whole list, from 0. */
  readonly offset: number;
  /** Rows of the whole list, as far as is known. */
  readonly total: number;
  readonly isLoading: boolean;
  /** Why the last load failed, as the person may read it; null = it did not. */
  readonly error: string | null;
  sort: Sort;
  filter: Filter;
  /** Loads what is shown again. */
  reload(): Promise<void>;
  /** The row at a place of the whole list, if it is loaded. */
  at(place: number): Row | undefined;
  /** In pages: `{people.list.map((person) => …)}` shows the rows that are loaded; with `windowed(…)` others come as they are scrolled to. */
  map<Drawn>(draw: (row: Row, index: number) => Drawn): Drawn[];
}

/** How a lazy list gets its rows. */
export interface LazyListOptions<Row, Sort, Filter> {
  load(request: LoadRequest<Sort, Filter>): LoadedRows<Row> | Row[] | Promise<LoadedRows<Row> | Row[]>;
  /** Rows that are loaded before a page says how many it shows; 50 when absent. */
  size?: number;
  sort?: Sort;
  filter?: Filter;
}

/**
 * A field for rows that are somewhere else: they are loaded as a visitor comes to see them, and the state holds no others.
 *
 *     people = lazyList<Person>({
 *       load: async ({ offset, limit }) => (await fetch(`https://example.com/people?from=${offset}&count=${limit}`)).json(),
 *     });
 */
export declare function lazyList<Row, Sort = null, Filter = null>(
  options: LazyListOptions<Row, Sort, Filter>,
): LazyList<Row, Sort, Filter>;

/** A list that passes by: its rows go to the browsers that show it, and the server keeps none. */
export interface Stream<Row> {
  /** Rows at the end. One with a key that is there already takes that row's place. */
  push(...rows: Row[]): void;
  /** Rows at the beginning. */
  unshift(...rows: Row[]): void;
  /** Takes rows away, by the keys that the page gives them. */
  remove(...keys: (string | number)[]): void;
  /** Takes all rows away. */
  clear(): void;
  /** These rows in place of all others. */
  reset(rows: readonly Row[]): void;
  /** In pages: `{log.lines.map((line) => <Text key={line.id}>{line.text}</Text>)}` */
  map<Drawn>(draw: (row: Row, index: number) => Drawn): Drawn[];
}

/** What a stream does beside passing rows on. */
export interface StreamOptions<Row> {
  /** Rows that a browser keeps; beyond them those at the other end go. 1,000 when absent. */
  limit?: number;
  /** The rows to begin with, whenever a page is opened or drawn anew. Not in a SharedState. */
  load?(): readonly Row[] | Promise<readonly Row[]>;
}

/**
 * A field for rows that are shown and forgotten: logs, ticks, feeds. `lines = stream<Line>()`, then `this.lines.push(line)`.
 * What a row shows is what it showed when it came; push it again, under the same key, to change it.
 */
export declare function stream<Row>(options?: StreamOptions<Row>): Stream<Row>;

export interface PageOptions {
  /** The document's title: text, or a function for one that follows state. */
  title?: string | (() => string);
  /** For search engines and link previews: text, or a function. */
  description?: string | (() => string);
  /** What else the page says to search engines and link previews. What it leaves open its nearest layout says for it. */
  meta?: PageMeta;
  /**
   * Where to go instead of showing the page, a path of the app or a whole address: `redirect: "/new"`, or a function that is asked
   * when the page opens, after its onLoad; null = the page is shown. On a layout it guards every page inside.
   *
   *     export default page({ redirect: () => (use(Account).isSignedIn ? null : "/sign-in") }, …)
   */
  redirect?: string | (() => string | null);
  /** Runs when the page opens; after that of the layouts around it. */
  onLoad?: Handler;
  /** Runs when the page is left: for another, or because the tab has been gone for a minute. `onUnload: () => use(Visit).leave()` */
  onUnload?: Handler;
  /** Runs when the browser's connection comes, at first and after each drop. */
  onConnect?: Handler;
  /** Runs when the browser's connection goes. */
  onDisconnect?: Handler;
  /** Runs with the error when something of this page fails. `onError: (error) => use(Report).add(error.message)` */
  onError?: Handler<Error>;
}

/** What a page says of itself beside title and description; each a text, or a function for one that follows state. */
export interface PageMeta {
  /** Picture of link previews: `/assets/cover.png`, or a whole address. */
  image?: string | (() => string);
  /** The preview image in words. */
  imageAlt?: string | (() => string);
  /** `website` (when it says nothing), `article`, `profile`, `product`. */
  type?: string | (() => string);
  /** What search engines may do: `noindex` keeps the page out of their lists. */
  robots?: string | (() => string);
  /** The address to list when the same page has several. */
  canonical?: string | (() => string);
  /** Name of the whole app in link previews; the app's own when it says nothing. */
  siteName?: string | (() => string);
  author?: string | (() => string);
  /** Words divided by commas, for the few search engines that read them. */
  keywords?: string | (() => string);
  /** Colour of the browser's frame on phones: `#3f5bf6`. */
  themeColor?: string | (() => string);
  /** Title of link previews, when it is not the page's own. */
  socialTitle?: string | (() => string);
  /** Text of link previews, when it is not the page's description. */
  socialDescription?: string | (() => string);
}

/** A page: `export default page({ title: "Home" }, () => <Center>…</Center>)`. */
export declare function page(options: PageOptions, draw: () => Children): Page;
export interface Page {
  readonly heddlePage: true;
}

/**
 * What stands around the pages below its folder: `pages/layout.tsx` around all, `pages/posts/layout.tsx` around `/posts` and what is
 * below. When a visitor goes from one of them to another, it stays on the screen as it is. Its title, description and meta count
 * where a page has none of its own.
 *
 *     export default layout({}, () => (
 *       <VStack>
 *         <Text>My app</Text>
 *         <Outlet />
 *       </VStack>
 *     ));
 */
export declare function layout(options: PageOptions, draw: () => Children): Page;

/**
 * A block: a part of pages with a name of its own, in `blocks/<Name>.tsx`. Pages and other blocks import and use it like a component.
 * Its props may have defaults; what is called `on…` is an event; what is typed `Children` is a slot, filled where the block is used.
 *
 *     export default block<{
 *       title: string;
 *       size?: "small" | "large";
 *       onPick?: (id: number) => void;
 *       children?: Children;
 *     }>(({ title, size = "small", onPick, children }) => (
 *       <Card>
 *         <Button size={size} onClick={() => onPick?.(1)}>{title}</Button>
 *         {children}
 *       </Card>
 *     ));
 */
export declare function block<Props extends object = {}>(
  draw: (props: Props) => Children,
): (props: BlockProps<Props>) => JSX.Element;

/** What a block takes where it is used: its events may be given all that a component's may. */
export type BlockProps<Props extends object> = {
  [Name in keyof Props]: Name extends `on${Capitalize<string>}` ? GivenHandler<Props[Name]> : Props[Name];
};

/** A handler of a block's event: a function, an effect, or a list of them. */
export type GivenHandler<Event> = Event extends (...values: infer Values) => unknown
  ? ((...values: Values) => unknown) | Action | readonly (((...values: Values) => unknown) | Action)[]
  : Event;

/** Where a layout shows its page. */
export declare function Outlet(): JSX.Element;

/** The page that is open, in pages and layouts: `<Text>{route.param("id")}</Text>`. */
export declare const route: PageContext;

/** The session's, or the browser's, instance of a state class: `const counter = use(Counter);` at the top of a page. */
export declare function use<Shared extends SharedState>(state: new () => Shared): Replica<Shared>;
export declare function use<Instance extends State | LocalState>(state: new () => Instance): Instance;

/**
 * In a block: an instance of a state class of this use of the block alone, `const counter = useOwn(Counter);`. It begins when the block
 * appears on the page, stays while it moves within its list, and is gone when the block is.
 */
export declare function useOwn<Instance extends State>(state: new () => Instance): Instance;

/** Effects as actions of a page: `onClick={ui.toast("Saved")}`. */
export declare const ui: PageEffects;

/** When an event's handler runs. */
export interface EventOptions {
  /** These keys only, as in `KeyboardEvent.key`. */
  keys?: readonly string[];
  /** The browser does not do what it would have done: a link does not lead away. `on({ preventDefault: true }, menu.open)` */
  preventDefault?: boolean;
  /** The elements around it do not hear of it: a button in a card that can be clicked, too. `on({ stopPropagation: true }, list.remove)` */
  stopPropagation?: boolean;
  /** At most one event in this many milliseconds (1 to 60,000) is sent: the first at once, and the last when the time is over. */
  throttle?: number;
  /** The event is sent when this many milliseconds (1 to 60,000) have passed without another; at once when something else is done. */
  debounce?: number;
  /** The first only, as long as the page is open. */
  once?: boolean;
}

/** A handler with conditions: `onKeyDown={on({ keys: ["Enter"] }, form.send)}`. */
export declare function on<Argument = void>(
  options: EventOptions,
  handler: SingleHandler<Argument>,
): SingleHandler<Argument>;

/** Binds another prop than the one that `bind={…}` stands for: `<Dialog open={bind(dialog.open)}>`. */
export declare function bind<Value>(variable: Value): Value;

/** Carries code that is not TypeScript yet, as typed in the editor, until someone finishes it. */
export declare function unfinished(code: string): never;

/**
 * For long lists: only `rows` of them (50 when absent) are on the page at first, and others come as the visitor scrolls to them.
 *
 *     {windowed(people.all, 30).map((person) => <Text key={person.id}>{person.name}</Text>)}
 */
export declare function windowed<Item>(
  list: readonly Item[] | LazyList<Item>,
  rows?: number,
): readonly Item[];

/** Carries a block's type that is not TypeScript yet. */
export type Unfinished<Text extends string> = Text extends string ? unknown : never;

/** Groups elements without one of its own: `<Fragment key={item.id}>…</Fragment>`. */
export declare function Fragment(props: { children?: Children }): JSX.Element;
/** Draws the `Case` whose `when` equals `value`; a `Case` without `when` is the default. */
export declare function Match(props: { value: unknown; children?: Children }): JSX.Element;
export declare function Case(props: {
  when?: string | number | boolean | null;
  children?: Children;
}): JSX.Element;
