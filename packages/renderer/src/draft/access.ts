import { DRAFT_PARAMETER } from "../page/page-data.ts";

/** The window as far as a draft's address needs it. */
export interface AddressWindow {
  location: { href: string };
  history: Pick<History, "state" | "replaceState">;
}

/** The token that lets this page see the draft: that of its address, until the editor around it brings a newer one. */
export class DraftAccess {
  readonly #window: AddressWindow;
  #token: string | null;

  constructor(window: AddressWindow) {
    this.#window = window;
    this.#token = new URL(window.location.href).searchParams.get(DRAFT_PARAMETER);
  }

  get token(): string | null {
    return this.#token;
  }

  renew(token: string): void {
    this.#token = token;
    this.keepInAddress();
  }

  /** A reload, and the assets that the page asks for, are judged by the address: an older entry of the history has an older token. */
  keepInAddress(): void {
    const address = new URL(this.#window.location.href);
    if (this.#token === null || address.searchParams.get(DRAFT_PARAMETER) === this.#token) return;
    address.searchParams.set(DRAFT_PARAMETER, this.#token);
    this.#window.history.replaceState(this.#window.history.state, "", address.href);
  }
}
