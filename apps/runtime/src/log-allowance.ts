/**
 * How much one app may make the runtime write to its log: whoever throws in a loop, or sends nonsense to an app, fills no disk and keeps the
 * compiler busy with no stacks. What is left out is counted and told.
 */

import type { RuntimeLog } from "./log.ts";

const MINUTE = 60_000;

export class LogAllowance {
  readonly linesPerMinute: number;
  readonly #onLeftOut: (siteId: string, lines: number) => void;
  /** Lines since the first one of the minute, by site; only of sites that wrote in it. */
  readonly #lines = new Map<string, number>();

  /** @param onLeftOut told at the end of a minute in which lines were left out */
  constructor(linesPerMinute: number, onLeftOut: (siteId: string, lines: number) => void) {
    this.linesPerMinute = linesPerMinute;
    this.#onLeftOut = onLeftOut;
  }

  /** Counts one line. @returns false: it is one too many, and is left out */
  admits(siteId: string): boolean {
    const lines = this.#lines.get(siteId) ?? 0;
    if (lines === 0) setTimeout(() => this.#end(siteId), MINUTE).unref();
    this.#lines.set(siteId, lines + 1);
    return lines < this.linesPerMinute;
  }

  /** A log that counts its entries about sites. */
  bound(log: RuntimeLog): RuntimeLog {
    return (entry) => {
      if (entry.site === undefined || this.admits(entry.site)) log(entry);
    };
  }

  #end(siteId: string): void {
    const leftOut = (this.#lines.get(siteId) ?? 0) - this.linesPerMinute;
    this.#lines.delete(siteId);
    if (leftOut > 0) this.#onLeftOut(siteId, leftOut);
  }
}
