/**
 * A browser tab without a browser: loads a page over HTTP, speaks the real protocol on a real socket or stream, keeps the page's model.
 * For tests and for load generators.
 */

import { setTimeout as wait } from "node:timers/promises";
import type { PageData } from "@heddle/renderer/document";
import type { Json } from "@heddle/schema";
import { ClientModel } from "@heddle/state-engine/model";
import type { Template } from "@heddle/state-engine/program";
import type { EffectOperation, Operation, PageModel } from "@heddle/state-engine/protocol";
import { sessionIdOf } from "../live/session-token.ts";
import { get } from "./get.ts";
import { Ordered } from "./ordered.ts";
import { type Found, ShownPage, type Target } from "./shown-page.ts";
import type { TestBrowserOptions } from "./test-browser-options.ts";
import { openSocket } from "./test-socket.ts";
import { openStream } from "./test-stream.ts";
import type { TestTransport } from "./test-transport.ts";

export type { BrowserWatch, TestBrowserOptions } from "./test-browser-options.ts";

type Welcome = [string, string, number, number, number, string, PageModel | null];
type Numbered = [letter: "e" | "n" | "l", seq: number, ...rest: Json[]];

export class TestBrowser {
  readonly #options: TestBrowserOptions;
  /** Where it connects from now on. */
  port: TestBrowserOptions["port"];
  /** What its next connection is. */
  transport: "socket" | "stream";
  readonly tab = Math.random().toString(36).slice(2);
  html = "";
  cookie: string;
  token = "";
  programHash = "";
  epoch = 0;
  patchSeq = -1;
  /** Every event up to this one is done. */
  ackSeq = 0;
  nextSeq = 1;
  model!: ClientModel;
  readonly effects: EffectOperation[] = [];
  readonly replies: Json[][] = [];
  readonly statuses: string[][] = [];
  readonly drafts: [topic: string, value: Json][] = [];
  /** Frames as they came, newest last. */
  readonly frames: string[] = [];
  /** Connect again by itself after the socket is lost. */
  reconnects = false;
  /** Acks patches as a browser does; a slow reader does not. */
  acks = true;
  /** Answers the pings of a stream. */
  answersPings = true;
  closeCode: number | null = null;
  #unacked: Numbered[] = [];
  #templates = new Map<string, Template>();
  #transport: TestTransport | null = null;
  #isLive = false;
  #isEnded = false;
  #isReconnecting = false;
  #lastEffect = 0;
  #waiters: { until: () => boolean; resolve: () => void }[] = [];

  constructor(options: TestBrowserOptions) {
    this.#options = options;
    this.port = options.port;
    this.transport = options.transport ?? "socket";
    this.cookie = options.cookie ?? "";
  }

  /** Loads the page and connects. */
  static async open(options: TestBrowserOptions): Promise<TestBrowser> {
    const browser = new TestBrowser(options);
    await browser.load();
    await browser.connect();
    return browser;
  }

  get #port(): number {
    return typeof this.port === "number" ? this.port : this.port();
  }

  get path(): string {
    return this.#options.path ?? "/";
  }

  /** The page load alone; the session stays provisional. */
  async load(): Promise<void> {
    const { host, draft, from } = this.#options;
    const query = draft ? `${this.path.includes("?") ? "&" : "?"}heddle-draft=${draft}` : "";
    const headers: Record<string, string> = this.cookie ? { cookie: this.cookie } : {};
    const answer = await get(this.#port, host, this.path + query, { headers, ...(from ? { from } : {}) });
    if (answer.status !== 200)
      throw new Error(`GET ${this.path} answered ${answer.status}: ${answer.body.slice(0, 2000)}`);
    this.html = answer.body;
    for (const one of [answer.headers["set-cookie"] ?? []].flat()) this.cookie = one.split(";")[0]!;
    const json = /<script type="application\/json" id="heddle-page"[^>]*>(.*?)<\/script>/s.exec(
      answer.body,
    )?.[1];
    if (!json) throw new Error("The page holds no heddle-page data.");
    const data = JSON.parse(json) as PageData;
    const { token, programHash, epoch, patchSeq, ackEventSeq: ackSeq } = data;
    Object.assign(this, { token, programHash, epoch, patchSeq, ackSeq, nextSeq: ackSeq + 1 });
    this.#templates.set(data.template.hash, data.template);
    this.model = new ClientModel(data.template, data.model);
    this.#options.watch?.loaded(programHash);
  }

  /** Opens a connection and says hello; resolves with the welcome. Rejects when the server closes instead. */
  async connect(): Promise<void> {
    const { host, draft, origin, storage, locale, timeZone, from } = this.#options;
    const open = this.transport === "stream" ? openStream : openSocket;
    const inOrder = new Ordered();
    this.#isEnded = false;
    this.closeCode = null;
    const transport = open({
      port: () => this.#port,
      host,
      ...(from ? { from } : {}),
      token: this.token,
      cookie: () => this.cookie,
      origin: origin ?? `http://${host}`,
      referrer: `http://${host}${this.path}${draft === undefined ? "" : `?heddle-draft=${draft}`}`,
      answersPings: () => this.answersPings,
      onCookie: (cookie) => {
        this.cookie = cookie;
      },
      onText: (text) =>
        inOrder.run(async () => {
          if (transport === this.#transport) await this.#receive(text);
        }),
    });
    this.#transport = transport;
    const closed = transport.closed.then((code): never => {
      if (transport === this.#transport) this.#closed(code);
      throw new Error(`The connection was closed with ${code}.`);
    });
    closed.catch(() => undefined);
    await transport.opened;
    const client = {
      path: this.path,
      locale: locale ?? "en",
      timeZone: timeZone ?? "UTC",
      storage: storage ?? {},
      tab: this.tab,
      lastEffect: this.#lastEffect,
      draft,
    };
    this.sendRaw(JSON.stringify(["h", 1, this.programHash, this.token, this.patchSeq, client]));
    await Promise.race([this.until(() => this.#isLive), closed]);
  }

  #closed(code: number): void {
    this.closeCode = code;
    this.#isLive = false;
    this.#options.watch?.lost(code);
    this.#tell();
    if (!this.reconnects || this.#isEnded || this.#isReconnecting) return;
    this.#isReconnecting = true;
    void this.#reconnect().finally(() => {
      this.#isReconnecting = false;
      // Lost again between the welcome and here.
      if (this.closeCode !== null) this.#closed(this.closeCode);
    });
  }

  async #reconnect(): Promise<void> {
    for (let pause = 10; !this.#isEnded; pause = Math.min(pause * 2, 300)) {
      await wait(pause * (0.5 + Math.random()));
      try {
        await this.connect();
        return;
      } catch {
        this.#transport?.terminate();
      }
    }
  }

  async #receive(text: string): Promise<void> {
    this.frames.push(text);
    const message = JSON.parse(text) as Json[];
    switch (message[0]) {
      case "w":
        await this.#welcome(message);
        break;
      case "p":
        await this.#patch(message);
        break;
      case "r":
        this.replies.push(message.slice(1));
        this.#settle(message[1] as number);
        break;
      case "s":
        this.statuses.push(message.slice(1) as string[]);
        if (message[1] === "closed") this.#isEnded = true;
        break;
      case "d":
        this.drafts.push([message[1] as string, message[2]!]);
        break;
    }
    this.#options.watch?.received(text);
    this.#tell();
  }

  async #welcome(message: Json[]): Promise<void> {
    const [, token, epoch, patchSeq, ackEventSeq, programHash, model] = message as unknown as Welcome;
    const isSameProgram = programHash === this.programHash;
    if (sessionIdOf(token) !== sessionIdOf(this.token)) {
      this.#lastEffect = 0;
      this.ackSeq = 0;
    }
    Object.assign(this, { token, epoch, programHash });
    if (model) {
      this.patchSeq = patchSeq;
      await this.#show(model);
      this.sendRaw(JSON.stringify(["a", patchSeq]));
    }
    this.#unacked = isSameProgram ? this.#unacked.filter((one) => one[1] > ackEventSeq) : [];
    this.#unacked.forEach((one, index) => {
      one[1] = ackEventSeq + 1 + index;
    });
    this.ackSeq = ackEventSeq;
    this.nextSeq = ackEventSeq + 1 + this.#unacked.length;
    this.#isLive = true;
    for (const one of this.#unacked) this.sendRaw(JSON.stringify(one));
  }

  async #patch(message: Json[]): Promise<void> {
    const [, patchSeq, ackEventSeq, operations] = message as [string, number, number, Operation[]];
    if (patchSeq <= this.patchSeq) return;
    if (patchSeq !== this.patchSeq + 1) return this.#skipped(patchSeq);
    this.patchSeq = patchSeq;
    const applied = this.model.apply(operations);
    for (const effect of applied.effects) {
      if (effect[1] <= this.#lastEffect) continue;
      this.#lastEffect = effect[1];
      this.effects.push(effect);
    }
    if (applied.page) await this.#show(applied.page[2]);
    this.#settle(ackEventSeq);
    if (this.acks) this.sendRaw(JSON.stringify(["a", patchSeq]));
  }

  #skipped(patchSeq: number): void {
    if (!this.#options.resyncs) throw new Error(`Patch ${patchSeq} came after ${this.patchSeq}.`);
    this.patchSeq = -1;
    this.cut();
  }

  async #show(model: PageModel): Promise<void> {
    let template = this.#templates.get(model.templateHash);
    if (!template) {
      const answer = await get(
        this.#port,
        this.#options.host,
        `/_heddle/templates/${model.templateHash}.json`,
      );
      if (answer.status !== 200)
        throw new Error(`The template ${model.templateHash} answered ${answer.status}.`);
      template = JSON.parse(answer.body) as Template;
      this.#templates.set(template.hash, template);
    }
    this.model = new ClientModel(template, model);
  }

  #settle(seq: number): void {
    if (seq > this.ackSeq) this.ackSeq = seq;
    this.#unacked = this.#unacked.filter((one) => one[1] > this.ackSeq);
  }

  #tell(): void {
    this.#waiters = this.#waiters.filter((waiter) => {
      if (!waiter.until()) return true;
      waiter.resolve();
      return false;
    });
  }

  /** Resolves when the condition holds after some message; rejects after ten seconds. */
  until(condition: () => boolean, what = "the page"): Promise<void> {
    if (condition()) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const timer = setTimeout(
        () => reject(new Error(`Waited too long for ${what}. The page shows: ${this.texts().join(" | ")}`)),
        10_000,
      );
      this.#waiters.push({
        until: condition,
        resolve: () => {
          clearTimeout(timer);
          resolve();
        },
      });
    });
  }

  /** Resolves when the page shows the text. */
  untilText(text: string): Promise<void> {
    return this.until(() => this.texts().includes(text), `"${text}"`);
  }

  /** Resolves when everything done so far is acked. */
  settled(): Promise<void> {
    return this.until(() => this.#unacked.length === 0, "acks");
  }

  /** Does what a person does: `trigger({ type: "Button", text: "Add" }, "onClick")`. Returns the event's number. */
  trigger(target: Target, prop: string, payload?: Json): number {
    const found = this.find(target);
    const template = found.element.events?.[prop]?.[0];
    if (!template) throw new Error(`${target.type} has no ${prop}.`);
    return this.send(found.scope, template.event, payload);
  }

  click(text: string): number {
    return this.trigger({ type: "Button", text }, "onClick");
  }

  /** Types into a field that is bound two-way. */
  type(target: Target, prop: string, value: Json): number {
    const found = this.find(target);
    const event = found.element.binds?.[prop];
    if (event === undefined) throw new Error(`${target.type} has no bound ${prop}.`);
    return this.send(found.scope, event, value);
  }

  send(scope: number, event: number, payload?: Json): number {
    return this.#numbered(
      payload === undefined ? ["e", this.nextSeq, scope, event] : ["e", this.nextSeq, scope, event, payload],
    );
  }

  navigate(path: string): number {
    return this.#numbered(["n", this.nextSeq, path]);
  }

  store(key: string, value: string | null): number {
    return this.#numbered(["l", this.nextSeq, key, value]);
  }

  #numbered(message: Numbered): number {
    this.nextSeq += 1;
    this.#unacked.push(message);
    if (this.#isLive) this.sendRaw(JSON.stringify(message));
    return message[1];
  }

  /** A frame as it stands, whatever it is. */
  sendRaw(text: string | Buffer): void {
    if (!this.#transport?.isOpen) return;
    if (typeof text === "string") this.#options.watch?.sent(text);
    this.#transport.send(text);
  }

  /** The socket is gone without a word. */
  cut(): void {
    this.#isLive = false;
    this.#transport?.terminate();
  }

  /** Reads nothing more, or reads on: a slow client. */
  pauseReading(isPaused: boolean): void {
    this.#transport?.pauseReading(isPaused);
  }

  /** The reload button: the page is asked for anew and goes on in the tab's session. */
  async reload(): Promise<void> {
    const kept = this.token;
    const transport = this.#transport;
    this.#transport = null;
    this.#isLive = false;
    this.#unacked = [];
    transport?.terminate();
    await this.load();
    this.token = kept;
    this.patchSeq = -1;
    await this.connect();
  }

  close(): void {
    this.#isEnded = true;
    this.reconnects = false;
    this.#isLive = false;
    this.#transport?.terminate();
  }

  find(target: Target): Found {
    return new ShownPage(this.model).find(target);
  }

  /** Values of a prop of every element of a type, in document order. */
  props(type: string, prop: string): Json[] {
    return new ShownPage(this.model).props(type, prop);
  }

  /** Every text on the page in document order: bare text, and props that are text or numbers. */
  texts(): string[] {
    return this.model ? new ShownPage(this.model).texts() : [];
  }
}
