import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { FetchAnswer, FetchPiece } from "@heddle/sandbox";
import type { Json } from "@heddle/schema";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Site } from "../source/site.ts";
import { type Broker, createBroker } from "./broker.ts";
import { GuardedClient, type Resolve } from "./guarded-client.ts";

let server: Server;
let port = 0;
let broker: Broker;
let asked: { method: string; url: string; headers: Record<string, unknown>; body: string }[] = [];
let addresses: Record<string, string[]> = {};
let lookups: string[] = [];

const resolve: Resolve = async (hostname) => {
  lookups.push(hostname);
  const found = addresses[hostname];
  if (!found) throw Object.assign(new Error("not found"), { code: "ENOTFOUND" });
  return found.map((address) => ({ address, family: address.includes(":") ? 6 : 4 }));
};

const site = {
  id: "production:a",
  secret: async (name: string) => (name === "KEY" ? "s3cret" : null),
} as unknown as Site;

/** Whoever had asked for something is gone. */
const LEFT = { method: "", url: "", headers: {}, body: "" };

/** These tests ask for no files. */
const NO_FILES = {
  call: () => Promise.reject(new Error("not asked for")),
  endScope: () => Promise.resolve(),
};

beforeEach(async () => {
  asked = [];
  lookups = [];
  addresses = {};
  server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk) => {
      body += chunk;
    });
    request.on("end", () => {
      asked.push({ method: request.method!, url: request.url!, headers: request.headers, body });
      if (request.url === "/to-private") response.writeHead(302, { location: "http://metadata.test/" }).end();
      else if (request.url === "/to-literal")
        response.writeHead(302, { location: "http://169.254.169.254/latest" }).end();
      else if (request.url === "/to-other")
        response.writeHead(307, { location: `http://other.test:${port}/landed` }).end();
      else if (request.url === "/loop") response.writeHead(302, { location: "/loop" }).end();
      else if (request.url === "/large") response.end(Buffer.alloc(3_000_000, "x"));
      else if (request.url === "/large-in-pieces") {
        for (let piece = 0; piece < 30; piece += 1) response.write(Buffer.alloc(100_000, "x"));
        response.end();
      } else if (request.url === "/silent") request.socket.once("close", () => asked.push(LEFT));
      else if (request.url === "/breaks-off")
        response.writeHead(200, { "content-length": 10 }).write("12345");
      else if (request.url === "/stream") {
        response.write("first ");
        setTimeout(() => response.end("second ü"), 20);
      } else if (request.url === "/gone") response.writeHead(204).end();
      else if (request.url === "/bytes") response.end(Buffer.from([0xff, 0xfe, 0]));
      else response.end("hello");
    });
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  port = (server.address() as AddressInfo).port;
  // The test's server is on loopback: two names are allowed to be there, as an operator would.
  const client = new GuardedClient({ allowHosts: [`api.test:${port}`, `other.test:${port}`], resolve });
  addresses["api.test"] = ["127.0.0.1"];
  addresses["other.test"] = ["127.0.0.1"];
  broker = createBroker(client, NO_FILES, { responseBytes: 1_000_000, concurrent: 2 });
});

afterEach(async () => {
  await broker.close();
  await new Promise((done) => {
    server.close(done);
    server.closeAllConnections();
  });
});

function call(name: string, args: Json[], isProvisional = false): Promise<{ ok: boolean; value: Json }> {
  return new Promise((settle) => {
    broker.call({
      site,
      scope: "isolate",
      name,
      args,
      isProvisional,
      session: null,
      answer: (ok, value) => settle({ ok, value }),
    });
  });
}

let requests = 0;
function fetchOf(url: string, changes: Record<string, Json> = {}): Promise<{ ok: boolean; value: Json }> {
  requests += 1;
  return call("fetch", [
    {
      kind: "start",
      request: requests,
      url,
      method: "GET",
      headers: [],
      body: null,
      redirect: "follow",
      ...changes,
    },
  ]);
}

describe("fetch of app code", () => {
  it("B1: reaches an allowed host and gives its answer", async () => {
    const { ok, value } = await fetchOf(`http://api.test:${port}/x?y=1`, {
      method: "POST",
      headers: [
        ["X-One", "1"],
        ["Host", "evil"],
        ["Connection", "upgrade"],
      ],
      body: { text: "ü" },
    });
    expect(ok).toBe(true);
    expect(value as unknown as FetchAnswer).toMatchObject({
      status: 200,
      redirected: false,
      body: { text: "hello" },
    });
    expect(asked[0]).toMatchObject({ method: "POST", url: "/x?y=1", body: "ü" });
    expect(asked[0]!.headers).toMatchObject({ "x-one": "1", host: `api.test:${port}` });
  });

  it.each([
    ["http://127.0.0.1:PORT/", "not a public address"],
    ["http://2130706433:PORT/", "not a public address"],
    ["http://[::1]:PORT/", "not a public address"],
    ["http://0x7f.1:PORT/", "not a public address"],
    ["http://private.test:PORT/", "not a public address"],
    ["http://mixed.test:PORT/", "not a public address"],
    ["http://metadata.test/", "not a public address"],
    ["file:///etc/passwd", "http and https only"],
    ["ftp://api.test/", "http and https only"],
    ["/relative", "not an absolute URL"],
    ["http://user:word@api.test:PORT/", "user name or password"],
    ["http://unknown.test/", "could not be reached"],
  ])("B2: does not reach %s", async (url, words) => {
    addresses["private.test"] = ["127.0.0.1"];
    addresses["mixed.test"] = ["8.8.8.8", "10.0.0.1"];
    addresses["metadata.test"] = ["169.254.169.254"];
    const { ok, value } = await fetchOf(url.replace("PORT", String(port)));
    expect(ok).toBe(false);
    expect(value).toContain(words);
    expect(asked).toEqual([]);
  });

  it.each(["/to-private", "/to-literal"])("B3: the guard runs again at each redirect (%s)", async (path) => {
    addresses["metadata.test"] = ["169.254.169.254"];
    const { ok, value } = await fetchOf(`http://api.test:${port}${path}`);
    expect(ok).toBe(false);
    expect(value).toContain("not a public address");
    expect(asked).toHaveLength(1);
  });

  it("B3: a redirect to another origin loses Authorization and Cookie", async () => {
    const { value } = await fetchOf(`http://api.test:${port}/to-other`, {
      headers: [
        ["Authorization", "Bearer x"],
        ["cookie", "a=b"],
        ["X-Kept", "1"],
      ],
    });
    expect(value).toMatchObject({ status: 200, redirected: true, url: `http://other.test:${port}/landed` });
    expect(asked[1]!.headers).toMatchObject({ "x-kept": "1" });
    expect(asked[1]!.headers).not.toHaveProperty("authorization");
    expect(asked[1]!.headers).not.toHaveProperty("cookie");
  });

  it("B3: gives up on a redirect loop, and follows none when told so", async () => {
    expect((await fetchOf(`http://api.test:${port}/loop`)).value).toContain("More than 5 redirects");
    expect(asked).toHaveLength(6);
    expect((await fetchOf(`http://api.test:${port}/loop`, { redirect: "error" })).ok).toBe(false);
    expect((await fetchOf(`http://api.test:${port}/loop`, { redirect: "manual" })).value).toMatchObject({
      status: 302,
    });
  });

  it("B4: the connection goes to the address that was checked, also when the name changes", async () => {
    addresses["api.test"] = ["127.0.0.1"];
    await fetchOf(`http://api.test:${port}/`);
    expect(lookups.filter((name) => name === "api.test")).toHaveLength(1);
  });

  it("B5: bodies are bounded, and read in pieces when their length is not known", async () => {
    expect((await fetchOf(`http://api.test:${port}/large`)).value).toContain("larger than 1000000 bytes");
    const { value } = await fetchOf(`http://api.test:${port}/stream`);
    expect((value as unknown as FetchAnswer).body).toBeNull();
    const pieces: Buffer[] = [];
    for (;;) {
      const piece = (await call("fetch", [{ kind: "read", request: requests }]))
        .value as unknown as FetchPiece;
      if (piece.done) break;
      pieces.push(Buffer.from((piece.body as { base64: string }).base64, "base64"));
    }
    expect(Buffer.concat(pieces).toString()).toBe("first second ü");
    expect((await call("fetch", [{ kind: "read", request: requests }])).ok).toBe(false);
  });

  it("B5: a body whose length nobody said ends where it is too long, and one that is sent is not sent at all", async () => {
    await fetchOf(`http://api.test:${port}/large-in-pieces`);
    let bytes = 0;
    for (;;) {
      const { ok, value } = await call("fetch", [{ kind: "read", request: requests }]);
      if (!ok) {
        expect(value).toContain("larger than 1000000 bytes");
        break;
      }
      bytes += Buffer.from((value as unknown as { body: { base64: string } }).body.base64, "base64").length;
    }
    expect(bytes).toBeLessThanOrEqual(1_000_000);
    asked = [];
    await broker.close();
    const client = new GuardedClient({ allowHosts: [`api.test:${port}`], resolve });
    broker = createBroker(client, NO_FILES, { requestBytes: 1_000 });
    const large = { method: "POST", body: { text: "x".repeat(1_001) } };
    expect((await fetchOf(`http://api.test:${port}/`, large)).value).toContain("larger than 1000 bytes");
    expect(asked).toEqual([]);
  });

  it.each(["/silent", "/breaks-off"])("B5: whoever does not go on in time is given up: %s", async (path) => {
    await broker.close();
    const client = new GuardedClient({ allowHosts: [`api.test:${port}`], resolve, timeoutMilliseconds: 200 });
    broker = createBroker(client, NO_FILES);
    const { ok, value } = await fetchOf(`http://api.test:${port}${path}`);
    expect([ok, value]).toEqual([false, expect.stringMatching(/did not answer in time|The request failed/)]);
  });

  it("B5: what an isolate has asked for is ended with it, and makes room for the next one's", async () => {
    for (const _ of [1, 2]) void fetchOf(`http://api.test:${port}/silent`);
    await expect.poll(() => asked.length).toBe(2);
    expect((await fetchOf(`http://api.test:${port}/`)).value).toContain("More than 2 requests at once");
    broker.endScope("isolate");
    await expect.poll(() => asked.filter((one) => one === LEFT).length).toBe(2);
    expect((await fetchOf(`http://api.test:${port}/`)).ok).toBe(true);
  });

  it("B7: answers without a body, and bodies that nobody reads, do not use the app's requests up", async () => {
    for (let again = 0; again < 5; again += 1) {
      const { ok, value } = await fetchOf(`http://api.test:${port}/gone`, { method: "DELETE" });
      expect([ok, (value as unknown as FetchAnswer).status]).toEqual([true, 204]);
    }
    await broker.close();
    const client = new GuardedClient({ allowHosts: [`api.test:${port}`], resolve });
    broker = createBroker(client, NO_FILES, { totalMilliseconds: 50, concurrent: 2 });
    for (let again = 0; again < 2; again += 1) await fetchOf(`http://api.test:${port}/stream`);
    expect((await fetchOf(`http://api.test:${port}/gone`)).ok).toBe(false);
    await expect.poll(async () => (await fetchOf(`http://api.test:${port}/gone`)).ok).toBe(true);
  });

  it("B9: an app that has used up its quota is told what it is and who can change it; other apps go on", async () => {
    await broker.close();
    const client = new GuardedClient({ allowHosts: [`api.test:${port}`], resolve });
    broker = createBroker(client, NO_FILES, { fetchesPerMinute: 2, fetchBytesPerDay: 1_000_000 });
    const url = `http://api.test:${port}/`;
    expect((await fetchOf(url)).ok).toBe(true);
    expect((await fetchOf(url)).ok).toBe(true);
    const { ok, value } = await fetchOf(url);
    expect([ok, value]).toEqual([false, expect.stringContaining("HEDDLE_FETCHES_PER_MINUTE")]);
    expect(asked).toHaveLength(2);
    const other = { ...site, id: "production:b" } as Site;
    const start = {
      kind: "start",
      request: 1,
      url,
      method: "GET",
      headers: [],
      body: null,
      redirect: "follow",
    };
    const answer = await new Promise((settle) => {
      broker.call({
        site: other,
        scope: "other isolate",
        name: "fetch",
        args: [start],
        isProvisional: false,
        session: null,
        answer: (isGood) => settle(isGood),
      });
    });
    expect(answer).toBe(true);
  });

  it("B9: what is received counts, piece by piece, and ends when the day's bytes are used up", async () => {
    await broker.close();
    const client = new GuardedClient({ allowHosts: [`api.test:${port}`], resolve });
    broker = createBroker(client, NO_FILES, { fetchBytesPerDay: 1_000_000 });
    expect((await fetchOf(`http://api.test:${port}/large`)).ok).toBe(true);
    const pieces: boolean[] = [];
    while (pieces.at(-1) !== false && pieces.length < 1_000)
      pieces.push((await call("fetch", [{ kind: "read", request: requests }])).ok);
    expect(pieces.at(-1)).toBe(false);
    expect((await fetchOf(`http://api.test:${port}/`)).value).toContain("HEDDLE_FETCH_MEGABYTES_PER_DAY");
  });

  it("B5: bytes that are no text come as base64", async () => {
    const { value } = await fetchOf(`http://api.test:${port}/bytes`);
    expect((value as unknown as FetchAnswer).body).toEqual({
      base64: Buffer.from([0xff, 0xfe, 0]).toString("base64"),
    });
  });

  it("B6: a page load that has not said hello changes nothing outside", async () => {
    const start = {
      kind: "start",
      request: 9_999,
      url: `http://api.test:${port}/`,
      headers: [],
      body: null,
      redirect: "follow",
    };
    expect((await call("fetch", [{ ...start, method: "POST" }], true)).value).toContain("may not send POST");
    expect((await call("fetch", [{ ...start, method: "GET" }], true)).ok).toBe(true);
    expect(asked.map(({ method }) => method)).toEqual(["GET"]);
  });

  it.each([
    [null],
    [{ kind: "start" }],
    [
      {
        kind: "start",
        request: 1,
        url: "http://api.test/",
        method: "GET\r\nX: y",
        headers: [],
        body: null,
        redirect: "follow",
      },
    ],
    [{ kind: "other", request: 1 }],
  ])("B7: what is no request is refused: %j", async (argument) => {
    const { ok, value } = await call("fetch", [argument as Json]);
    expect(ok).toBe(false);
    expect(value).toBe("fetch was called with something that is not a request.");
  });

  it("B8: secrets come from the site, by name; unknown ones are null", async () => {
    expect(await call("secret", ["KEY"])).toEqual({ ok: true, value: "s3cret" });
    expect(await call("secret", ["OTHER"])).toEqual({ ok: true, value: null });
    expect(await call("secret", [{ not: "a name" }])).toEqual({ ok: true, value: null });
    expect((await call("process", ["exit"])).ok).toBe(false);
  });
});
