/**
 * What an app is told beside events, where it has something to do about it: sockets that come and go, errors in browsers, tabs that are
 * gone, and the beginning and end of its tasks.
 */

import type { Command } from "@heddle/state-engine/frames";
import type { HookName } from "@heddle/state-engine/program";
import type { Release } from "../source/site.ts";
import type { LiveSession } from "./session.ts";

/** An app gets this long to leave a page, or to end its tasks; milliseconds. */
const PATIENCE = 2_000;

/** Does the app have tasks of its own, which run though nobody looks at it? */
export function hasTasks(release: Release): boolean {
  return release.program.info.states.some(
    ({ kind, handlers }) =>
      kind === "shared" && (handlers.includes("onStart") || handlers.includes("onStop")),
  );
}

export class ProgramLife {
  readonly hasTasks: boolean;
  readonly #hooks: ReadonlySet<string>;
  readonly #send: (command: Command) => void;
  readonly #waiting = new Map<string, () => void>();

  constructor(release: Release, send: (command: Command) => void) {
    this.#send = send;
    this.hasTasks = hasTasks(release);
    const { states, pages } = release.program.info;
    this.#hooks = new Set([
      ...states.flatMap(({ handlers }) => handlers),
      ...pages.flatMap(({ hooks, layouts = [] }) =>
        [hooks, ...layouts.map((layout) => layout.hooks)].flatMap((one) => Object.keys(one ?? {})),
      ),
    ]);
  }

  #has(...names: HookName[]): boolean {
    return names.some((name) => this.#hooks.has(name));
  }

  /** The browser's socket came, or went. */
  connection(session: LiveSession, connected: boolean): void {
    if (this.#has("onConnect", "onDisconnect"))
      this.#send({ kind: "connection", session: session.name, connected });
  }

  /** Something failed in the browser, or it sent what nobody can read; the author's log has it whether or not the app listens. */
  report(session: LiveSession, about: "browser" | "message", message: string, stack: string): void {
    this.#send({ kind: "report", session: session.name, about, message, stack });
  }

  startTasks(): void {
    if (this.hasTasks) this.#send({ kind: "start" });
  }

  /** Resolves when its tasks have ended, or after a while. */
  async stopTasks(): Promise<void> {
    if (this.hasTasks) await this.#answered("tasks", { kind: "stop" });
  }

  /** Resolves when the app has left the page of a tab that is gone, or after a while. */
  async unload(session: LiveSession): Promise<void> {
    if (this.#has("onUnload")) await this.#answered(session.name, { kind: "unload", session: session.name });
  }

  /** The app said that it has done so; absent = its tasks. */
  done(session = "tasks"): void {
    this.#waiting.get(session)?.();
  }

  /** There is no isolate any more that could answer. */
  giveUp(): void {
    for (const resolve of this.#waiting.values()) resolve();
  }

  #answered(name: string, command: Command): Promise<void> {
    return new Promise((resolve) => {
      const settle = () => {
        clearTimeout(timer);
        this.#waiting.delete(name);
        resolve();
      };
      const timer = setTimeout(settle, PATIENCE);
      this.#waiting.set(name, settle);
      this.#send(command);
    });
  }
}
