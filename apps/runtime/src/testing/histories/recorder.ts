/** Writes down what a test browser sends, is told and shows. */

import { sessionIdOf } from "../../live/session-token.ts";
import type { BrowserWatch, TestBrowser } from "../test-browser.ts";
import type { ClientHistory, Line, Shown } from "./history.ts";
import { ACTIONS, type Action } from "./history-app.ts";

type Unstamped = Line extends infer One ? (One extends Line ? Omit<One, "at"> : never) : never;

export class Recorder implements BrowserWatch {
  readonly history: ClientHistory;
  readonly #now: () => number;
  readonly #actions = new Map<string, Action>();
  #browser: TestBrowser | null = null;
  #made = 0;

  /** @param now milliseconds since the history began */
  constructor(name: string, now: () => number, forkOf: ClientHistory["forkOf"] = null) {
    this.history = { name, forkOf, lines: [], end: null };
    this.#now = now;
  }

  /** The browser that tells this recorder. */
  follow(browser: TestBrowser): void {
    this.#browser = browser;
  }

  get session(): string {
    return sessionIdOf(this.#browser!.token);
  }

  #note(line: Unstamped): void {
    this.history.lines.push({ at: this.#now(), ...line } as Line);
  }

  /** Does it, under a name of its own. */
  make(action: Action): void {
    this.#made += 1;
    const event = `${this.history.name}.${this.#made}`;
    this.#actions.set(event, action);
    this.#note({ kind: "made", event, action });
    this.#browser!.trigger({ type: "Input", text: action }, "onChange", event);
  }

  loaded(program: string): void {
    this.#note({ kind: "loaded", program });
  }

  sent(text: string): void {
    const message = JSON.parse(text) as unknown[];
    const [letter, seq, , , event] = message;
    const action = this.#actions.get(String(event));
    if (letter === "e" && action)
      this.#note({ kind: "sent", session: this.session, seq: seq as number, event: String(event), action });
  }

  received(text: string): void {
    const [letter, ...rest] = JSON.parse(text) as [string, ...never[]];
    switch (letter) {
      case "w": {
        const [token, epoch, , seq, program, model] = rest as unknown[] as [
          string,
          number,
          number,
          number,
          string,
          unknown,
        ];
        const session = sessionIdOf(token);
        this.#note({ kind: "welcomed", session, epoch, seq, program, isWhole: model !== null });
        break;
      }
      case "p": {
        const [patch, seq] = rest as unknown[] as [number, number];
        const { session } = this;
        this.#note({ kind: "patched", session, patch, text, shown: shownBy(this.#browser!) });
        this.#note({ kind: "acked", session, seq });
        break;
      }
      case "r": {
        const [seq, code] = rest as unknown[] as [number, true | string];
        const { session } = this;
        if (code === true) this.#note({ kind: "acked", session, seq });
        else this.#note({ kind: "refused", session, seq, code });
        break;
      }
      case "s":
        this.#note({ kind: "status", session: this.session, status: String(rest[0]) });
        break;
    }
  }

  lost(code: number): void {
    this.#note({ kind: "lost", code });
  }
}

/** The lists that the page shows. */
export function shownBy(browser: TestBrowser): Shown {
  const texts = browser.texts();
  const list = (name: string) => {
    const text = texts.find((one) => one.startsWith(`${name} `));
    return text === undefined
      ? null
      : text
          .split(" ")
          .slice(1)
          .filter((one) => one !== "");
  };
  return { own: list("own") ?? [], board: list("board") };
}

/** Is it something that a page of the app lets a visitor do? `share` is on the first page only. */
export function actionsAt(path: string): readonly Action[] {
  return path === "/alone" ? ACTIONS.filter((action) => action !== "share") : ACTIONS;
}
