/** Visitors of a ground whose every word is written down, until the history is read and checked. */

import { setTimeout as wait } from "node:timers/promises";
import { TestBrowser, type TestBrowserOptions } from "../test-browser.ts";
import type { History, StoredHistory } from "./history.ts";
import type { PlannedClient } from "./plan.ts";
import { Recorder, shownBy } from "./recorder.ts";
import type { StoredLists } from "./stored-lists.ts";

/** A process that was killed takes all browsers back within this time, also on a busy machine; milliseconds. */
const BOUND = 20_000;

export class Visitor {
  readonly recorder: Recorder;
  readonly browser: TestBrowser;
  readonly planned: PlannedClient;
  acting: Promise<void> = Promise.resolve();

  constructor(recorder: Recorder, planned: PlannedClient, options: TestBrowserOptions) {
    this.recorder = recorder;
    this.planned = planned;
    this.browser = new TestBrowser({ ...options, path: planned.path, watch: recorder });
    this.browser.reconnects = true;
    recorder.follow(this.browser);
  }

  /** Does what was planned; while `resting` is true nothing. */
  act(isResting: () => boolean): void {
    this.acting = (async () => {
      for (const { pause, action } of this.planned.actions) {
        await wait(pause);
        while (isResting()) await wait(10);
        this.recorder.make(action);
      }
    })();
  }

  async settled(): Promise<void> {
    const until = performance.now() + BOUND;
    for (;;) {
      try {
        return await this.browser.settled();
      } catch (error) {
        if (performance.now() > until) throw error;
      }
    }
  }
}

export interface VisitorOptions {
  name: string;
  planned: PlannedClient;
  /** Whose tab it is a duplicate of. */
  of?: Visitor;
  /** Where it connects instead of the ground's own port: patches may be lost there. */
  port?: number;
}

/** Where an app is served whose visitors are recorded, and how what it stored is read: a `Ground`, or something like it. */
export interface RecordedApp {
  runtime: { port: TestBrowserOptions["port"]; host: string };
  read(ids: readonly string[]): Promise<StoredLists | null>;
}

export class Recording {
  readonly visitors: Visitor[] = [];
  readonly #ground: RecordedApp;
  readonly #start = performance.now();
  readonly #faults: History["faults"] = [];
  readonly #revisions: string[] = [];

  constructor(ground: RecordedApp) {
    this.#ground = ground;
  }

  readonly #now = (): number => Math.round((performance.now() - this.#start) * 10) / 10;

  /** Takes away what visitors of earlier histories left. */
  async clear(): Promise<void> {
    const { port, host } = this.#ground.runtime;
    const browser = new TestBrowser({ port, host });
    await opened(browser);
    browser.click("Clear");
    await browser.settled();
    browser.close();
  }

  /** A visitor who has no page yet. */
  visitor({ name, planned, of, port }: VisitorOptions): Visitor {
    const { runtime } = this.#ground;
    const forkOf = of ? { client: of.recorder.history.name, lines: of.recorder.history.lines.length } : null;
    const recorder = new Recorder(name, this.#now, forkOf);
    const visitor = new Visitor(recorder, planned, {
      port: port ?? runtime.port,
      host: runtime.host,
      cookie: of?.browser.cookie,
      resyncs: port !== undefined,
    });
    this.visitors.push(visitor);
    return visitor;
  }

  /** Something was done to the app, and is over. */
  fault(name: string): void {
    this.#faults.push({ name, at: this.#now() });
  }

  /** Open tabs cannot go on in this program, which is served from now on. */
  revision(program: string): void {
    this.#revisions.push(program);
  }

  /** Waits until all is answered, and reads what came of it. */
  async finish(): Promise<History> {
    await Promise.all(this.visitors.map((visitor) => visitor.acting));
    const settled = await Promise.allSettled(this.visitors.map((visitor) => visitor.settled()));
    const came = this.visitors.filter((_, index) => settled[index]!.status === "fulfilled");
    await untilSteady(came.map(({ browser }) => browser));
    for (const visitor of came) await this.#end(visitor);
    const lists = (await this.#ground.read(this.#sessions())) ?? listsShown(came);
    const clients = this.visitors.map(({ recorder }) => recorder.history);
    return { clients, ...lists, faults: this.#faults, revisions: this.#revisions, bound: BOUND };
  }

  /** What it shows by patches, and by a whole model. */
  async #end({ browser, recorder }: Visitor): Promise<void> {
    const shown = shownBy(browser);
    const { frames } = browser;
    const before = frames.length;
    browser.cut();
    browser.patchSeq = -1;
    try {
      await browser.until(
        () => frames.slice(before).some((text) => text.startsWith('["w"')),
        "a whole model",
      );
    } catch {
      return;
    }
    recorder.history.end = { session: recorder.session, shown, rendered: shownBy(browser) };
  }

  #sessions(): string[] {
    const all = this.visitors.flatMap(({ recorder }) =>
      recorder.history.lines.flatMap((line) => (line.kind === "welcomed" ? [line.session] : [])),
    );
    return [...new Set(all)];
  }

  close(): void {
    for (const { browser } of this.visitors) browser.close();
  }
}

/** Shows the page and connects. */
export async function opened(browser: TestBrowser): Promise<void> {
  await loaded(browser);
  await browser.connect();
}

/** Asks for the page, again where an app that is just starting says so. */
export async function loaded(browser: TestBrowser): Promise<void> {
  const until = performance.now() + BOUND;
  for (;;) {
    try {
      return await browser.load();
    } catch (error) {
      if (!/answered 503/.test(String(error)) || performance.now() > until) throw error;
      await wait(100);
    }
  }
}

/** What others did to the shared list is on its way to all: until nothing has come for a while. */
async function untilSteady(browsers: TestBrowser[]): Promise<void> {
  const count = () => browsers.reduce((sum, { frames }) => sum + frames.length, 0);
  for (let before = -1; before !== count(); ) {
    before = count();
    await wait(60);
  }
}

/** Where nothing is stored outside of the process, whole models tell what it has. */
function listsShown(visitors: Visitor[]): StoredLists {
  const stored: StoredHistory[] = [];
  let board: string[] = [];
  for (const { browser, recorder } of visitors) {
    const { end } = recorder.history;
    if (!end) continue;
    stored.push({ session: end.session, epoch: browser.epoch, seq: browser.ackSeq, own: end.rendered.own });
    board = end.rendered.board ?? board;
  }
  return { stored, board };
}
