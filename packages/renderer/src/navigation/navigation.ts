import { addressFor, isInternal, isSamePlace, pathOf } from "./address.ts";

/** The window as far as navigation needs it. */
export interface NavigationWindow {
  location: { href: string; assign(address: string): void; replace(address: string): void };
  history: Pick<History, "pushState" | "replaceState" | "back">;
  scrollTo(x: number, y: number): void;
}

type Pending = { path: string; seq: number; mode: "push" | "replace" | "keep" };

/** Moves between the pages of an app in place: links, the browser's back and forward, and the navigate effect. */
export class Navigation {
  readonly #window: NavigationWindow;
  /** Asks the server for a page; returns the number of the message. */
  readonly #ask: (path: string) => number;
  #pending: Pending | null = null;

  constructor(window: NavigationWindow, ask: (path: string) => number) {
    this.#window = window;
    this.#ask = ask;
  }

  get #current(): URL {
    return new URL(this.#window.location.href);
  }

  /** Goes to an address. Addresses outside the app leave the document; others than http, https and mailto are refused. */
  go(address: string, mode: "push" | "replace" = "push"): void {
    const target = URL.canParse(address, this.#current) ? new URL(address, this.#current) : null;
    if (!target) return;
    if (!isInternal(target, this.#current)) {
      if (["http:", "https:", "mailto:", "tel:"].includes(target.protocol)) this.#leave(target, mode);
      return;
    }
    if (isSamePlace(target, this.#current)) this.#leave(target, mode);
    else this.#request(pathOf(target), mode);
  }

  #leave(target: URL, mode: "push" | "replace"): void {
    if (mode === "replace") this.#window.location.replace(target.href);
    else this.#window.location.assign(target.href);
  }

  /** As the browser's own button. */
  back(): void {
    this.#window.history.back();
  }

  /** The browser went back or forward: the address is there already. */
  returned(): void {
    this.#request(pathOf(this.#current), "keep");
  }

  /** Handles a click on a link if it leads within the app; true when the browser must not follow it. */
  follow(link: { href: string; target: string; hasDownload: boolean }): boolean {
    if (link.hasDownload || (link.target !== "" && link.target !== "_self") || !URL.canParse(link.href))
      return false;
    const target = new URL(link.href);
    if (!isInternal(target, this.#current) || isSamePlace(target, this.#current)) return false;
    this.#request(pathOf(target), "push");
    return true;
  }

  /** The server shows a page: the address follows. */
  shown(path: string): void {
    const pending = this.#pending;
    this.#pending = null;
    const address = addressFor(path, this.#current).href;
    const isThere = pathOf(new URL(address)) === pathOf(this.#current);
    if (pending?.mode === "keep" || isThere) {
      if (!isThere) this.#window.history.replaceState(null, "", address);
      return;
    }
    if (pending?.mode === "replace") this.#window.history.replaceState(null, "", address);
    else this.#window.history.pushState(null, "", address);
    this.#window.scrollTo(0, 0);
  }

  /** The server has no such page in this program: the whole document is loaded. True when the reply was for a navigation. */
  refused(seq: number): boolean {
    if (this.#pending?.seq !== seq) return false;
    const { path } = this.#pending;
    this.#pending = null;
    this.#window.location.assign(addressFor(path, this.#current).href);
    return true;
  }

  #request(path: string, mode: Pending["mode"]): void {
    this.#pending = { path, mode, seq: this.#ask(path) };
  }
}
