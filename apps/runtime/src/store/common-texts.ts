/** What many sessions have in common (their site, their program, names of fields), each once in memory. */

import type { SiteKey } from "./store.ts";

/** An app could give its fields ever new names: beyond so many texts those that are known are forgotten, and begin anew. */
const MOST = 10_000;

export class CommonTexts {
  readonly #texts = new Map<string, string>();
  readonly #sites = new Map<string, SiteKey>();

  /** The same text, as it was first given. */
  text(text: string): string {
    const known = this.#texts.get(text);
    if (known !== undefined) return known;
    if (this.#texts.size >= MOST) this.#texts.clear();
    const own = ownCopy(text);
    this.#texts.set(own, own);
    return own;
  }

  site(site: SiteKey): SiteKey {
    const name = `${site.workspaceId} ${site.appId} ${site.environment}`;
    const known = this.#sites.get(name);
    if (known) return known;
    if (this.#sites.size >= MOST) this.#sites.clear();
    const own = Object.freeze({ ...site });
    this.#sites.set(name, own);
    return own;
  }
}

/** V8 copies what is cut out of a text by itself where it is shorter than this. */
const SHORTEST_SLICE = 13;

/** A text that holds itself and no more: what is cut out of a runner's frame keeps the whole frame, with what it says of others. */
export function ownCopy(text: string): string {
  return text.length < SHORTEST_SLICE ? text : Buffer.from(text).toString();
}
