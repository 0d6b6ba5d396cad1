import type { World } from "../connection/connection.ts";
import type { ConnectionState } from "../connection/state.ts";
import type { Shell } from "../shell/shell.tsx";

/** What a person is told while the page is not connected: that it is so, why as far as the server says it, and what to do. */
export class ConnectionNotices {
  readonly #shell: Shell;
  readonly #world: Pick<World, "after">;
  readonly #reload: () => void;
  #phase: ConnectionState["phase"] = "offline";
  /** Why the server does not take the page now, or closed it for good, in its words; "" = it did not say. */
  #reason = "";
  #stop: (() => void) | null = null;
  #isTold = false;

  constructor(shell: Shell, world: Pick<World, "after">, reload: () => void) {
    this.#shell = shell;
    this.#world = world;
    this.#reload = reload;
  }

  /** @param patience milliseconds after which a lost connection is told, so that a short break passes unseen */
  follow(phase: ConnectionState["phase"], patience: number): void {
    this.#phase = phase;
    if (phase !== "live" && phase !== "ended") {
      this.#stop ??= this.#world.after(patience, () => this.#tell());
      return;
    }
    this.#stop?.();
    this.#stop = null;
    if (phase === "ended") {
      this.#tell();
      return;
    }
    this.#reason = "";
    this.#isTold = false;
    this.#shell.notice(null);
  }

  /** @param reason of the server, a sentence */
  explain(reason: string): void {
    this.#reason = reason;
    if (this.#isTold) this.#tell();
  }

  #tell(): void {
    this.#isTold = true;
    if (this.#phase !== "ended") {
      const what = this.#reason ? `${this.#reason} Trying again` : "Connection lost. Trying to reconnect";
      this.#shell.notice({ text: `${what}; what you do is kept.` });
      return;
    }
    const text = ["This page was closed by the server.", this.#reason].filter(Boolean).join(" ");
    this.#shell.notice({ text, reload: this.#reload });
  }
}
