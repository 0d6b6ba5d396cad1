import type { Json } from "@heddle/schema";
import { type ClientInfo, type StateQuestion, Up } from "@heddle/state-engine/protocol";
import { backoff } from "./backoff.ts";
import { type Beginning, type ConnectionState, type Input, initialState, type Output } from "./state.ts";
import { step } from "./step.ts";

/** The part of a WebSocket that is needed. */
export interface Socket {
  send(text: string): void;
  close(): void;
  onopen: (() => void) | null;
  onmessage: ((event: { data: unknown }) => void) | null;
  onclose: (() => void) | null;
}

/** The world around the connection: replaced in tests. */
export interface World {
  /** @param token of the session that the socket is for */
  open(token: string): Socket;
  /** What the browser tells of itself with hello. */
  client(): ClientInfo;
  after(milliseconds: number, run: () => void): () => void;
  /** In [0, 1). */
  random(): number;
}

/** What the connection hands on; never called for what it does itself (sending, waiting). */
export type Delivery = Extract<
  Output,
  {
    kind: "apply" | "effect" | "replace" | "refused" | "status" | "draft" | "remember" | "phase" | "withdraw";
  }
>;

/** Patches wait this long for a common ack, milliseconds. */
const ACK_AFTER = 1_000;
/** Without an answer to an event or hello for this long, the connection is taken for dead, milliseconds. */
const SILENCE = 15_000;

/** Runs `step` against a socket and timers. */
export class Connection {
  #state: ConnectionState;
  readonly #world: World;
  readonly #deliver: (delivery: Delivery) => void;
  /** Waiting until the step under way is done. */
  readonly #inputs: Input[] = [];
  /** Frames that tell of failures, until there is a server to tell. */
  readonly #reports: string[] = [];
  #isWorking = false;
  #socket: Socket | null = null;
  #stopWaiting: (() => void) | null = null;
  #stopAcking: (() => void) | null = null;
  #stopWatching: (() => void) | null = null;

  constructor(beginning: Beginning, world: World, deliver: (delivery: Delivery) => void) {
    this.#state = initialState(beginning);
    this.#world = world;
    this.#deliver = deliver;
  }

  /** The program that the session runs in. */
  get programHash(): string {
    return this.#state.programHash;
  }

  get phase(): ConnectionState["phase"] {
    return this.#state.phase;
  }

  /** The session's secret. */
  get token(): string {
    return this.#state.token;
  }

  start(): void {
    this.#take({ kind: "start" });
  }

  /** The network came back, or the page came to the front: no need to wait any longer. */
  hurry(): void {
    if (this.#state.phase !== "offline") return;
    this.#stopWaiting?.();
    this.#take({ kind: "retry" });
  }

  /** The model cannot be trusted: asks for the whole of it. */
  resync(): void {
    this.#state = { ...this.#state, patchSeq: -1, toldPatch: -1 };
    this.#drop();
  }

  /** Gives the session up: a new one begins at this page, in the newest version of the app. */
  beginAnew(): void {
    this.#stopWaiting?.();
    this.#take({ kind: "anew" });
  }

  send(scope: number, event: number, payload: Json | undefined): void {
    this.#take({ kind: "event", scope, event, ...(payload === undefined ? {} : { payload }) });
  }

  edit(scope: number, event: number, value: Json): void {
    this.#take({ kind: "edit", scope, event, value });
  }

  /** Returns the number of the message, for its reply. */
  navigate(path: string, queryOnly: boolean): number {
    this.#take({ kind: "navigate", path, queryOnly });
    return this.#state.nextSeq - 1;
  }

  storage(key: string, value: string | null): void {
    this.#take({ kind: "storage", key, value });
  }

  /** What an effect asked is answered; one that nobody waits for any more is passed over. */
  answer(effect: number, value: Json): void {
    this.#take({ kind: "answer", effect, value });
  }

  /** The button of a toast was pressed. */
  act(effect: number): void {
    this.#take({ kind: "action", effect });
  }

  /** Something failed in this page: told now, or as soon as there is somebody to tell. It is not sent again. */
  report(message: string, stack: string): void {
    this.#reports.push(JSON.stringify([Up.failure, message, stack]));
    this.#tellReports();
  }

  #tellReports(): void {
    if (this.#state.phase !== "live") return;
    for (const text of this.#reports.splice(0)) this.#socket?.send(text);
  }

  /** A question of the editor around a draft; the answer comes as a draft message. */
  ask(request: number, question: StateQuestion): void {
    this.#take({ kind: "question", request, question });
  }

  isOnItsWay(scope: number, event: number): boolean {
    return (
      this.#inputs.some((one) => one.kind === "edit" && one.scope === scope && one.event === event) ||
      this.#state.held.some((edit) => edit.scope === scope && edit.event === event) ||
      this.#state.unacked.some(
        (message) => message[0] === "e" && message[2] === scope && message[3] === event,
      )
    );
  }

  /** What a delivery leads to comes after everything that the delivery's own step has to send. */
  #take(input: Input): void {
    this.#inputs.push(input);
    if (this.#isWorking) return;
    this.#isWorking = true;
    try {
      for (let next = this.#inputs.shift(); next; next = this.#inputs.shift()) {
        const [state, outputs] = step(this.#state, next);
        this.#state = state;
        for (const output of outputs) this.#perform(output);
      }
    } finally {
      this.#isWorking = false;
    }
    if (this.#reports.length > 0) this.#tellReports();
    this.#watch();
  }

  #perform(output: Output): void {
    switch (output.kind) {
      case "open":
        this.#open();
        return;
      case "close":
        this.#forget()?.close();
        return;
      case "send":
        this.#socket?.send(output.text);
        return;
      case "wait":
        this.#stopWaiting?.();
        this.#stopWaiting = this.#world.after(backoff(output.failures, this.#world.random()), () =>
          this.#take({ kind: "retry" }),
        );
        return;
      case "acknowledgeSoon":
        this.#stopAcking ??= this.#world.after(ACK_AFTER, () => {
          this.#stopAcking = null;
          this.#take({ kind: "acknowledge" });
        });
        return;
      default:
        this.#deliver(output);
    }
  }

  #open(): void {
    const socket = this.#world.open(this.#state.token);
    this.#socket = socket;
    socket.onopen = () => this.#take({ kind: "opened", client: this.#world.client() });
    socket.onmessage = (event) => {
      this.#stopWatching?.();
      this.#stopWatching = null;
      if (typeof event.data === "string") {
        this.#take({ kind: "message", text: event.data, client: () => this.#world.client() });
      }
    };
    socket.onclose = () => {
      this.#socket = null;
      this.#take({ kind: "closed" });
    };
  }

  /** Gives the socket up without hearing from it again. */
  #forget(): Socket | null {
    const socket = this.#socket;
    this.#socket = null;
    if (socket) socket.onopen = socket.onmessage = socket.onclose = null;
    return socket;
  }

  #drop(): void {
    this.#forget()?.close();
    this.#take({ kind: "closed" });
  }

  /** A half-open connection shows only by its silence: whoever waits for an answer that does not come, dials anew. */
  #watch(): void {
    const { phase, unacked } = this.#state;
    const isWaiting =
      phase === "connecting" || phase === "greeting" || (phase === "live" && unacked.length > 0);
    if (!isWaiting) {
      this.#stopWatching?.();
      this.#stopWatching = null;
      return;
    }
    this.#stopWatching ??= this.#world.after(SILENCE, () => {
      this.#stopWatching = null;
      this.#drop();
    });
  }
}
