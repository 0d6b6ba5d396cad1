import type { ClientInfo } from "@heddle/state-engine/protocol";
import { expect, it } from "vitest";
import { backoff } from "./backoff.ts";
import { Connection, type Delivery, type Socket, type World } from "./connection.ts";

const client: ClientInfo = { path: "/", locale: "en", timeZone: "UTC", storage: {}, tab: "t" };

class FakeSocket implements Socket {
  sent: unknown[] = [];
  isClosed = false;
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onclose: (() => void) | null = null;

  send(text: string): void {
    this.sent.push(JSON.parse(text));
  }
  close(): void {
    this.isClosed = true;
  }
  says(message: unknown): void {
    this.onmessage?.({ data: JSON.stringify(message) });
  }
}

/** A clock that moves only when told. */
function setting() {
  const sockets: FakeSocket[] = [];
  const deliveries: Delivery[] = [];
  let now = 0;
  let timers: { at: number; run: () => void }[] = [];
  const world: World = {
    open: () => {
      const socket = new FakeSocket();
      sockets.push(socket);
      return socket;
    },
    client: () => client,
    after: (milliseconds, run) => {
      const timer = { at: now + milliseconds, run };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    random: () => 0.5,
  };
  const pass = (milliseconds: number) => {
    now += milliseconds;
    for (const timer of timers.filter((one) => one.at <= now)) {
      timers = timers.filter((other) => other !== timer);
      timer.run();
    }
  };
  const connection = new Connection(
    { programHash: "h", token: "t", patchSeq: 0, ackSeq: 0, kept: null },
    world,
    (delivery) => deliveries.push(delivery),
  );
  const welcome = () => {
    sockets.at(-1)!.onopen?.();
    sockets.at(-1)!.says(["w", "t", 1, 0, 0, "h", null]);
  };
  return { connection, sockets, deliveries, pass, welcome };
}

it("says hello, sends what is done, and hands on what comes", () => {
  const { connection, sockets, deliveries, welcome } = setting();
  connection.start();
  welcome();
  connection.send(1, 2, "x");
  sockets[0]!.says(["p", 1, 1, [[0, 0, 5]]]);
  expect(sockets[0]!.sent).toEqual([
    ["h", 1, "h", "t", 0, client],
    ["e", 1, 1, 2, "x"],
  ]);
  expect(deliveries).toContainEqual({ kind: "apply", operations: [[0, 0, 5]], ackSeq: 1 });
  expect(connection.isOnItsWay(1, 2)).toBe(false);
});

it("acks patches a second after the first of them", () => {
  const { connection, sockets, pass, welcome } = setting();
  connection.start();
  welcome();
  sockets[0]!.says(["p", 1, 0, []]);
  pass(600);
  sockets[0]!.says(["p", 2, 0, []]);
  expect(sockets[0]!.sent).toHaveLength(1);
  pass(400);
  expect(sockets[0]!.sent.slice(1)).toEqual([["a", 2]]);
});

it("connects again after a while, longer each time, and at once when the network is back", () => {
  const { connection, sockets, pass } = setting();
  connection.start();
  sockets[0]!.onclose?.();
  pass(backoff(0, 0.5) - 1);
  expect(sockets).toHaveLength(1);
  pass(1);
  expect(sockets).toHaveLength(2);
  sockets[1]!.onclose?.();
  pass(backoff(0, 0.5));
  expect(sockets).toHaveLength(2);
  connection.hurry();
  expect(sockets).toHaveLength(3);
  connection.hurry();
  expect(sockets).toHaveLength(3);
});

it("waits at most ten seconds, never all visitors alike", () => {
  for (let failures = 0; failures < 40; failures++) {
    expect(backoff(failures, 0)).toBeLessThan(backoff(failures, 0.99));
    expect(backoff(failures, 0.999)).toBeLessThanOrEqual(10_000);
  }
});

it("takes a connection for dead that answers nothing, and sends again on the next", () => {
  const { connection, sockets, pass, welcome } = setting();
  connection.start();
  welcome();
  connection.send(1, 2, undefined);
  pass(15_000);
  expect(sockets[0]!.isClosed).toBe(true);
  pass(backoff(0, 0.5));
  welcome();
  expect(sockets[1]!.sent).toEqual([
    ["h", 1, "h", "t", 0, client],
    ["e", 1, 1, 2],
  ]);
});

it("leaves a quiet connection alone while nothing is asked of it", () => {
  const { connection, sockets, pass, welcome } = setting();
  connection.start();
  welcome();
  pass(600_000);
  expect(sockets[0]!.isClosed).toBe(false);
});

it("hears nothing more from a socket it has given up", () => {
  const { connection, sockets, deliveries, welcome } = setting();
  connection.start();
  welcome();
  const old = sockets[0]!;
  connection.resync();
  const before = deliveries.length;
  old.says(["p", 1, 0, [[0, 0, 1]]]);
  expect(deliveries).toHaveLength(before);
});
