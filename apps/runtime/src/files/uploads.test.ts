import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { filesApp } from "../testing/files-app.ts";
import { get, startTestRuntime, type TestRuntime } from "../testing/index.ts";
import { TestUploader } from "../testing/test-uploader.ts";

const PNG = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex");
const hello = { name: "hello.txt", type: "text/plain", bytes: "hello" };

let test: TestRuntime;
let visitor: TestUploader;
beforeAll(async () => {
  test = await startTestRuntime(filesApp, {
    limits: { uploadBytes: 3_000_000, uploadSessionBytes: 6_000_000, uploadHandledMilliseconds: 0 },
  });
}, 60_000);
afterAll(() => test.end(), 30_000);
afterEach(() => visitor?.browser.close());

const arrive = async () => {
  visitor = new TestUploader(test.port, test.host, await test.open());
  return visitor;
};
const codeOf = (body: string) => (JSON.parse(body) as { code: string }).code;
const left = async () => readdir(join(test.dataFolder, "uploads"));

describe("uploads", { timeout: 30_000 }, () => {
  it("F1: files reach the handler as they are, in chunks, and are gone afterwards", async () => {
    const { browser } = await arrive();
    await visitor.claim("Any", await visitor.send("Any", [hello, { ...hello, name: "b.csv", bytes: "1,2" }]));
    await browser.untilText("hello.txt 5 text/plain hello; b.csv 3 text/plain 1,2");

    const bytes = Buffer.alloc(1_000_000, "0123456789");
    const { upload } = JSON.parse((await visitor.begin("Large", [{ ...hello, bytes }])).body) as {
      upload: string;
    };
    for (let at = 0; at < bytes.length; at += 300_000)
      await visitor.ask("PUT", `/${upload}/0?offset=${at}`, bytes.subarray(at, at + 300_000));
    await visitor.claim("Large", upload);
    await browser.untilText("bytes 1000000 in pieces");
    await expect.poll(left, { timeout: 15_000 }).toEqual([]);
  });

  it("F2: an upload goes on where the server stands", async () => {
    await arrive();
    const { upload } = JSON.parse((await visitor.begin("Any", [hello])).body) as { upload: string };
    const put = (offset: number, text: string) => visitor.ask("PUT", `/${upload}/0?offset=${offset}`, text);
    expect(JSON.parse((await put(0, "he")).body)).toEqual({ received: 2 });
    const again = await put(0, "hello");
    expect([again.status, JSON.parse(again.body)]).toEqual([409, expect.objectContaining({ received: 2 })]);
    await visitor.claim("Any", upload);
    expect(visitor.browser.replies.at(-1)?.slice(1)).toEqual([
      "bad-payload",
      expect.stringContaining("finished upload"),
    ]);
    await put(2, "llo");
    await visitor.claim("Any", upload);
    await visitor.browser.untilText("hello.txt 5 text/plain hello");
  });

  it("F2: an upload outlives a restart of the server", async () => {
    const { browser } = await arrive();
    browser.reconnects = true;
    const { upload } = JSON.parse((await visitor.begin("Any", [hello])).body) as { upload: string };
    await visitor.ask("PUT", `/${upload}/0?offset=0`, "he");
    await test.restart();
    await browser.until(() => browser.closeCode === null, "the connection");
    await expect
      .poll(async () => (await visitor.ask("PUT", `/${upload}/0?offset=2`, "llo")).body, { timeout: 10_000 })
      .toBe('{"received":5}');
    await visitor.claim("Any", upload);
    await browser.untilText("hello.txt 5 text/plain hello");
  });

  it("F3: only its own page may upload: origin, cookie, token and session are checked", async () => {
    const { browser } = await arrive();
    const body = JSON.stringify({ ...visitor.place("Any"), files: [{ name: "a", size: 1, type: "" }] });
    const attempt = async (headers: Record<string, string>) =>
      (await visitor.ask("POST", "", body, headers)).status;
    expect(await attempt({})).toBe(201);
    for (const origin of ["", "null", "http://evil.example", `http://other.localhost:${test.port}`])
      expect(await attempt({ origin })).toBe(403);
    expect(await attempt({ cookie: "" })).toBe(403);
    expect(await attempt({ cookie: `heddle_visitor=${"x".repeat(24)}` })).toBe(403);
    expect(await attempt({ "heddle-session": "" })).toBe(403);
    expect(await attempt({ "heddle-session": "not-a-token" })).toBe(403);
    const other = await test.open();
    expect(await attempt({ "heddle-session": other.token })).toBe(403);

    const fresh = new TestUploader(test.port, test.host, other);
    await other.load();
    const provisional = await fresh.begin("Any", [hello]);
    expect([provisional.status, codeOf(provisional.body)]).toEqual([403, "unknown-session"]);
    other.close();
    expect(browser.closeCode).toBeNull();
  });

  it("F3: another session's upload does not exist", async () => {
    const owner = await arrive();
    const upload = await owner.send("Any", [hello]);
    const stranger = new TestUploader(test.port, test.host, await test.open());
    expect((await stranger.ask("PUT", `/${upload}/0?offset=0`, "x")).status).toBe(404);
    expect((await stranger.ask("DELETE", `/${upload}`)).status).toBe(404);
    await stranger.claim("Any", upload);
    expect(stranger.browser.replies.at(-1)?.[1]).toBe("bad-payload");
    expect((await stranger.ask("PUT", `/${"A".repeat(22)}/0?offset=0`, "x")).status).toBe(404);
    stranger.browser.close();
  });

  it("F4: the mounted node says what is taken, whatever the message says", async () => {
    const { browser } = await arrive();
    const refusal = async (label: string, files: Parameters<TestUploader["begin"]>[1], changes = {}) => {
      const { status, body } = await visitor.begin(label, files, changes);
      return [status, codeOf(body)];
    };
    const many = Array.from({ length: 4 }, () => hello);
    expect(await refusal("Any", many)).toEqual([413, "too-many"]);
    expect(await refusal("Large", [hello, hello])).toEqual([413, "too-many"]);
    expect(await refusal("Any", [{ ...hello, bytes: Buffer.alloc(1024 * 1024 + 1) }])).toEqual([
      413,
      "too-large",
    ]);
    // The operator's limit holds where the node has none.
    expect(await refusal("Large", [{ ...hello, bytes: Buffer.alloc(3_000_001) }])).toEqual([
      413,
      "too-large",
    ]);
    expect(await refusal("Pictures", [hello])).toEqual([415, "wrong-type"]);
    expect(await refusal("Any", [hello], { scope: 99 })).toEqual([403, "not-mounted"]);
    expect(await refusal("Any", [hello], { event: 99 })).toEqual([403, "bad-message"]);
    const lock = browser.find({ type: "Button", text: "Lock" }).element.events!.onClick![0]!.event;
    expect(await refusal("Any", [hello], { event: lock })).toEqual([403, "bad-payload"]);
    for (const files of [[], [{ name: "a", size: -1, type: "" }], [{ name: 1, size: 1, type: "" }], "x"])
      expect(await refusal("Any", [hello], { files })).toEqual([400, "bad-message"]);

    browser.click("Lock");
    await browser.settled();
    expect(await refusal("Any", [hello])).toEqual([403, "disabled"]);
  });

  it("F5: bytes are not what they are said to be: neither more, nor of another kind", async () => {
    await arrive();
    const { upload } = JSON.parse((await visitor.begin("Any", [hello])).body) as { upload: string };
    const over = await visitor.ask("PUT", `/${upload}/0?offset=0`, "hello, and more");
    expect([over.status, codeOf(over.body)]).toEqual([413, "too-large"]);

    const fake = { name: "fake.png", type: "image/png", bytes: "<script>alert(1)</script>" };
    await expect(visitor.send("Pictures", [fake])).rejects.toThrow(/415|not a file of the kind/);
    const hidden = { name: "hidden.jpg", type: "image/jpeg", bytes: PNG };
    await expect(visitor.send("Pictures", [hidden])).rejects.toThrow("not a file of the kind");
    await visitor.claim("Pictures", await visitor.send("Pictures", [{ ...fake, bytes: PNG }]));
    await visitor.browser.untilText("kept 1");
  });

  it("F6: a session's uploads have a quota, and what is cancelled frees it", async () => {
    await arrive();
    const large = { name: "large.bin", type: "", bytes: Buffer.alloc(2_900_000) };
    const begin = async () => {
      const { status, body } = await visitor.begin("Large", [large]);
      return { status, ...(JSON.parse(body) as { upload?: string; code?: string }) };
    };
    const first = await begin();
    expect((await begin()).status).toBe(201);
    expect(await begin()).toMatchObject({ status: 507, code: "no-room" });
    expect((await visitor.ask("DELETE", `/${first.upload}`)).status).toBe(200);
    expect((await begin()).status).toBe(201);
  });

  it("F7: names lose folders and unseen characters before anybody sees them", async () => {
    await arrive();
    const names = ["../../etc/passwd", "C:\\fakepath\\a\u0000b.txt", "photo\u202egpj.exe"];
    await visitor.claim(
      "Any",
      await visitor.send(
        "Any",
        names.map((name) => ({ ...hello, name })),
      ),
    );
    await visitor.browser.until(() => visitor.browser.texts().some((text) => text.includes("passwd")));
    const said = visitor.browser.texts().find((text) => text.includes("passwd"));
    expect(said?.split("; ").map((part) => part.split(" ")[0])).toEqual(["passwd", "ab.txt", "photogpj.exe"]);
  });

  it("F8: an uploaded file cannot be put into state: the author is told where", async () => {
    await arrive();
    await visitor.claim("Hold", await visitor.send("Hold", [hello]));
    expect(visitor.browser.replies.at(-1)?.[1]).toBe("handler-error");
    expect(test.logged.map(({ message }) => message).join("\n")).toContain("held");
  });
});

describe("files of an app", { timeout: 30_000 }, () => {
  it("FS1: are saved, listed, read and removed by handlers, texts and bytes alike", async () => {
    const { browser } = await arrive();
    browser.click("Make");
    await browser.untilText("made/numbers.bin 300000, made/ä.txt 12 | true | Grüße 👋");
    browser.click("Remove");
    await browser.untilText("true,false,");
    browser.click("Escape");
    await browser.untilText("refused 8");
  });

  it("FS2: a page load that has not said hello changes none", async () => {
    const { body } = await get(test.port, test.host, "/early");
    expect(body).toContain("onLoad may not change or download files");
  });
});
