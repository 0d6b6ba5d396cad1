import { describe, expect, it } from "vitest";
import type { Socket } from "../connection.ts";
import { Transports } from "./transports.ts";

class FakeSocket implements Socket {
  isClosed = false;
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onclose: (() => void) | null = null;
  send(): void {}
  close(): void {
    this.isClosed = true;
  }
  /** Opens and brings something. */
  works(): void {
    this.onopen?.();
    this.onmessage?.({ data: "x" });
  }
  fails(): void {
    this.onclose?.();
  }
}

/** A tab whose clock moves only when told. `kept` outlives its pages. */
function tab(kept = new Map<string, string>()) {
  const sockets: FakeSocket[] = [];
  const streams: FakeSocket[] = [];
  let now = 1_000_000;
  let timers: { at: number; run: () => void }[] = [];
  const transports = new Transports({
    socket: () => {
      sockets.push(new FakeSocket());
      return sockets.at(-1)!;
    },
    stream: () => {
      streams.push(new FakeSocket());
      return Promise.resolve(streams.at(-1)!);
    },
    after: (milliseconds, run) => {
      const timer = { at: now + milliseconds, run };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    now: () => now,
    storage: () =>
      ({
        getItem: (key: string) => kept.get(key) ?? null,
        setItem: (key: string, value: string) => void kept.set(key, value),
        removeItem: (key: string) => void kept.delete(key),
      }) as unknown as Storage,
  });
  const pass = (milliseconds: number) => {
    now += milliseconds;
    for (const timer of timers.filter((one) => one.at <= now)) {
      timers = timers.filter((other) => other !== timer);
      timer.run();
    }
  };
  /** The next connection; what became of it is written down. */
  const open = async () => {
    const heard: string[] = [];
    const socket = transports.open("t");
    socket.onopen = () => heard.push("open");
    socket.onmessage = () => heard.push("message");
    socket.onclose = () => heard.push("close");
    await Promise.resolve();
    return { socket, heard };
  };
  /** Two websockets that do not open, then a stream that does. */
  const fallBack = async () => {
    for (const _ of [1, 2]) {
      await open();
      sockets.at(-1)!.fails();
    }
    const opened = await open();
    streams.at(-1)!.works();
    return opened;
  };
  return { sockets, streams, pass, open, fallBack, kept };
}

describe("T1: websockets that do not open", () => {
  it("twice: a stream comes next, and is kept where a websocket fails beside it", async () => {
    const { sockets, streams, fallBack, open } = tab();
    const { heard } = await fallBack();
    expect(heard).toEqual(["open", "message"]);
    sockets.at(-1)!.fails();
    streams[0]!.fails();
    expect(heard).toEqual(["open", "message", "close"]);
    await open();
    expect([sockets.length, streams.length]).toEqual([3, 2]);
  });

  it("for four seconds: that one is given up, and a stream comes next", async () => {
    const { sockets, streams, pass, open } = tab();
    const { heard } = await open();
    pass(3_999);
    expect(heard).toEqual([]);
    pass(1);
    expect(heard).toEqual(["close"]);
    expect(sockets[0]!.isClosed).toBe(true);
    await open();
    expect([sockets.length, streams.length]).toEqual([1, 1]);
  });

  it("once, or between others that work: there is no stream", async () => {
    const { sockets, streams, open } = tab();
    for (const does of ["fails", "works", "fails", "works", "fails"] as const) {
      await open();
      sockets.at(-1)!.works();
      if (does === "fails") {
        sockets.at(-1)!.fails();
        await open();
        sockets.at(-1)!.fails();
      }
    }
    expect(streams).toHaveLength(0);
  });

  it("but open and stay silent: a stream comes next, and no websocket is asked beside it", async () => {
    const { sockets, streams, open, kept } = tab();
    for (const _ of [1, 2]) {
      const { socket } = await open();
      sockets.at(-1)!.onopen?.();
      // Whoever waits in vain for a welcome closes it.
      socket.close();
    }
    await open();
    streams[0]!.works();
    expect(sockets).toHaveLength(2);
    expect(kept.size).toBe(1);
  });
});

describe("T2: a server that was away", () => {
  it("leaves nobody on a stream: once one opens, a websocket is tried beside it and taken if it opens", async () => {
    const { sockets, streams, fallBack, open, kept } = tab();
    const { heard } = await fallBack();
    sockets.at(-1)!.onopen?.();
    expect(sockets.at(-1)!.isClosed).toBe(true);
    expect(streams[0]!.isClosed).toBe(true);
    expect(heard).toEqual(["open", "message", "close"]);
    expect(kept.size).toBe(0);
    await open();
    expect([sockets.length, streams.length]).toEqual([4, 1]);
  });

  it("is asked by either way in turn", async () => {
    const { sockets, streams, open } = tab();
    for (let round = 0; round < 7; round += 1) {
      const before = streams.length;
      await open();
      (streams.length > before ? streams : sockets).at(-1)!.fails();
    }
    expect([sockets.length, streams.length]).toEqual([4, 3]);
  });
});

describe("T3: what a tab has found out", () => {
  it("holds for its next pages; a websocket is tried again after five minutes, when a page connects", async () => {
    const first = tab();
    await first.fallBack();
    first.sockets.at(-1)!.fails();
    const second = tab(first.kept);
    await second.open();
    second.streams[0]!.works();
    expect(second.sockets).toHaveLength(0);
    second.pass(5 * 60_000);
    second.streams[0]!.fails();
    await second.open();
    second.streams[1]!.works();
    expect(second.sockets).toHaveLength(1);
    second.sockets[0]!.onopen?.();
    expect(second.streams[1]!.isClosed).toBe(true);
    expect(second.kept.size).toBe(0);
  });

  it("a websocket beside a stream that neither opens nor fails is given up", async () => {
    const { sockets, fallBack, pass, kept } = tab();
    const { heard } = await fallBack();
    pass(4_000);
    expect(sockets.at(-1)!.isClosed).toBe(true);
    expect(kept.size).toBe(1);
    expect(heard).toEqual(["open", "message"]);
  });

  it("a connection that its page gives up says nothing more", async () => {
    const { sockets, streams, fallBack } = tab();
    const { socket, heard } = await fallBack();
    socket.close();
    expect(streams[0]!.isClosed).toBe(true);
    expect(sockets.at(-1)!.isClosed).toBe(true);
    streams[0]!.works();
    streams[0]!.fails();
    expect(heard).toEqual(["open", "message"]);
  });
});
