import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { clicking, findEachClickOnce } from "../testing/clicking.ts";
import { counterApp } from "../testing/counter-app.ts";
import { get, startTestRuntime, type TestBrowser, type TestRuntime } from "../testing/index.ts";
import { openStream, type TestStream } from "../testing/test-stream.ts";

/** Milliseconds. */
const PING = 400;
const LIMITS = { frameBytes: 64 * 1024, badMessages: 5, connectionsPerAddress: 30 };

let test: TestRuntime;
beforeAll(async () => {
  test = await startTestRuntime(counterApp, { limits: LIMITS });
}, 60_000);
afterAll(() => test.end(), 30_000);

function open(): Promise<TestBrowser> {
  return test.open({ transport: "stream" });
}

/** A page that was loaded, and a stream of its own that says nothing by itself. */
async function openedByHand(changes: { origin?: string } = {}) {
  const browser = await test.open({ transport: "stream" });
  browser.close();
  const texts: string[] = [];
  const { host } = test;
  const stream = openStream({
    port: () => test.port,
    host,
    token: browser.token,
    cookie: () => browser.cookie,
    origin: changes.origin ?? `http://${host}`,
    referrer: `http://${host}/`,
    answersPings: () => true,
    onCookie: () => undefined,
    onText: (text) => texts.push(text),
  });
  await stream.opened;
  const { token, programHash } = browser;
  const client = { path: "/", locale: "en", timeZone: "UTC", storage: {}, tab: browser.tab };
  const hello = JSON.stringify(["h", 1, programHash, token, -1, client]);
  const add = browser.find({ type: "Button", text: "Add one" });
  const click = (seq: number) =>
    JSON.stringify(["e", seq, add.scope, add.element.events!.onClick![0]!.event]);
  const untilText = async (part: string) => {
    for (let tries = 0; tries < 200 && !texts.some((text) => text.includes(part)); tries += 1) await wait(20);
    expect(texts.join("\n")).toContain(part);
  };
  return { browser, stream, texts, hello, click, untilText };
}

function received(texts: string[], letter: string): unknown[][] {
  return texts.map((text) => JSON.parse(text) as unknown[]).filter(([first]) => first === letter);
}

async function closeOf(stream: TestStream): Promise<number> {
  return Promise.race([stream.closed, wait(5_000).then(() => Promise.reject(new Error("It stays open.")))]);
}

describe("FB1: a connection without a websocket", { timeout: 30_000 }, () => {
  it("greets, runs events, and shows what others change", async () => {
    const [one, two] = await Promise.all([open(), test.open()]);
    one.click("Add one");
    one.click("Append");
    await one.untilText("count 1");
    await one.untilText("lines 1");
    two.click("Together");
    await one.untilText("total 1");
    one.click("Together");
    await two.untilText("total 2");
  });

  it("goes on after cuts as a socket does: no click is lost or doubled", async () => {
    const browsers = await Promise.all([open(), open(), test.open()]);
    const clicks = browsers.map((browser) => {
      browser.reconnects = true;
      return clicking(browser, "Add one");
    });
    for (let round = 0; round < 12; round += 1) {
      await wait(60);
      browsers[round % 3]!.cut();
    }
    await findEachClickOnce(browsers, clicks);
    for (const browser of browsers) expect(browser.epoch).toBe(1);
  });

  it("is taken over from by a socket of the same tab, and the other way round", async () => {
    const browser = await open();
    browser.click("Add one");
    await browser.settled();
    for (const transport of ["socket", "stream"] as const) {
      browser.transport = transport;
      browser.cut();
      await browser.connect();
      browser.click("Add one");
      await browser.settled();
    }
    expect(browser.texts()).toContain("count 3");
    expect(browser.epoch).toBe(1);
  });

  it("shares the session of a tab that was copied, as sockets do", async () => {
    const browser = await open();
    browser.click("Add one");
    await browser.settled();
    const copy = await test.open({ transport: "stream", cookie: browser.cookie });
    copy.cut();
    Object.assign(copy, { token: browser.token, patchSeq: -1 });
    await copy.connect();
    expect(copy.token).not.toBe(browser.token);
    expect(copy.texts()).toContain("count 1");
    browser.click("Add one");
    await browser.untilText("count 2");
    expect(copy.texts()).toContain("count 1");
  });

  it("asks proxies to pass on each event as it comes, and keeps no address that tells a secret", async () => {
    const { stream, browser } = await openedByHand();
    expect(stream.headers).toMatchObject({
      "content-type": "text/event-stream",
      "cache-control": "no-store, no-transform",
      "x-accel-buffering": "no",
      "x-content-type-options": "nosniff",
    });
    expect(JSON.stringify(test.logged)).not.toContain(browser.token);
    expect(JSON.stringify(test.logged)).not.toContain(stream.id);
    stream.terminate();
  });
});

describe("FB2: who may use it", { timeout: 30_000 }, () => {
  it("streams are opened for the app's own pages only", async () => {
    const headers = (more: Record<string, string>) => ({ accept: "text/event-stream", ...more });
    const at = (more: Record<string, string>, host = test.host) =>
      get(test.port, host, "/_heddle/stream", { headers: headers(more) }).then(({ status }) => status);
    for (const origin of ["http://evil.example", `https://${test.host}`, "http://app.localhost:1", "null"])
      expect(await at({ origin })).toBe(403);
    for (const from of ["cross-site", "same-site", "none"])
      expect(await at({ "sec-fetch-site": from })).toBe(403);
    expect(await at({}, "evil.example")).toBe(421);
    expect((await get(test.port, test.host, "/_heddle/stream", { method: "POST" })).status).toBe(405);
    expect((await get(test.port, test.host, "/_heddle/messages")).status).toBe(405);
  });

  it("messages are taken from the app's own origin, the visitor's own browser, for a connection that there is", async () => {
    const { stream, hello, untilText, texts } = await openedByHand();
    const status = async (headers: Record<string, string>) => (await stream.post(1, hello, headers)).status;
    for (const origin of ["http://evil.example", `https://${test.host}`, "null", ""])
      expect(await status({ origin })).toBe(403);
    const stranger = await test.open();
    expect(await status({ cookie: stranger.cookie })).toBe(404);
    expect(await status({ cookie: "heddle_visitor=none" })).toBe(404);
    for (const id of ["x", "A".repeat(24), `abcdefgh.${stream.id}`, ""])
      expect(await status({ "heddle-connection": id })).toBe(404);
    expect(texts).toEqual([]);
    // After all that the connection is as good as new.
    expect(await status({})).toBe(204);
    await untilText('["w",');
    stream.terminate();
  });

  it("a session is given to the visitor's own cookie only: to others a new one", async () => {
    const browser = await open();
    browser.click("Add one");
    await browser.settled();
    const thief = await open();
    thief.cut();
    Object.assign(thief, { token: browser.token, patchSeq: -1 });
    await thief.connect();
    expect(thief.token).not.toBe(browser.token);
    expect(thief.texts()).toContain("count 0");
  });

  it("an address has so many connections as sockets and streams together", async () => {
    const small = await startTestRuntime(counterApp, { limits: { connectionsPerAddress: 2 } });
    try {
      await small.open();
      const second = await small.open({ transport: "stream" });
      await expect(small.open({ transport: "stream" })).rejects.toThrow("503");
      second.close();
      await wait(200);
      await small.open({ transport: "stream" });
    } finally {
      await small.end();
    }
  });
});

describe("FB3: a batch", { timeout: 30_000 }, () => {
  it("is handled once however often it is sent", async () => {
    const { stream, hello, click, untilText, texts } = await openedByHand();
    await stream.post(1, hello);
    await untilText('["w",');
    const model = received(texts, "w")[0]![3];
    const ack = JSON.stringify(["a", model]);
    const batch = [ack, click(1), click(2)].join("\n");
    const answers = await Promise.all([stream.post(2, batch), stream.post(2, batch)]);
    for (const { status } of answers) expect([204, 409]).toContain(status);
    expect(answers.map(({ status }) => status)).toContain(204);
    expect((await stream.post(2, batch)).status).toBe(204);
    expect((await stream.post(1, hello)).status).toBe(204);
    await untilText('"count 2"');
    await wait(200);
    // Were it handled again, each click would be answered again, and the second hello would end the connection.
    expect(received(texts, "r")).toEqual([]);
    expect((await stream.post(3, click(3))).status).toBe(204);
    await untilText('"count 3"');
    stream.terminate();
  });

  it("comes in its turn: one that leaves others out is refused", async () => {
    const { stream, hello } = await openedByHand();
    expect((await stream.post(2, hello)).status).toBe(409);
    for (const said of ["0", "-1", "1.5", "x", "", "9".repeat(30)])
      expect((await stream.post(1, hello, { "heddle-batch": said })).status).toBe(400);
    expect((await stream.post(1, hello)).status).toBe(204);
    stream.terminate();
  });

  it("is answered when it was handled: of a browser that is too fast, later", async () => {
    const slow = await startTestRuntime(counterApp, { limits: { eventsPerSecond: 20, eventBurst: 5 } });
    try {
      const browser = await slow.open({ transport: "stream" });
      const began = performance.now();
      for (let click = 0; click < 30; click += 1) browser.click("Add one");
      await browser.untilText("count 30");
      await browser.settled();
      expect(performance.now() - began).toBeGreaterThan(1_000);
    } finally {
      await slow.end();
    }
  });

  it("with messages that cannot be read is told so, and after some of them the connection ends", async () => {
    const { stream, untilText, texts } = await openedByHand();
    await stream.post(1, '{"not":"a list"}\n["e",1]');
    await untilText("event has the wrong length");
    expect(received(texts, "r").map(([, seq, code]) => [seq, code])).toEqual([
      [0, "bad-message"],
      [0, "bad-message"],
    ]);
    await stream.post(2, Array(10).fill("{").join("\n"));
    expect(await closeOf(stream)).toBe(1008);
    expect((await stream.post(3, "")).status).toBe(404);
  });

  it("that is too large or not UTF-8 ends the connection, as such frames end a socket", async () => {
    const large = await openedByHand();
    expect((await large.stream.post(1, "x".repeat(LIMITS.frameBytes + 1))).status).toBe(413);
    expect(await closeOf(large.stream)).toBe(1009);
    const chunked = await openedByHand();
    const body = "x".repeat(LIMITS.frameBytes + 1);
    expect((await chunked.stream.post(1, body, { "transfer-encoding": "chunked" })).status).toBe(413);
    expect(await closeOf(chunked.stream)).toBe(1009);
    const broken = await openedByHand();
    expect((await broken.stream.post(1, Buffer.from([0x22, 0xff, 0x22]))).status).toBe(400);
    expect(await closeOf(broken.stream)).toBe(1007);
  });
});

describe("FB4: a stream", { timeout: 30_000 }, () => {
  it("whose browser answers pings stays, one whose browser does not goes", async () => {
    const impatient = await startTestRuntime(counterApp, { limits: { pingMilliseconds: PING } });
    try {
      const [browser, deaf] = await Promise.all([
        impatient.open({ transport: "stream" }),
        impatient.open({ transport: "stream" }),
      ]);
      deaf.answersPings = false;
      await deaf.until(() => deaf.closeCode !== null, "the end of the stream");
      expect(deaf.closeCode).toBe(1006);
      await wait(PING * 2);
      expect(browser.closeCode).toBeNull();
      browser.click("Add one");
      await browser.untilText("count 1");
    } finally {
      await impatient.end();
    }
  });

  it("that is read slowly costs a bounded amount, and has the newest values when it is read again", async () => {
    const roomy = await startTestRuntime(counterApp);
    try {
      const browser = await roomy.open({ transport: "stream" });
      browser.acks = false;
      browser.pauseReading(true);
      for (let click = 0; click < 200; click += 1) browser.click("Grow");
      await wait(1_500);
      const before = browser.frames.length;
      browser.pauseReading(false);
      browser.acks = true;
      await browser.untilText("count 200");
      await browser.settled();
      expect(browser.frames.length - before).toBeLessThan(100);
    } finally {
      await roomy.end();
    }
  });

  it("is told of a restart, ends with it, and goes on after it with what was there", async () => {
    const browser = await open();
    browser.reconnects = true;
    browser.click("Add one");
    await browser.settled();
    await test.restart();
    browser.click("Add one");
    await browser.untilText("count 2");
    expect(browser.statuses.map(([status]) => status)).toContain("draining");
  });
});
