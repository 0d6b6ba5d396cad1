/** Carries out a plan: visitors who click, and faults beside them, recorded. */

import { setTimeout as wait } from "node:timers/promises";
import { TestBrowser, type TestBrowserOptions } from "../test-browser.ts";
import type { Ground } from "./ground.ts";
import type { History, StoredHistory } from "./history.ts";
import { makeDuplicate, type Plan, type PlannedClient } from "./plan.ts";
import { Recorder, shownBy } from "./recorder.ts";
import type { StoredLists } from "./stored-lists.ts";

/** A process that was killed starts, compiles the app and takes browsers back within this time, also on a busy machine; milliseconds. */
const BOUND = 20_000;
const FREEZE_MILLISECONDS = 300;
/** Longer than a session takes to hibernate on a ground. */
const REST_MILLISECONDS = 450;

class Visitor {
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

export async function runHistory(ground: Ground, plan: Plan): Promise<History> {
  return new RandomHistory(ground, plan).run();
}

class RandomHistory {
  readonly #ground: Ground;
  readonly #plan: Plan;
  readonly #start = performance.now();
  readonly #visitors: Visitor[] = [];
  readonly #faults: History["faults"] = [];
  #isResting = false;

  constructor(ground: Ground, plan: Plan) {
    this.#ground = ground;
    this.#plan = plan;
  }

  async run(): Promise<History> {
    await this.#clear();
    try {
      for (const [index, planned] of this.#plan.clients.entries()) {
        const visitor = this.#visitor("abc"[index]!, planned, null);
        await opened(visitor.browser);
      }
      for (const visitor of this.#visitors) visitor.act(() => this.#isResting);
      for (const { pause, name, client } of this.#plan.faults) {
        await wait(pause);
        await this.#fault(name, this.#visitors[client]!);
        this.#faults.push({ name, at: this.#now() });
      }
      return await this.#finish();
    } finally {
      for (const { browser } of this.#visitors) browser.close();
    }
  }

  readonly #now = (): number => Math.round((performance.now() - this.#start) * 10) / 10;

  /** What visitors of earlier histories left. */
  async #clear(): Promise<void> {
    const { port, host } = this.#ground.runtime;
    const browser = new TestBrowser({ port, host });
    await opened(browser);
    browser.click("Clear");
    await browser.settled();
    browser.close();
  }

  #visitor(name: string, planned: PlannedClient, of: Visitor | null): Visitor {
    const { port, host } = this.#ground.runtime;
    const forkOf = of && { client: of.recorder.history.name, lines: of.recorder.history.lines.length };
    const recorder = new Recorder(name, this.#now, forkOf);
    const visitor = new Visitor(recorder, planned, { port, host, cookie: of?.browser.cookie });
    this.#visitors.push(visitor);
    return visitor;
  }

  async #fault(name: Plan["faults"][number]["name"], visitor: Visitor): Promise<void> {
    switch (name) {
      case "cut":
        return visitor.browser.cut();
      case "kill runner":
        return this.#ground.killRunners();
      case "kill gateway":
        return this.#ground.killGateway();
      case "freeze":
        this.#ground.runtime.freeze(true);
        await wait(FREEZE_MILLISECONDS);
        return this.#ground.runtime.freeze(false);
      case "duplicate":
        return this.#duplicate(visitor);
      case "deploy":
        return this.#ground.deploy();
      case "rest":
        this.#isResting = true;
        await wait(REST_MILLISECONDS);
        this.#isResting = false;
    }
  }

  /** As browsers do it: the new tab loads the page, and has a copy of what the first keeps of its session. */
  async #duplicate(first: Visitor): Promise<void> {
    // A tab that is just away would find its session in use when it comes back, and be the copy itself.
    await first.settled();
    await first.browser.until(() => first.browser.closeCode === null, "a socket");
    const number = this.#visitors.length;
    const planned = makeDuplicate(this.#plan.seed, first.planned.path, number);
    const copy = this.#visitor(`d${number}`, planned, first);
    await loaded(copy.browser);
    copy.browser.token = first.browser.token;
    copy.browser.programHash = first.browser.programHash;
    copy.browser.patchSeq = -1;
    await copy.browser.connect();
    copy.act(() => this.#isResting);
  }

  async #finish(): Promise<History> {
    await Promise.all(this.#visitors.map((visitor) => visitor.acting));
    const settled = await Promise.allSettled(this.#visitors.map((visitor) => visitor.settled()));
    const came = this.#visitors.filter((_, index) => settled[index]!.status === "fulfilled");
    await untilSteady(came.map(({ browser }) => browser));
    for (const visitor of came) await this.#end(visitor);
    const lists = (await this.#ground.read(this.#sessions())) ?? listsShown(came);
    const clients = this.#visitors.map(({ recorder }) => recorder.history);
    return { clients, ...lists, faults: this.#faults, bound: BOUND };
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
    const all = this.#visitors.flatMap(({ recorder }) =>
      recorder.history.lines.flatMap((line) => (line.kind === "welcomed" ? [line.session] : [])),
    );
    return [...new Set(all)];
  }
}

/** Shows the page and connects. */
async function opened(browser: TestBrowser): Promise<void> {
  await loaded(browser);
  await browser.connect();
}

/** Asks for the page, again where an app that is just starting says so. */
async function loaded(browser: TestBrowser): Promise<void> {
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
