/** Faults of the wire at exact points, each checked from a recorded history. Which test stands for which fault: docs/durability.md. */

import { setTimeout as wait } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { FaultProxy, type Judge, type ProxiedFrame } from "./testing/fault-proxy.ts";
import { Ground } from "./testing/histories/ground.ts";
import { findViolations } from "./testing/histories/promises/index.ts";
import { opened, Recording, type Visitor } from "./testing/histories/recording.ts";

let ground: Ground;
let proxy: FaultProxy;
let recording: Recording;

beforeAll(async () => {
  ground = await Ground.start("file");
});
afterAll(() => ground.end());
afterEach(async () => {
  recording.close();
  await proxy.end();
});

/** A visitor behind the proxy. */
async function visit(): Promise<Visitor> {
  proxy = await FaultProxy.start(() => ground.runtime.port);
  recording = new Recording(ground);
  await recording.clear();
  const visitor = recording.visitor({ name: "a", planned: { path: "/", actions: [] }, port: proxy.port });
  await opened(visitor.browser);
  return visitor;
}

/** Does this once, to the first frame that `is` it; all others pass. */
function once(is: (frame: ProxiedFrame) => boolean, judge: Judge): Promise<void> {
  return new Promise((resolve) => {
    let isDone = false;
    proxy.judge = (frame) => {
      if (isDone || !is(frame)) return [frame.bytes];
      isDone = true;
      resolve();
      return judge(frame);
    };
  });
}

const isEvent = ({ direction, text }: ProxiedFrame) => direction === "up" && text.startsWith('["e"');
const isPatch = ({ direction, text }: ProxiedFrame) => direction === "down" && text.startsWith('["p"');

/** Each promise was kept, and all that was done is there. */
async function kept(names: string[]): Promise<void> {
  recording.fault("wire");
  const history = await recording.finish();
  expect(findViolations(history)).toEqual([]);
  expect(history.stored.at(-1)!.own).toEqual(names);
}

describe("a socket that is cut", () => {
  it("before an event arrives: it is sent again, and counts once", async () => {
    const { recorder } = await visit();
    const cut = once(isEvent, ({ link }) => {
      link.cut();
      return [];
    });
    recorder.make("add");
    await cut;
    await kept(["a.1"]);
  });

  it("after the commit, before its acknowledgement: the event is answered and not run again", async () => {
    const { recorder, browser } = await visit();
    const cut = once(isPatch, ({ link }) => {
      link.cut();
      return [];
    });
    recorder.make("add");
    await cut;
    await browser.settled();
    recorder.make("add");
    await kept(["a.1", "a.2"]);
  });

  it("within a frame, on the way up and on the way down", async () => {
    const { recorder, browser } = await visit();
    for (const is of [isEvent, isPatch]) {
      const cut = once(is, ({ bytes, link }) => {
        // Nothing of what follows gets through.
        setImmediate(() => link.deaden());
        setTimeout(() => link.cut(), 20);
        return [bytes.subarray(0, bytes.length - 3)];
      });
      recorder.make("add");
      await cut;
      await wait(40);
      await browser.settled();
    }
    await kept(["a.1", "a.2"]);
  });

  it("without a word to either side: the browser's next connection replaces it", async () => {
    const { recorder, browser } = await visit();
    proxy.links.at(-1)!.deaden();
    recorder.make("add");
    await wait(200);
    // The browser gives up first; the runtime still believes the old connection to be there.
    browser.cut();
    await browser.settled();
    recorder.make("add");
    await kept(["a.1", "a.2"]);
  });
});

describe("frames that arrive otherwise than they were sent", () => {
  it("twice: each event counts once", async () => {
    const { recorder, browser } = await visit();
    proxy.judge = (frame) => (isEvent(frame) ? [frame.bytes, frame.bytes] : [frame.bytes]);
    for (let number = 0; number < 10; number += 1) recorder.make(number % 3 === 0 ? "share" : "add");
    await browser.settled();
    await kept(Array.from({ length: 10 }, (_, index) => `a.${index + 1}`));
  });

  it("events in another order: the gap leads to a whole picture, and each counts once, in order", async () => {
    const { recorder, browser } = await visit();
    let held: Buffer | null = null;
    proxy.judge = (frame) => {
      if (!isEvent(frame)) return [frame.bytes];
      if (held === null) {
        held = frame.bytes;
        return [];
      }
      proxy.pass();
      return [frame.bytes, held];
    };
    recorder.make("add");
    recorder.make("add");
    await browser.until(() => browser.statuses.some(([status]) => status === "resync"), "a resync");
    await browser.settled();
    await kept(["a.1", "a.2"]);
  });

  it("patches that are lost: a browser that notices the gap asks for a whole picture", async () => {
    const { recorder, browser } = await visit();
    const lost = once(isPatch, () => []);
    recorder.make("add");
    await lost;
    recorder.make("add");
    await browser.settled();
    await kept(["a.1", "a.2"]);
  });

  it("from an old socket that still sends after the new one: it is not heard", async () => {
    const { recorder, browser } = await visit();
    let said = "";
    proxy.judge = (frame) => {
      if (isEvent(frame)) said = frame.text;
      return [frame.bytes];
    };
    recorder.make("add");
    await browser.settled();
    const old = proxy.links.at(-1)!;
    old.keepRuntimeSide();
    browser.cut();
    const welcomes = () => browser.frames.filter((text) => text.startsWith('["w"')).length;
    await browser.until(() => welcomes() === 2, "another connection");
    const [letter, , ...rest] = JSON.parse(said.replace("a.1", "a.99")) as unknown[];
    for (const number of [1, browser.nextSeq]) old.sendUp(JSON.stringify([letter, number, ...rest]));
    await wait(100);
    recorder.make("add");
    await browser.settled();
    await kept(["a.1", "a.2"]);
  });
});

describe("a runner", () => {
  it("that stands still is ended and replaced; what it held goes on", async () => {
    const { recorder, browser } = await visit();
    recorder.make("add");
    await browser.settled();
    const before = await ground.runners();
    await ground.freezeRunners();
    recorder.make("share");
    recorder.make("add");
    await browser.settled();
    expect(await ground.runners()).not.toEqual(before);
    await kept(["a.1", "a.2", "a.3"]);
  });
});

describe("a tab that is duplicated", () => {
  it("S3: while its generator runs, has a copy whose first event runs, though it has the number of the generator", async () => {
    const first = await visit();
    first.recorder.make("stream");
    await first.browser.until(
      () => first.browser.texts().some((text) => text.startsWith("own a.1:1")),
      "a part",
    );
    const copy = recording.visitor({ name: "b", planned: first.planned, of: first, port: proxy.port });
    await copy.browser.load();
    Object.assign(copy.browser, { token: first.browser.token, patchSeq: -1 });
    await copy.browser.connect();
    copy.recorder.make("add");
    await copy.browser.settled();
    recording.fault("duplicate");
    const history = await recording.finish();
    expect(findViolations(history)).toEqual([]);
    expect(history.stored.at(-1)!.own.at(-1)).toBe("b.1");
  });
});
