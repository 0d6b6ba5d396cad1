/** The programs that are open, by site and hash. */

import type { Release, Site } from "../source/site.ts";
import { LiveProgram } from "./program.ts";
import { type AppServices, ProgramError } from "./program-services.ts";

/** For its visitors. */
export const QUARANTINED = "This version of the app was stopped because it kept failing.";

export class ProgramTable {
  readonly #services: AppServices;
  readonly #programs = new Map<string, Map<string, LiveProgram>>();
  readonly #starting = new Map<string, Promise<LiveProgram>>();

  constructor(services: AppServices) {
    this.#services = services;
  }

  get size(): number {
    return this.all().length;
  }

  all(): LiveProgram[] {
    return [...this.#programs.values()].flatMap((own) => [...own.values()]);
  }

  /** @param site its id */
  of(site: string): LiveProgram[] {
    return [...(this.#programs.get(site)?.values() ?? [])];
  }

  /**
   * The open program of a release, opened if it is not. Where only one program of a site may run, the one that does stands in
   * for a newer one that does not start.
   * @throws {ProgramError} when there is none to show
   */
  async open(site: Site, release: Release): Promise<LiveProgram> {
    const { hash } = release.program;
    if (this.#services.strikes.isQuarantined(site.id, hash)) {
      throw new ProgramError("quarantined", QUARANTINED);
    }
    const open = this.#programs.get(site.id)?.get(hash);
    if (open) return open;
    const key = `${site.id} ${hash}`;
    let starting = this.#starting.get(key);
    if (!starting) {
      starting = this.#start(site, release).finally(() => this.#starting.delete(key));
      this.#starting.set(key, starting);
    }
    try {
      return await starting;
    } catch (error) {
      const standIn = site.swapsLive ? this.of(site.id)[0] : undefined;
      if (standIn) return standIn;
      const words = error instanceof Error ? error.message : String(error);
      this.#services.log({ level: "error", site: site.id, message: `The app does not start: ${words}` });
      throw new ProgramError("not-running", "This app does not start at the moment.");
    }
  }

  async #start(site: Site, release: Release): Promise<LiveProgram> {
    const program = await this.make(site, release);
    try {
      await program.start();
    } catch (error) {
      await program.close();
      throw error;
    }
    this.register(program);
    return program;
  }

  /** A program that is not started, with the store that its release asks for. Rejects when that does not open. */
  async make(site: Site, release: Release): Promise<LiveProgram> {
    const { stores, observer } = this.#services;
    observer.onDurability(site, stores.missing(release));
    return new LiveProgram(site, release, { ...this.#services, ...(await stores.of(release)) });
  }

  register(program: LiveProgram): void {
    let own = this.#programs.get(program.site.id);
    if (!own) {
      own = new Map();
      this.#programs.set(program.site.id, own);
    }
    own.set(program.hash, program);
    program.counts.open += 1;
  }

  async close(program: LiveProgram): Promise<void> {
    const own = this.#programs.get(program.site.id);
    if (own?.get(program.hash) === program && own.delete(program.hash)) program.counts.open -= 1;
    if (own?.size === 0) this.#programs.delete(program.site.id);
    await program.close();
  }
}
