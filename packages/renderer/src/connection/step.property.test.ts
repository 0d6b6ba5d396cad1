import type { ClientInfo, PageModel } from "@heddle/state-engine/protocol";
import fc from "fast-check";
import { expect, it } from "vitest";
import { type ConnectionState, type Input, initialState, type Output } from "./state.ts";
import { step } from "./step.ts";

const client: ClientInfo = { path: "/", locale: "en", timeZone: "UTC", storage: {}, tab: "t" };

/**
 * A server by the rules of the protocol: it runs each event once, in order; keeps patches until acked; and may forget its
 * outbox (a restart), after which it gives the whole model. Its state is the log of what it ran and the fields' values.
 */
class Server {
  log: string[] = [];
  fields: Record<number, string> = {};
  eventSeq = 0;
  patchSeq = 0;
  outbox: { seq: number; text: string }[] = [];
  awaitsAck = false;
  base = 0;

  model(): PageModel {
    return {
      pageId: "p",
      templateHash: "t",
      root: [0, 0, [this.log.length, this.fields[1] ?? "", this.fields[2] ?? ""], []],
    };
  }

  restart(): void {
    this.outbox = [];
    this.base = this.patchSeq + 1;
    this.patchSeq += 1;
  }

  /** Answers to one frame from the browser. */
  hear(text: string): string[] {
    const message = JSON.parse(text);
    if (message[0] === "h") {
      const last: number = message[4];
      const missed = this.outbox.filter((entry) => entry.seq > last);
      if (last >= this.base && missed.length === this.patchSeq - last) {
        this.awaitsAck = false;
        return [
          JSON.stringify(["w", "token", 1, this.patchSeq, this.eventSeq, "h", null]),
          ...missed.map((entry) => entry.text),
        ];
      }
      this.outbox = [];
      this.base = this.patchSeq;
      this.awaitsAck = true;
      return [JSON.stringify(["w", "token", 1, this.patchSeq, this.eventSeq, "h", this.model()])];
    }
    if (message[0] === "a") {
      this.acknowledge(message[1]);
      return [];
    }
    if (message.length === 6) this.acknowledge(message[5]);
    if (this.awaitsAck) return [];
    const seq: number = message[1];
    if (seq <= this.eventSeq) return [JSON.stringify(["r", seq, true])];
    expect(seq, "a gap in the numbers").toBe(this.eventSeq + 1);
    this.eventSeq = seq;
    const [, , , event, payload] = message;
    if (event > 0) this.fields[event] = payload;
    this.log.push(event > 0 ? `${event}=${payload}` : `click ${payload}`);
    this.patchSeq += 1;
    const operations =
      event > 0 ? [[0, event, payload]] : [["!", this.log.length, "toast", "info", String(payload)]];
    const patch = JSON.stringify(["p", this.patchSeq, seq, [[0, 0, this.log.length], ...operations]]);
    this.outbox.push({ seq: this.patchSeq, text: patch });
    return [patch];
  }

  acknowledge(patchSeq: number): void {
    if (patchSeq >= this.base) this.awaitsAck = false;
    this.outbox = this.outbox.filter((entry) => entry.seq > patchSeq);
  }
}

/** The browser's side with the wires in both directions, whose frames arrive when they are let. */
class World {
  readonly server = new Server();
  state: ConnectionState = initialState({
    programHash: "h",
    token: "token",
    patchSeq: 0,
    ackSeq: 0,
    kept: null,
  });
  up: string[] = [];
  down: string[] = [];
  values: unknown[] = [0, "", ""];
  toasts: string[] = [];
  clicks = 0;
  newest: Record<number, string> = {};
  /** A frame was lost on this connection. Sockets lose none: it stands for a server that drops what a slow browser does not read. */
  hasLost = false;

  take(input: Input): void {
    const [state, outputs] = step(this.state, input);
    this.state = state;
    for (const output of outputs) this.perform(output);
  }

  perform(output: Output): void {
    if (output.kind === "send") this.up.push(output.text);
    else if (output.kind === "close") this.cut();
    else if (output.kind === "replace") this.values = [...output.model.root[2]];
    else if (output.kind === "effect") this.toasts.push(String(output.args[1]));
    else if (output.kind === "apply") {
      for (const operation of output.operations) this.values[operation[1] as number] = operation[2];
    }
  }

  connect(): void {
    this.take({ kind: this.state.phase === "offline" ? "retry" : "start" });
    if (this.state.phase === "connecting") this.take({ kind: "opened", client });
  }

  cut(): void {
    this.up = [];
    this.down = [];
    this.hasLost = false;
    this.take({ kind: "closed" });
  }

  lose(): void {
    if (this.down.shift() !== undefined) this.hasLost = true;
  }

  upArrives(): void {
    const text = this.up.shift();
    if (text !== undefined) this.down.push(...this.server.hear(text));
  }

  downArrives(): void {
    const text = this.down.shift();
    if (text !== undefined) this.take({ kind: "message", text, client: () => client });
  }

  settle(): void {
    for (let round = 0; round < 1_000; round++) {
      this.connect();
      if (this.up.length > 0) this.upArrives();
      else if (this.down.length > 0) this.downArrives();
      else if (this.state.unacked.length + this.state.held.length > 0) this.cut();
      // The next patch tells that one is missing; where none comes, the next connection does.
      else if (this.hasLost) this.cut();
      else return;
    }
    throw new Error("The connection never settles.");
  }
}

const actions = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.constant("click") },
    { weight: 4, arbitrary: fc.constantFrom("type 1", "type 2") },
    { weight: 6, arbitrary: fc.constant("up") },
    { weight: 6, arbitrary: fc.constant("down") },
    { weight: 2, arbitrary: fc.constant("connect") },
    { weight: 2, arbitrary: fc.constant("cut") },
    { weight: 1, arbitrary: fc.constant("restart") },
    { weight: 1, arbitrary: fc.constant("ack") },
    { weight: 1, arbitrary: fc.constantFrom("double up", "double down", "lose down") },
  ),
  { maxLength: 120 },
);

it("C2-C5, C7, C8: whatever is cut, lost, doubled or restarted, each click runs once and in order, and both sides agree", () => {
  fc.assert(
    fc.property(actions, (script) => {
      const world = new World();
      world.connect();
      let typed = 0;
      for (const action of script) {
        if (action === "click") world.take({ kind: "event", scope: 0, event: 0, payload: ++world.clicks });
        else if (action.startsWith("type")) {
          const field = Number(action.at(-1));
          world.newest[field] = `text ${++typed}`;
          world.take({ kind: "edit", scope: 0, event: field, value: world.newest[field] });
        } else if (action === "up") world.upArrives();
        else if (action === "down") world.downArrives();
        else if (action === "connect") world.connect();
        else if (action === "cut") world.cut();
        else if (action === "restart") {
          world.cut();
          world.server.restart();
        } else if (action === "ack") world.take({ kind: "acknowledge" });
        else if (action === "double up" && world.up[0] && !world.up[0].startsWith('["h"'))
          world.up.unshift(world.up[0]);
        else if (action === "double down" && world.down[0]) world.down.unshift(world.down[0]);
        else if (action === "lose down" && world.state.phase === "live") world.lose();
      }
      world.settle();
      const clicks = world.server.log.filter((entry) => entry.startsWith("click"));
      expect(clicks).toEqual(Array.from({ length: world.clicks }, (_, index) => `click ${index + 1}`));
      for (const [field, text] of Object.entries(world.newest))
        expect(world.server.fields[Number(field)]).toBe(text);
      expect(world.values).toEqual(world.server.model().root[2]);
      expect(new Set(world.toasts).size).toBe(world.toasts.length);
    }),
    { numRuns: 500 },
  );
});
