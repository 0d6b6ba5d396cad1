import { addressFor, isInternal, isSamePlace, pathOf, targetOf } from "./address.ts";
import { entryOf, newEntryId, type Place, Places } from "./places.ts";

/** The window as far as navigation needs it. */
export interface NavigationWindow {
  location: { href: string; assign(address: string): void; replace(address: string): void; reload(): void };
  history: Pick<History, "pushState" | "replaceState" | "back"> & {
    readonly state: unknown;
    scrollRestoration: ScrollRestoration;
  };
  readonly scrollX: number;
  readonly scrollY: number;
}

export interface NavigationEvents {
  /** Asks the server for a page; `queryOnly`: the page that is shown, for another query. Returns the number of the message. */
  ask(path: string, queryOnly: boolean): number;
  /** A page is waited for, or no longer. */
  onPending(isPending: boolean): void;
  /** Another page was shown: this part of it is to be in view. */
  onPlace(place: Place): void;
  /** Pages send to each other without end: the address that was not gone to any more. */
  onCircle(address: string): void;
  /** Milliseconds. */
  now(): number;
}

type Mode = "push" | "replace" | "keep";
interface Pending {
  path: string;
  hash: string;
  seq: number;
  mode: Mode;
}

/** More redirects in a row than this lead nowhere. */
const MOST_REDIRECTS = 10;
/** So are pages that a page's own code goes to, one after the other, with nobody doing anything. */
const MOST_HOPS = 10;
/** Hops with more time between them are no loop, milliseconds: a slide show may go on for ever. */
const HOP_TIME = 2_000;

/** Moves between the pages of an app in place: links, the browser's back and forward, and the effects that go somewhere. */
export class Navigation {
  readonly #window: NavigationWindow;
  readonly #events: NavigationEvents;
  readonly #places = new Places();
  /** Asked for and not shown yet, oldest first: they are answered in order. */
  #pending: Pending[] = [];
  /** The entry of the history whose page is shown, and the path it is shown for. */
  #entry: string;
  #path: string;
  /** Where in the history the person is. */
  #here: string;
  #redirects = 0;
  /** Pages gone to by code alone, in a row. */
  #hops = 0;
  #lastHop = Number.NEGATIVE_INFINITY;

  constructor(window: NavigationWindow, events: NavigationEvents) {
    this.#window = window;
    this.#events = events;
    const { history, location } = window;
    this.#entry = entryOf(history.state) ?? newEntryId();
    this.#path = pathOf(this.#current);
    this.#here = location.href;
    if (entryOf(history.state) === null) history.replaceState({ heddle: this.#entry }, "", location.href);
  }

  get #current(): URL {
    return new URL(this.#window.location.href);
  }

  get isPending(): boolean {
    return this.#pending.length > 0;
  }

  /** Goes to an address. Addresses outside the app leave the document; others than http, https and mailto are refused. */
  go(address: string, mode: "push" | "replace" = "push"): void {
    this.#redirects = 0;
    const now = this.#events.now();
    this.#hops = now - this.#lastHop < HOP_TIME ? this.#hops + 1 : 1;
    this.#lastHop = now;
    if (this.#hops <= MOST_HOPS) this.#go(address, mode);
    else if (this.#hops === MOST_HOPS + 1) this.#events.onCircle(address);
  }

  /** The person did something: what the page does now is an answer to it. */
  acted(): void {
    this.#hops = 0;
  }

  #go(address: string, mode: Mode): void {
    const target = targetOf(address, this.#current);
    if (!target) return;
    if (!isInternal(target, this.#current)) {
      if (["http:", "https:", "mailto:", "tel:"].includes(target.protocol)) this.#leave(target, mode);
      return;
    }
    if (isSamePlace(target, this.#current)) this.#leave(target, mode);
    else this.#request(pathOf(target), target.hash, mode);
  }

  #leave(target: URL, mode: Mode): void {
    if (mode === "push") this.#window.location.assign(target.href);
    else this.#window.location.replace(target.href);
  }

  /**
   * The page that was asked for sends elsewhere: it takes its place in the history. So does a page that is shown already, when it
   * took long to decide.
   */
  redirected(address: string): void {
    const asked = this.#pending.shift();
    this.#redirects += 1;
    if (this.#redirects > MOST_REDIRECTS) {
      this.#redirects = 0;
      this.#settle();
      this.#events.onCircle(address);
      return;
    }
    this.#go(address, asked?.mode === "push" ? "push" : "replace");
    this.#settle();
  }

  /** The page changed the query of its own address. */
  moved(): void {
    if (entryOf(this.#window.history.state) !== this.#entry) return;
    this.#here = this.#window.location.href;
    this.#path = pathOf(this.#current);
  }

  /** As the browser's own button. */
  back(): void {
    this.#window.history.back();
  }

  /** The browser went back or forward: the address is there already. */
  returned(): void {
    this.#redirects = 0;
    this.acted();
    this.#places.keep(this.#here, this.#window);
    this.#here = this.#window.location.href;
    const path = pathOf(this.#current);
    const entry = entryOf(this.#window.history.state);
    // A place on this page: the browser went there by itself.
    if (entry === null && path === this.#path && !this.isPending) {
      this.#window.history.replaceState({ heddle: this.#entry }, "", this.#here);
      return;
    }
    if (entry !== this.#entry || this.isPending) {
      this.#window.history.scrollRestoration = "manual";
      this.#request(path, this.#current.hash, "keep");
      return;
    }
    if (path !== this.#path) this.#events.ask(path, true);
    this.#path = path;
    const place = this.#places.of(this.#here);
    if (place) this.#events.onPlace(place);
  }

  /** The tab's session is at another page than the address: it is taken there. */
  arrive(): void {
    this.#request(pathOf(this.#current), this.#current.hash, "keep");
  }

  /** Handles a click on a link if it leads within the app; true when the browser must not follow it. */
  follow(link: { href: string; target: string; hasDownload: boolean }): boolean {
    if (link.hasDownload || (link.target !== "" && link.target !== "_self") || !URL.canParse(link.href))
      return false;
    const target = new URL(link.href);
    if (!isInternal(target, this.#current) || isSamePlace(target, this.#current)) return false;
    this.#redirects = 0;
    this.acted();
    this.#request(pathOf(target), target.hash, "push");
    return true;
  }

  /** The server shows a page: the address follows. */
  shown(path: string): void {
    const asked = this.#answered(path);
    // Somebody is on the way further already: the address waits for that page.
    if (this.isPending) return;
    const { history } = this.#window;
    const address = addressFor(path, this.#current);
    address.hash = asked?.hash ?? "";
    const isThere = pathOf(address) === pathOf(this.#current);
    if (asked?.mode === "keep") this.#entry = entryOf(history.state) ?? newEntryId();
    else if (asked || !isThere) this.#entry = newEntryId();
    const state = { heddle: this.#entry };
    if (asked?.mode === "push" || (!asked && !isThere)) {
      this.#places.keep(this.#here, this.#window);
      history.scrollRestoration = "manual";
      history.pushState(state, "", address.href);
    } else if (asked || !isThere) history.replaceState(state, "", address.href);
    this.#here = this.#window.location.href;
    this.#path = pathOf(this.#current);
    const kept = asked?.mode === "keep" ? this.#places.of(this.#here) : null;
    if (asked || !isThere) this.#events.onPlace(kept ?? { hash: address.hash });
    this.#settle();
  }

  /** Which of those asked for it is; they are answered in order, and the path tells them apart. */
  #answered(path: string): Pending | undefined {
    const pathname = path.split("?")[0];
    const at = this.#pending.findIndex((one) => one.path.split("?")[0] === pathname);
    return this.#pending.splice(0, Math.max(at, 0) + 1).at(-1);
  }

  /** The server has no such page in this program: the whole document is loaded. True when the reply was for a navigation. */
  refused(seq: number): boolean {
    const asked = this.#pending.find((one) => one.seq === seq);
    if (!asked) return false;
    this.failed(seq);
    this.#window.location.assign(addressFor(asked.path, this.#current).href);
    return true;
  }

  /** The page that this message asked for will not be shown. */
  failed(seq: number): void {
    this.#pending = this.#pending.filter((one) => one.seq !== seq);
    this.#settle();
  }

  /** The document is left: when it comes back, the browser itself knows best where it was. */
  left(): void {
    this.#places.keep(this.#here, this.#window);
    this.#window.history.scrollRestoration = "auto";
  }

  #request(path: string, hash: string, mode: Mode): void {
    this.#pending.push({ path, hash, mode, seq: this.#events.ask(path, false) });
    this.#events.onPending(true);
  }

  #settle(): void {
    if (!this.isPending) this.#events.onPending(false);
  }
}
