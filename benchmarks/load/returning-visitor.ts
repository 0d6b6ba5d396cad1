/** A visitor that comes back when its line is cut, and sends again what was not answered, as browsers do. */

import { setTimeout as wait } from "node:timers/promises";
import WebSocket from "ws";
import { connect, type LoadedPage, loadPage, type Target } from "./page-session.ts";

/** Between two tries to connect, milliseconds, on average. */
const PAUSE = 200;

export class ReturningVisitor {
  readonly #target: Target;
  readonly #page: LoadedPage;
  readonly #event: string;
  #socket: WebSocket | null = null;
  #sent = 0;
  #answered = 0;
  #patch = -1;
  #isEnding = false;
  #onAnswer: (() => void) | null = null;

  private constructor(target: Target, page: LoadedPage, event: string) {
    this.#target = target;
    this.#page = page;
    this.#event = event;
  }

  /** @param event scope and event as they stand in a message: `1,0` */
  static async open(target: Target, event: string): Promise<ReturningVisitor> {
    const visitor = new ReturningVisitor(target, await loadPage(target), event);
    await visitor.#connect();
    return visitor;
  }

  /** Sends one event; resolves when it is answered, over as many connections as that takes. */
  async press(): Promise<void> {
    this.#sent += 1;
    const answer = new Promise<void>((resolve) => {
      this.#onAnswer = resolve;
    });
    this.#send();
    await answer;
  }

  #send(): void {
    if (this.#answered >= this.#sent || this.#socket?.readyState !== WebSocket.OPEN) return;
    this.#socket.send(`["e",${this.#sent},${this.#event}]`);
  }

  async #connect(): Promise<void> {
    const { socket, welcome } = await connect(this.#target, this.#page, this.#patch);
    this.#socket = socket;
    socket.on("error", () => {});
    socket.on("close", () => void this.#comeBack());
    socket.on("message", (data: Buffer) => this.#hear(data.toString()));
    this.#hear(welcome);
    if (socket.readyState !== WebSocket.OPEN) throw new Error("The line was cut at once.");
  }

  async #comeBack(): Promise<void> {
    this.#socket = null;
    while (!this.#isEnding && !this.#socket) {
      await wait(PAUSE * (0.5 + Math.random()));
      await this.#connect().catch(() => {});
    }
  }

  #hear(text: string): void {
    const message = JSON.parse(text) as [string, ...unknown[]];
    if (message[0] === "w") {
      this.#page.data.token = String(message[1]);
      this.#patch = Number(message[3]);
      this.#answeredUpTo(Number(message[4]));
      this.#socket?.send(`["a",${this.#patch}]`);
      this.#send();
    } else if (message[0] === "p") {
      this.#patch = Number(message[1]);
      this.#answeredUpTo(Number(message[2]));
    }
  }

  #answeredUpTo(seq: number): void {
    if (seq <= this.#answered) return;
    this.#answered = seq;
    if (seq < this.#sent) return;
    this.#onAnswer?.();
    this.#onAnswer = null;
  }

  close(): void {
    this.#isEnding = true;
    this.#socket?.terminate();
  }
}
