/** Redirects of pages that are being loaded: where they lead, and when they lead in circles. */

/** More redirects in a row than this lead nowhere. */
export const MOST_REDIRECTS = 10;
/** A redirect that follows the one before within this time goes on with it, milliseconds. */
const IN_A_ROW = 10_000;
const MOST_VISITORS = 10_000;

interface Chain {
  paths: string[];
  at: number;
}

/** Counts redirects in a row, by visitor. */
export class RedirectChains {
  readonly #chains = new Map<string, Chain>();

  /**
   * A page sent a visitor elsewhere.
   * @param visitor names a browser of a site
   * @param now milliseconds
   * @returns null, or the paths of the circle when they were too many
   */
  follow(visitor: string, path: string, now: number): readonly string[] | null {
    const known = this.#chains.get(visitor);
    const chain = known && now - known.at < IN_A_ROW ? known : { paths: [], at: now };
    chain.paths.push(path);
    chain.at = now;
    this.#chains.delete(visitor);
    if (chain.paths.length > MOST_REDIRECTS) return [...new Set(chain.paths)];
    this.#chains.set(visitor, chain);
    const oldest = this.#chains.keys().next().value;
    if (this.#chains.size > MOST_VISITORS && oldest !== undefined) this.#chains.delete(oldest);
    return null;
  }

  /** A page was shown. */
  end(visitor: string): void {
    this.#chains.delete(visitor);
  }
}

/**
 * The value of a Location header: a path of the app gets the base path before it; addresses elsewhere stay whole.
 * @param address as the engine has checked it: a path, or an address with http: or https:
 * @param origin of the app
 */
export function locationOf(address: string, origin: string, basePath: string): string {
  const isOfApp = address.startsWith("/") && !address.startsWith("//");
  const target = new URL(isOfApp ? origin + basePath + address : address, origin);
  return target.origin === new URL(origin).origin
    ? target.pathname + target.search + target.hash
    : target.href;
}
