/** The classes that hold an app's state, and what their methods can reach. */

import type { BrowserEffects } from "./effects.d.ts";
import type { Files } from "./files.d.ts";

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

/**
 * Where the values come from that a state's `static migrate` is given. That method gets what an older program stored, by field name, and
 * gives the fields that need new values; the others keep theirs where they fit.
 *
 *     static migrate(old: Record<string, unknown>, from: MigrationSource) {
 *       return { items: String(old.items).split(",") };
 *     }
 */
export interface MigrationSource {
  /** Content hash of the program that stored them. */
  readonly program: string;
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

/** The session's, or the browser's, instance of a state class: `const counter = use(Counter);` at the top of a page. */
export declare function use<Shared extends SharedState>(state: new () => Shared): Replica<Shared>;

export declare function use<Instance extends State | LocalState>(state: new () => Instance): Instance;

/**
 * In a block: an instance of a state class of this use of the block alone, `const counter = useOwn(Counter);`. It begins when the block
 * appears on the page, stays while it moves within its list, and is gone when the block is.
 */
export declare function useOwn<Instance extends State>(state: new () => Instance): Instance;
