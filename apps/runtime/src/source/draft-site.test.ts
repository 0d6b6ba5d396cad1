import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { createRuntime } from "../runtime.ts";
import { get, TestBrowser } from "../testing/index.ts";
import { installedApp, installedFiles, TestInstallation } from "../testing/test-installation.ts";
import { openStream } from "../testing/test-stream.ts";

let test: TestInstallation;
beforeAll(async () => {
  test = await TestInstallation.start();
}, 120_000);
afterAll(() => test.end(), 60_000);

/** The text of a logic file in the document: the one code text that names this class. */
function codeOf(document: Y.Doc): Y.Text {
  const found: Y.Text[] = [];
  const visit = (value: unknown) => {
    if (value instanceof Y.Text && value.toString().includes("class Counter")) found.push(value);
    else if (value instanceof Y.Map) for (const inner of value.values()) visit(inner);
  };
  for (const name of document.share.keys()) visit(document.getMap(name));
  return found[0]!;
}

function replace(text: Y.Text, from: string, to: string): void {
  const at = text.toString().indexOf(from);
  text.delete(at, from.length);
  text.insert(at, to);
}

describe("a draft", { timeout: 60_000 }, () => {
  it("H5: is shown to who has its token and to nobody else", async () => {
    const { id } = await test.createApp(installedApp());
    const host = `draft-${id}.localhost:${test.runtime.port}`;
    const { id: other } = await test.createApp(installedApp());
    for (const path of [
      "/",
      "/?heddle-draft=x",
      `/?heddle-draft=${test.draftToken(other)}`,
      `/?heddle-draft=${test.draftToken(id, -1)}`,
      "/assets/logo.png",
    ]) {
      expect((await get(test.runtime.port, host, path)).status).toBe(403);
    }
    const browser = await test.open(`draft-${id}`, { draft: test.draftToken(id) });
    expect(browser.cookie).toBe("");
    const answer = await get(test.runtime.port, host, `/?heddle-draft=${test.draftToken(id)}`);
    expect(String(answer.headers["content-security-policy"])).toContain(
      "frame-ancestors 'self' http://localhost:3000",
    );
    expect(answer.headers["referrer-policy"]).toBe("same-origin");
    const stranger = new TestBrowser({ port: test.runtime.port, host, draft: test.draftToken(other) });
    await expect(stranger.connect()).rejects.toThrow("4403");
  });

  it("R11: a page that is asked for while the draft's program is swapped waits, and opens in the newer one", async () => {
    const slowly = "async loaded() { this.loads += 1; await new Promise((done) => setTimeout(done, 800)); }";
    const state = installedFiles["state/counter.ts"].replace("loaded() { this.loads += 1; }", slowly);
    const { id, document } = await test.createApp(installedApp({ "state/counter.ts": state }));
    const host = `draft-${id}.localhost:${test.runtime.port}`;
    const token = test.draftToken(id);
    const load = () => get(test.runtime.port, host, `/?heddle-draft=${token}`);
    expect((await load()).status).toBe(200);
    await test.edit(id, document, () => replace(codeOf(document), "count = 0", "count = 5"));
    const answers: Promise<number>[] = [];
    let isSwapped = false;
    while (!isSwapped) {
      answers.push(
        load().then(({ status, body }) => {
          isSwapped ||= body.includes("count 5");
          return status;
        }),
      );
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    expect(new Set(await Promise.all(answers))).toEqual(new Set([200]));
  });

  it("FB2: has its streams and their messages from who has its token only", async () => {
    const { id } = await test.createApp(installedApp());
    const { id: other } = await test.createApp(installedApp());
    const host = `draft-${id}.localhost:${test.runtime.port}`;
    const browser = await test.open(`draft-${id}`, { draft: test.draftToken(id), transport: "stream" });
    browser.click("Add one");
    await browser.untilText("count 1");
    for (const token of ["", "x", test.draftToken(other), test.draftToken(id, -1)]) {
      const headers = { origin: `http://${host}`, referer: `http://${host}/?heddle-draft=${token}` };
      for (const [method, path] of [
        ["GET", "/_heddle/stream"],
        ["POST", "/_heddle/messages"],
      ] as const)
        expect((await get(test.runtime.port, host, path, { method, headers })).status).toBe(403);
    }
  });

  it("FB2: a connection is of one app: at another's address nobody knows it", async () => {
    const [one, two] = [await test.createApp(installedApp()), await test.createApp(installedApp())];
    const port = test.runtime.port;
    const at = (id: string) => `draft-${id}.localhost:${port}`;
    const referrer = (id: string) => `http://${at(id)}/?heddle-draft=${test.draftToken(id)}`;
    const stream = openStream({
      port: () => port,
      host: at(one.id),
      token: "",
      cookie: () => "",
      origin: `http://${at(one.id)}`,
      referrer: referrer(one.id),
      answersPings: () => true,
      onCookie: () => undefined,
      onText: () => undefined,
    });
    await stream.opened;
    const headers = (id: string) => ({
      origin: `http://${at(id)}`,
      referer: referrer(id),
      "heddle-connection": stream.id,
      "heddle-batch": "1",
    });
    const post = async (id: string) => {
      const options = { method: "POST", headers: headers(id) };
      return (await get(port, at(id), "/_heddle/messages", options)).status;
    };
    expect(await post(two.id)).toBe(404);
    expect(await post(one.id)).toBe(204);
    stream.terminate();
  });

  it("H7: is taken from who is no member any more or has signed out, at once and from nobody else", async () => {
    const { id } = await test.createApp(installedApp());
    const host = `draft-${id}.localhost:${test.runtime.port}`;
    const [removed, signedOut, stays] = [await test.member(), await test.member(), await test.member()];
    const tabs = new Map<typeof removed, TestBrowser>();
    for (const one of [removed, signedOut, stays])
      tabs.set(
        one,
        await test.open(`draft-${id}`, {
          draft: test.draftToken(id, 60, one),
          // FB1: by either way.
          transport: one === removed ? "socket" : "stream",
        }),
      );
    await test.database.pool.query("delete from members where user_id = $1", [removed.user]);
    await test.database.pool.query("delete from sessions where id = $1", [signedOut.session]);
    await test.database.notify("heddle_access", "");
    for (const one of [removed, signedOut]) {
      const tab = tabs.get(one)!;
      await tab.until(() => tab.closeCode === 4403);
      expect(tab.statuses.at(-1)).toEqual(["closed", "Your access to this draft has ended."]);
      expect(
        (await get(test.runtime.port, host, `/?heddle-draft=${test.draftToken(id, 60, one)}`)).status,
      ).toBe(403);
      const back = new TestBrowser({ port: test.runtime.port, host, draft: test.draftToken(id, 60, one) });
      await expect(back.connect()).rejects.toThrow("4403");
    }
    const tab = tabs.get(stays)!;
    tab.click("Add one");
    await tab.untilText("count 1");
    expect(tab.closeCode).toBeNull();
  });

  it("H7: a token names who it was made for: members of another workspace and made-up people get nothing", async () => {
    const { id } = await test.createApp(installedApp());
    const host = `draft-${id}.localhost:${test.runtime.port}`;
    await test.database.pool.query("insert into workspaces (id, name) values ('elsewhere', 'Elsewhere')");
    const stranger = await test.member("elsewhere");
    const own = await test.member();
    for (const who of [
      stranger,
      { user: own.user, session: stranger.session },
      { user: "nobody", session: null },
    ])
      expect(
        (await get(test.runtime.port, host, `/?heddle-draft=${test.draftToken(id, 60, who)}`)).status,
      ).toBe(403);
    expect(
      (await get(test.runtime.port, host, `/?heddle-draft=${test.draftToken(id, 60, own)}`)).status,
    ).toBe(200);
  });

  it("D1: follows its document: new code takes over the live session, keeps state, does not run onLoad", async () => {
    const { id, document } = await test.createApp(installedApp());
    const browser = await test.open(`draft-${id}`, { draft: test.draftToken(id) });
    browser.click("Add one");
    browser.click("Say");
    await browser.untilText("messages hello 1");
    await test.edit(id, document, () => replace(codeOf(document), "this.count += 1", "this.count += 10"));
    const hash = browser.programHash;
    await browser.until(() => browser.programHash !== hash);
    browser.click("Add one");
    await browser.untilText("count 11");
    expect(browser.texts()).toEqual(expect.arrayContaining(["loads 1", "messages hello 1"]));
  });

  it("D1, D3: broken code is reported with its place and the last good program goes on", async () => {
    const { id, document } = await test.createApp(installedApp());
    const browser = await test.open(`draft-${id}`, { draft: test.draftToken(id) });
    await test.edit(id, document, () => replace(codeOf(document), "this.count += 1", "this.count +="));
    const broken = () =>
      browser.drafts.filter(([topic]) => topic === "diagnostics").at(-1)?.[1] as
        | { severity: string; file?: string; line?: number }[]
        | undefined;
    await browser.until(() => broken()?.some((one) => one.severity === "error") ?? false);
    expect(broken()).toContainEqual(
      expect.objectContaining({ file: "state/counter.ts", line: expect.any(Number) }),
    );
    browser.click("Add one");
    await browser.untilText("count 1");
    const program = browser.programHash;
    await test.edit(id, document, () => replace(codeOf(document), "this.count +=", "this.count += 5"));
    await browser.until(() => browser.programHash !== program);
    expect(broken()).toEqual([]);
    browser.click("Add one");
    await browser.untilText("count 6");
  });

  it("D1: an edit that cannot be read is left out, told, and followed by the next", async () => {
    const { id, document } = await test.createApp(installedApp());
    const browser = await test.open(`draft-${id}`, { draft: test.draftToken(id) });
    await test.append(id, Uint8Array.from([1, 1, 255, 255, 3, 77]));
    await test.edit(id, document, () => replace(codeOf(document), "this.count += 1", "this.count += 5"));
    const told = () => browser.drafts.filter(([topic]) => topic === "diagnostics").map(([, value]) => value);
    await browser.until(() => JSON.stringify(told()).includes("unreadable-edit"));
    const hash = browser.programHash;
    await browser.until(() => browser.programHash !== hash || browser.texts().includes("count 5"));
    browser.click("Add one");
    await browser.untilText("count 5");
  });

  it("H7: a token from before there were accounts is nobody's once there are", async () => {
    const { id } = await test.createApp(installedApp());
    const token = test.draftToken(id);
    const shared = await createRuntime({
      port: 0,
      dataFolder: test.dataFolder,
      apps: { kind: "database", url: test.server.url },
      publicUrl: "https://heddle.example.com",
      environment: {},
      log: () => undefined,
    });
    const statusAt = async (port: number) =>
      (await get(port, `draft-${id}.localhost:${port}`, `/?heddle-draft=${token}`)).status;
    expect([await statusAt(test.runtime.port), await statusAt(shared.port)]).toEqual([200, 403]);
    await shared.close();
  });

  it("D3: a draft that takes too long to compile says so where it is looked at", async () => {
    const { id } = await test.createApp(installedApp());
    const hasty = await createRuntime({
      port: 0,
      dataFolder: test.dataFolder,
      apps: { kind: "database", url: test.server.url },
      environment: {},
      log: () => undefined,
      compiler: { quickMilliseconds: 1, deadlines: { draft: 1, other: 1 } },
    });
    const answer = await get(
      hasty.port,
      `draft-${id}.localhost:${hasty.port}`,
      `/?heddle-draft=${test.draftToken(id)}`,
    );
    await hasty.close();
    expect(answer.body).toContain("seconds to compile, and was stopped");
    expect(answer.body).toContain("Make it smaller");
  });

  it("D3: tells what events cost and what the state is", async () => {
    const { id } = await test.createApp(installedApp());
    const browser = await test.open(`draft-${id}`, { draft: test.draftToken(id) });
    browser.click("Add one");
    const entries = () => browser.drafts.flatMap(([topic, value]) => (topic === "timeline" ? [value] : []));
    await expect
      .poll(entries)
      .toContainEqual(
        expect.objectContaining({ event: 1, milliseconds: expect.any(Number), bytes: expect.any(Number) }),
      );
    const counts = () =>
      browser.drafts.flatMap(([topic, value]) =>
        topic === "state" ? [(value as Record<string, string>)["state/counter.ts#Counter.count"]] : [],
      );
    await expect.poll(counts).toContain("1");
  });

  it("D3: tells whoever opens it what the page load made of the state, and what went wrong in it", async () => {
    const logic = installedFiles["state/counter.ts"].replace(
      "loaded() { this.loads += 1; }",
      'get double() { return this.count * 2; }\n  loaded() { this.loads += 7; console.log("loading"); throw new Error("no luck"); }',
    );
    const pages = installedFiles["pages/index.tsx"].replace(
      "count ${counter.count}",
      "count ${counter.double}",
    );
    const { id } = await test.createApp(
      installedApp({ "state/counter.ts": logic, "pages/index.tsx": pages }),
    );
    const browser = await test.open(`draft-${id}`, { draft: test.draftToken(id) });
    await browser.until(() => browser.drafts.some(([topic]) => topic === "state"));
    expect(browser.drafts.find(([topic]) => topic === "state")![1]).toMatchObject({
      "state/counter.ts#Counter.count": "0",
      "state/counter.ts#Counter.loads": "7",
      "state/counter.ts#Counter.double": "0",
      "state/counter.ts#Room.messages": "[]",
    });
    await browser.until(() => browser.drafts.filter(([topic]) => topic === "log").length === 2);
    expect(browser.drafts.filter(([topic]) => topic === "log").map(([, entry]) => entry)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ level: "log", text: "loading" }),
        expect.objectContaining({ level: "error", file: "state/counter.ts", line: expect.any(Number) }),
      ]),
    );
    await browser.until(() => browser.effects.length > 0);
    expect(browser.effects[0]).toEqual(expect.arrayContaining(["toast", "error"]));
    browser.click("Say");
    await browser.until(() =>
      browser.drafts.some(
        ([topic, value]) =>
          topic === "state" &&
          (value as Record<string, string>)["state/counter.ts#Room.messages"] === '["hello 0"]',
      ),
    );
  });

  it("a draft whose logic never built shows its pages all the same", async () => {
    const { id, document } = await test.createApp(installedApp());
    await test.edit(id, document, () => replace(codeOf(document), "this.count += 1", "this.count +="));
    const browser = await test.open(`draft-${id}`, { draft: test.draftToken(id) });
    expect(browser.props("Button", "label")).toEqual(["Add one", "Reveal", "Say"]);
    await test.edit(id, document, () => replace(codeOf(document), "this.count +=", "this.count += 5"));
    await browser.untilText("count 0");
    browser.click("Add one");
    await browser.untilText("count 5");
  });
});
