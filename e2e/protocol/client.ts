/** A client without a browser, written from docs/protocol.md. It draws nothing: tests look at its model. */

import { once } from "node:events";
import { setTimeout } from "node:timers/promises";
import { WebSocket } from "ws";
import {
  Model,
  type Value,
  type WireModel,
  type WireNode,
  type WireOperation,
  type WireTemplate,
} from "./model.ts";

type Numbered = [letter: string, eventSeq: number, ...Value[]];
interface Waiting {
  isDone(): boolean;
  resolve(): void;
}

interface PageData {
  programHash: string;
  token: string;
  patchSeq: number;
  ackEventSeq: number;
  template: WireTemplate;
  model: WireModel;
}

/** How long a test waits for what it expects, milliseconds. */
const PATIENCE = 10_000;

export class ProtocolClient {
  model: Model;
  path: string;
  /** Welcomes so far: true for those with a model. */
  readonly welcomes: boolean[] = [];
  readonly replies: Value[][] = [];
  readonly effects: Value[][] = [];
  readonly patches: WireOperation[][] = [];
  unacknowledged: Numbered[] = [];
  #nextSeq: number;
  #patchSeq: number;
  #lastEffect = 0;
  #socket: WebSocket | null = null;
  /** Frames are handled one after the other: one that shows another page waits for its template. */
  #work: Promise<unknown> = Promise.resolve();
  #failure: unknown = null;
  #waiting: Waiting[] = [];
  readonly #origin: string;
  readonly #cookie: string;
  readonly #page: PageData;
  readonly #templates = new Map<string, WireTemplate>();
  readonly #tab = Math.random().toString(36).slice(2);

  private constructor(origin: string, path: string, cookie: string, page: PageData) {
    this.#origin = origin;
    this.path = path;
    this.#cookie = cookie;
    this.#page = page;
    this.#nextSeq = page.ackEventSeq + 1;
    this.#patchSeq = page.patchSeq;
    this.#templates.set(page.template.hash, page.template);
    this.model = new Model(page.template, page.model);
  }

  /** Gets a page of a served app; no socket yet. */
  static async load(origin: string, path: string): Promise<ProtocolClient> {
    const deadline = Date.now() + PATIENCE;
    let response = await fetch(origin + path);
    while (response.status === 503 && Date.now() < deadline) {
      await setTimeout(200);
      response = await fetch(origin + path);
    }
    const html = await response.text();
    const data = /<script type="application\/json" id="heddle-page"[^>]*>(.*?)<\/script>/s.exec(html)?.[1];
    if (!data) throw new Error(`${path} answered ${response.status} without a page.`);
    const cookie = response.headers.getSetCookie().map((line) => line.split(";")[0]);
    return new ProtocolClient(origin, path, cookie.join("; "), JSON.parse(data) as PageData);
  }

  /** Opens a socket, says hello, and waits for the welcome. */
  async connect(): Promise<void> {
    const address = `${this.#origin.replace(/^http/, "ws")}/_heddle/socket`;
    const socket = new WebSocket(address, { origin: this.#origin, headers: { cookie: this.#cookie } });
    await once(socket, "open");
    this.#socket = socket;
    socket.on("message", (data) => {
      if (socket !== this.#socket) return;
      this.#work = this.#work.then(() => this.#receive(JSON.parse(String(data)) as Value[]));
      this.#work.catch((error: unknown) => {
        this.#failure = error;
        this.#settle();
      });
    });
    const client = { path: this.path, locale: "en", timeZone: "UTC", storage: {}, tab: this.#tab };
    const told = this.#lastEffect > 0 ? { ...client, lastEffect: this.#lastEffect } : client;
    const welcomes = this.welcomes.length;
    socket.send(JSON.stringify(["h", 1, this.#page.programHash, this.#page.token, this.#patchSeq, told]));
    await this.until(() => this.welcomes.length > welcomes);
  }

  /** As if the network was gone: nothing is said any more. */
  disconnect(): void {
    this.#socket?.terminate();
    this.#socket = null;
  }

  /** As after a patch that went missing: the next hello asks for the whole model. */
  forget(): void {
    this.#patchSeq = -1;
  }

  /** Sends an event now, or after the next welcome. Returns the message, as it was sent. */
  event(scope: number, event: number, payload?: Value): Numbered {
    return this.#number(payload === undefined ? ["e", scope, event] : ["e", scope, event, payload]);
  }

  navigate(path: string): Numbered {
    return this.#number(["n", path]);
  }

  /** Clicks the first node of this label, in the page itself or in one of its rows. */
  click(label: string): Numbered {
    for (const scope of [this.model.root, ...this.rows()]) {
      for (const node of nodesIn(this.model.template.parts[scope.part]!.nodes)) {
        const bound = node.bindings?.label;
        const shown = bound === undefined ? node.props?.label : this.model.value(scope, bound);
        const event = node.events?.onClick?.[0]?.event;
        if (shown === label && event !== undefined) return this.event(scope.id, event);
      }
    }
    throw new Error(`Nothing to click is labelled ${label}.`);
  }

  /** The text of the page's node with this id. */
  text(id: string): Value {
    const node = this.#node((candidate) => candidate.props?.id === id);
    return this.model.value(this.model.root, node.bindings!.text!);
  }

  /** The first list of the page: its node in the template. */
  get listNode(): WireNode {
    return this.#node((candidate) => candidate.each !== undefined);
  }

  /** The first list of the page: its mounted rows. */
  rows() {
    const lists = this.model.root.children.filter((control) => control.kind === "list");
    return lists[0]?.rows ?? [];
  }

  /** Sends a frame as it stands. */
  sendRaw(message: readonly Value[]): void {
    this.#socket?.send(JSON.stringify(message));
  }

  /** Everything that was sent is answered. */
  settled(): Promise<void> {
    return this.until(() => this.unacknowledged.length === 0);
  }

  /** Looks again after each message of the server. */
  async until(isDone: () => boolean): Promise<void> {
    if (isDone()) return;
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const late = new AbortController();
    this.#waiting.push({ isDone, resolve });
    void setTimeout(PATIENCE, undefined, { signal: late.signal }).then(
      () => reject(new Error(`Waited in vain for: ${isDone}`)),
      () => undefined,
    );
    await promise.finally(() => late.abort());
    if (this.#failure) throw this.#failure;
  }

  #node(isWanted: (node: WireNode) => boolean): WireNode {
    for (const node of nodesIn(this.model.template.parts[0]!.nodes)) if (isWanted(node)) return node;
    throw new Error("The page has no such node.");
  }

  #number([letter, ...rest]: [string, ...Value[]]): Numbered {
    const message: Numbered = [letter, this.#nextSeq++, ...rest];
    this.unacknowledged.push(message);
    this.sendRaw(message);
    return message;
  }

  async #receive(message: Value[]): Promise<void> {
    const [letter] = message;
    if (letter === "w") await this.#welcome(message);
    if (letter === "p") await this.#patch(message);
    if (letter === "r") {
      this.replies.push(message);
      this.#acknowledged(message[1] as number);
    }
    this.#settle();
  }

  async #welcome([, token, , patchSeq, ackEventSeq, programHash, model]: Value[]): Promise<void> {
    this.#page.token = token as string;
    this.#page.programHash = programHash as string;
    this.#acknowledged(ackEventSeq as number);
    if (model !== null) {
      await this.#show(model as unknown as WireModel);
      this.#patchSeq = patchSeq as number;
      this.sendRaw(["a", this.#patchSeq]);
    }
    for (const open of this.unacknowledged) this.sendRaw(open);
    this.welcomes.push(model !== null);
  }

  async #patch([, patchSeq, ackEventSeq, operations]: Value[]): Promise<void> {
    if ((patchSeq as number) <= this.#patchSeq) return;
    if (patchSeq !== this.#patchSeq + 1) throw new Error(`Patch ${patchSeq} came after ${this.#patchSeq}.`);
    const changes = operations as WireOperation[];
    for (const operation of changes) await this.#apply(operation);
    this.#patchSeq = patchSeq;
    this.patches.push(changes);
    this.#acknowledged(ackEventSeq as number);
    this.sendRaw(["a", patchSeq]);
  }

  async #apply(operation: WireOperation): Promise<void> {
    const [letter, first, second] = operation;
    if (letter === "!") {
      if ((first as number) <= this.#lastEffect) return;
      this.#lastEffect = first as number;
      this.effects.push(operation);
    } else if (letter === "/") {
      this.path = first as string;
      await this.#show(second as unknown as WireModel);
    } else {
      this.model.apply(operation);
    }
  }

  async #show(model: WireModel): Promise<void> {
    const hash = model.templateHash;
    let template = this.#templates.get(hash);
    if (!template) {
      const response = await fetch(`${this.#origin}/_heddle/templates/${hash}.json`);
      template = (await response.json()) as WireTemplate;
      this.#templates.set(hash, template);
    }
    this.model = new Model(template, model, this.model);
  }

  #acknowledged(eventSeq: number): void {
    this.unacknowledged = this.unacknowledged.filter((message) => message[1] > eventSeq);
  }

  #settle(): void {
    this.#waiting = this.#waiting.filter((waiting) => {
      if (!this.#failure && !waiting.isDone()) return true;
      waiting.resolve();
      return false;
    });
  }
}

function* nodesIn(nodes: readonly WireNode[]): Generator<WireNode> {
  for (const node of nodes) {
    yield node;
    for (const inside of Object.values(node.slots ?? {})) yield* nodesIn(inside);
    if (node.nodes) yield* nodesIn(node.nodes);
  }
}
