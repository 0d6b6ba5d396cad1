import { describe, expect, it } from "vitest";
import { type EventStream, StreamSocket } from "./stream-socket.ts";

/** A stream and a server that answers when told. */
function setting() {
  const listeners = new Map<string, (event: { data: string }) => void>();
  const stream: EventStream & { isClosed: boolean } = {
    isClosed: false,
    addEventListener: (kind, listener) => void listeners.set(kind, listener),
    onmessage: null,
    onerror: null,
    close() {
      this.isClosed = true;
    },
  };
  const posts: { connection: string; batch: number; frames: string[] }[] = [];
  let answer: (status: number | Error) => void = () => undefined;
  const timers: (() => void)[] = [];
  const heard: string[] = [];
  const socket = new StreamSocket({
    stream: () => stream,
    post: (connection, batch, body) => {
      posts.push({ connection, batch, frames: body === "" ? [] : body.split("\n") });
      return new Promise((resolve, reject) => {
        answer = (status) => (typeof status === "number" ? resolve(status) : reject(status));
      });
    },
    after: (_, run) => {
      timers.push(run);
      return () => undefined;
    },
    random: () => 0.5,
  });
  socket.onopen = () => {
    heard.push("open");
    socket.send("hello");
  };
  socket.onmessage = ({ data }) => heard.push(String(data));
  socket.onclose = () => heard.push("close");
  const turn = () => new Promise((resolve) => setTimeout(resolve));
  return {
    socket,
    stream,
    posts,
    heard,
    says: (kind: string, data = "") => listeners.get(kind)?.({ data }),
    answers: async (status: number | Error) => {
      answer(status);
      await turn();
    },
    waits: async () => {
      for (const run of timers.splice(0)) run();
      await turn();
    },
    turn,
  };
}

describe("T4: a stream", () => {
  it("is open when it has its name, and brings what comes", async () => {
    const { stream, heard, posts, says, turn } = setting();
    await turn();
    expect([heard, posts]).toEqual([[], []]);
    says("connection", "id");
    stream.onmessage?.({ data: "welcome" });
    await turn();
    expect(heard).toEqual(["open", "welcome"]);
    expect(posts).toEqual([{ connection: "id", batch: 1, frames: ["hello"] }]);
  });

  it("sends what was sent in one turn together, and the next when that was answered", async () => {
    const { socket, posts, says, answers, turn } = setting();
    says("connection", "id");
    socket.send("one");
    await turn();
    socket.send("two");
    await turn();
    socket.send("three");
    await turn();
    expect(posts.map(({ frames }) => frames)).toEqual([["hello", "one"]]);
    await answers(204);
    expect(posts.slice(1)).toEqual([{ connection: "id", batch: 2, frames: ["two", "three"] }]);
    await answers(204);
    expect(posts).toHaveLength(2);
  });

  it("bounds a batch, but for one that is large by itself", async () => {
    const { socket, posts, says, answers, turn } = setting();
    says("connection", "id");
    const large = "x".repeat(100_000);
    for (const frame of [large, large, "y".repeat(500_000), "end"]) socket.send(frame);
    await turn();
    for (let batch = 0; batch < 5; batch += 1) await answers(204);
    expect(posts.map(({ frames }) => frames.map(({ length }) => length))).toEqual([
      [5, 100_000],
      [100_000],
      [500_000],
      [3],
    ]);
  });

  it("answers a ping, with what there is to send or with nothing", async () => {
    const { posts, says, answers, turn } = setting();
    says("connection", "id");
    await turn();
    says("ping");
    await answers(204);
    expect(posts.map(({ batch, frames }) => [batch, frames])).toEqual([
      [1, ["hello"]],
      [2, []],
    ]);
  });

  it("sends a batch again under its number when there is no answer or a proxy's, and gives up after some", async () => {
    const { posts, says, answers, waits, turn, heard, stream } = setting();
    says("connection", "id");
    await turn();
    for (const status of [new Error("no network"), 502, 504]) {
      await answers(status);
      await waits();
    }
    expect(posts.map(({ batch }) => batch)).toEqual([1, 1, 1, 1]);
    expect(heard).toEqual(["open"]);
    await answers(503);
    expect(heard).toEqual(["open", "close"]);
    expect(stream.isClosed).toBe(true);
  });

  it("ends when its server does not know it, when that ends it, or when it breaks; said once", async () => {
    for (const ends of [
      (one: ReturnType<typeof setting>) => one.answers(404),
      async (one: ReturnType<typeof setting>) => one.says("close", '[1012,"restarting"]'),
      async (one: ReturnType<typeof setting>) => one.stream.onerror?.(),
    ]) {
      const one = setting();
      one.says("connection", "id");
      await one.turn();
      await ends(one);
      expect(one.heard).toEqual(["open", "close"]);
      one.stream.onerror?.();
      expect(one.heard).toEqual(["open", "close"]);
      expect(one.stream.isClosed).toBe(true);
    }
  });

  it("says and sends nothing more once its page has closed it", async () => {
    const { socket, stream, heard, posts, says, answers, turn } = setting();
    says("connection", "id");
    await turn();
    socket.close();
    socket.send("more");
    stream.onerror?.();
    await answers(204);
    expect(heard).toEqual(["open"]);
    expect(posts).toHaveLength(1);
  });
});
