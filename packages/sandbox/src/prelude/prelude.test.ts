/** The web APIs inside a real isolate, held against Node's own. */

import { runInThisContext } from "node:vm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createSandbox, type FetchCall, type Sandbox } from "../index.ts";
import { type HostAnswer, TestApp, testProgram } from "../testing/test-app.ts";

const evaluator = testProgram(
  `// The console's formatter is loaded for modules that use it.
  async run(code) { this.value = JSON.stringify(await (0, eval)(code)) ?? "undefined"; }`,
);

let sandbox: Sandbox;
let app: TestApp;
let answers: (call: FetchCall) => HostAnswer | null = () => null;

beforeAll(async () => {
  sandbox = createSandbox();
  app = await TestApp.open(sandbox, evaluator, {
    answer: ({ args }) => answers(args[0] as unknown as FetchCall),
  });
  await app.openSession("a");
});
afterAll(() => sandbox.close());

async function inside(code: string): Promise<unknown> {
  const text = (await app.evaluate("a", "run", code)) as string;
  return text === "undefined" ? undefined : JSON.parse(text);
}
async function outside(code: string): Promise<unknown> {
  return JSON.parse(JSON.stringify(await runInThisContext(code)) ?? "null");
}

describe("as in Node", () => {
  const thrown = (code: string) =>
    `(() => { try { return [${code}] } catch (error) { return error.name } })()`;
  const bytes = (code: string) => `[...new Uint8Array(${code})]`;
  test.each([
    `new URL("../x?y=1&z=ä#frag", "https://user:pw@exämple.org:8443/a/b/c").href`,
    `(() => { const url = new URL("http://h/p?a=1"); url.searchParams.append("b", "2 3"); url.pathname = "/q r"; url.port = "80"; return [url.href, url.origin, url.host, url.search, [...url.searchParams]] })()`,
    thrown(`new URL("nonsense")`),
    `URL.canParse("x:y")`,
    `[...new URLSearchParams("a=1&b=2&a=3").getAll("a"), new URLSearchParams({ q: "x&y" }).toString(), new URLSearchParams([["a", "é"]]).toString()]`,
    `[...new TextEncoder().encode("aé€😀\\ud800")]`,
    `new TextDecoder().decode(new Uint8Array([0xef, 0xbb, 0xbf, 0x61, 0xc3, 0xa9, 0xff, 0xf0, 0x9f]))`,
    thrown(`new TextDecoder("utf-8", { fatal: true }).decode(new Uint8Array([0xff]))`),
    `(() => { const d = new TextDecoder(); return d.decode(new Uint8Array([0xe2, 0x82]), { stream: true }) + d.decode(new Uint8Array([0xac])) })()`,
    `new TextDecoder("latin1").decode(new Uint8Array([0x80, 0xe9]))`,
    `[btoa("hello\\xff"), atob("aGVsbG//"), atob(" aGk= \\n"), atob("YQ"), atob("YR==")]`,
    thrown(`btoa("€")`),
    thrown(`atob("a")`),
    thrown(`atob("a=b=")`),
    `structuredClone({ a: [1, , 3], d: new Date(5), m: [...structuredClone(new Map([["k", new Set([1])]])).keys()], n: null, u: [undefined], big: String(structuredClone(12n)) })`,
    `(() => { const a = { x: 1 }; a.self = a; const b = structuredClone(a); return [b !== a, b.self === b] })()`,
    thrown(`structuredClone(() => {})`),
    bytes(`structuredClone(new Uint8Array([1, 2, 3]).buffer)`),
    `[...new Headers([["B", "2"], ["a", "1"], ["A", "3"]])]`,
    `(() => { const h = new Headers({ "X-Y": "1" }); h.append("x-y", "2"); h.set("c", "d"); h.delete("C"); return [h.get("X-y"), h.has("c")] })()`,
    `new Response("héllo", { status: 201 }).text()`,
    `Response.json({ a: 1 }).json()`,
    `new Response(new Uint8Array([104, 105])).arrayBuffer().then((b) => b.byteLength)`,
    `[new Response(null).ok, new Response("x", { status: 404 }).ok, Response.json(1).headers.get("content-type")]`,
    `new Response("x").text().then(async (t) => { const r = new Response(t); await r.text(); return r.text().catch((e) => e.name) })`,
    `(() => { const c = new AbortController(); const seen = []; c.signal.addEventListener("abort", () => seen.push(c.signal.reason.name)); c.abort(); c.abort(); return [seen, c.signal.aborted] })()`,
    thrown(`AbortSignal.abort(new RangeError("x")).throwIfAborted()`),
    `(() => { const c = new AbortController(); const any = AbortSignal.any([new AbortController().signal, c.signal]); c.abort("why"); return [any.aborted, any.reason] })()`,
    `(() => { const t = new EventTarget(); const seen = []; const f = (e) => seen.push(e.type); t.addEventListener("x", f); t.addEventListener("x", f); t.addEventListener("x", f, { once: true }); t.dispatchEvent(new Event("x")); t.removeEventListener("x", f); t.dispatchEvent(new Event("x")); return seen })()`,
    `new Promise((resolve) => { const order = []; setTimeout(() => { order.push("timer"); resolve(order) }, 1); queueMicrotask(() => order.push("microtask")); order.push("now") })`,
    `new Promise((resolve) => { let n = 0; const i = setInterval(() => { if (++n === 3) { clearInterval(i); resolve(n) } }, 1) })`,
    `new Promise((resolve) => { const t = setTimeout(() => resolve("fired"), 1); clearTimeout(t); setTimeout(() => resolve("quiet"), 20) })`,
    `new Promise((resolve) => setTimeout((...args) => resolve(args), 0, 1, "two"))`,
    `[typeof performance.now(), performance.now() >= 0, typeof crypto.randomUUID(), crypto.randomUUID() === crypto.randomUUID()]`,
    `/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(crypto.randomUUID())`,
    `crypto.getRandomValues(new Uint16Array(9)).length`,
    thrown(`crypto.getRandomValues(new Uint8Array(65537))`),
    thrown(`crypto.getRandomValues(new Float32Array(1))`),
    `new Date(0).toString()`,
    `Intl.DateTimeFormat().resolvedOptions().timeZone`,
  ])("%s", async (code) => {
    const zone = process.env.TZ;
    process.env.TZ = "UTC";
    const expected = await outside(code);
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
    expect(await inside(code)).toEqual(expected);
  });
});

test("random values differ, and are not all zero", async () => {
  const values = (await inside(
    `Array.from({ length: 3 }, () => [...crypto.getRandomValues(new Uint32Array(4))])`,
  )) as number[][];
  expect(new Set(values.flat()).size).toBeGreaterThan(8);
});

describe("console", () => {
  test.each([
    [`"text", 1, true, null, undefined`],
    [`{ a: 1, b: [1, "two", { c: new Map([["k", 1]]) }] }`],
    [`"%s is %d years and %o", "Bob", 42, { a: 1 }`],
    [`new Date(0), /x/g, Symbol("s"), 10n, new Set([1])`],
    [`[undefined, -0, NaN], class Foo {}, function bar() {}`],
    [`"100%", 5`],
  ])("prints as Node does: %s", async (args) => {
    const { formatWithOptions } = await import("node:util");
    const expected = formatWithOptions(
      { depth: 4, breakLength: 100 },
      ...(runInThisContext(`[${args}]`) as unknown[]),
    );
    app.logs.length = 0;
    await inside(`void console.log(${args})`);
    expect(app.logs.map(({ text }) => text)).toEqual([expected]);
  });

  test("keeps levels and cuts very long lines", async () => {
    app.logs.length = 0;
    await inside(
      `void (console.warn("w"), console.error("e"), console.debug("d"), console.info("i"), console.log("x".repeat(50000)))`,
    );
    expect(app.logs.slice(0, 4).map(({ level, text }) => level + text)).toEqual([
      "warnw",
      "errore",
      "debugd",
      "infoi",
    ]);
    expect(app.logs[4]?.text.length).toBeLessThan(20_000);
    expect(app.logs[4]?.text).toContain("cut, 50000 characters");
  });

  test("what throws while it is printed does not harm", async () => {
    app.logs.length = 0;
    await inside(
      `void console.log(new Proxy({}, { ownKeys() { throw new Error("trap") }, get() { throw new Error("trap") } }))`,
    );
    expect(app.logs).toHaveLength(1);
  });
});

describe("fetch", () => {
  const headers: [string, string][] = [["content-type", "application/json"]];
  const ok = (body: unknown, extra: object = {}): HostAnswer => {
    return {
      ok: true,
      value: {
        url: "https://api/x",
        redirected: false,
        status: 200,
        statusText: "OK",
        headers,
        body,
        ...extra,
      } as never,
    };
  };

  test("sends method, headers and body, and reads the answer", async () => {
    let asked: FetchCall | null = null;
    answers = (call) => {
      asked = call;
      return ok({ text: '{"a":[1]}' }, { status: 201 });
    };
    const code = `fetch("https://api/x", { method: "post", headers: { "X-A": "b" }, body: JSON.stringify({ q: "ä" }) }).then(async (r) => [r.ok, r.status, r.url, r.headers.get("Content-Type"), await r.json()])`;
    expect(await inside(code)).toEqual([true, 201, "https://api/x", "application/json", { a: [1] }]);
    expect(asked).toMatchObject({
      kind: "start",
      url: "https://api/x",
      method: "POST",
      headers: [
        ["content-type", "text/plain;charset=UTF-8"],
        ["x-a", "b"],
      ],
      body: { text: '{"q":"ä"}' },
      redirect: "follow",
    });
  });

  test("sends bytes and forms", async () => {
    const bodies: unknown[] = [];
    answers = (call) => {
      if (call.kind === "start") bodies.push(call.body);
      return ok(null, { status: 204 });
    };
    await inside(
      `fetch("https://api/x", { method: "PUT", body: new Uint8Array([0, 255]) }).then((r) => r.text())`,
    );
    await inside(
      `fetch("https://api/x", { method: "POST", body: new URLSearchParams({ a: "b c" }) }).then((r) => r.text())`,
    );
    expect(bodies).toEqual([{ base64: "AP8=" }, { text: "a=b+c" }]);
  });

  test("reads a body piece by piece, as text too, with characters cut in two", async () => {
    const pieces = [
      Buffer.from("héllo ").subarray(0, 2),
      Buffer.from("héllo ").subarray(2),
      Buffer.from("world"),
    ];
    let next = 0;
    answers = (call) => {
      if (call.kind === "start") {
        next = 0;
        return ok(null);
      }
      const piece = pieces[next++];
      return { ok: true, value: { body: piece ? { base64: piece.toString("base64") } : null, done: !piece } };
    };
    expect(await inside(`fetch("https://api/x").then((r) => r.text())`)).toBe("héllo world");
    const streamed = `fetch("https://api/x").then(async (r) => { const seen = []; for await (const t of r.body.pipeThrough(new TextDecoderStream())) seen.push(t); return seen })`;
    expect(((await inside(streamed)) as string[]).join("|")).toBe("h|éllo |world");
    const raw = `fetch("https://api/x").then(async (r) => { let n = 0; for await (const b of r.body) n += b.length; return n })`;
    expect(await inside(raw)).toBe(12);
  });

  test("a refusal is the TypeError that fetch throws", async () => {
    answers = () => ({ ok: false, value: "10.0.0.1 is not a public address" });
    expect(await inside(`fetch("http://10.0.0.1/").catch((error) => [error.name, error.message])`)).toEqual([
      "TypeError",
      "fetch failed: 10.0.0.1 is not a public address",
    ]);
  });

  test("an abort ends the wait and tells the host", async () => {
    const seen: string[] = [];
    answers = (call) => {
      seen.push(call.kind);
      return null;
    };
    const code = `(async () => { const c = new AbortController(); const p = fetch("https://api/x", { signal: c.signal }); setTimeout(() => c.abort(), 1); return p.catch((error) => error.name) })()`;
    expect(await inside(code)).toBe("AbortError");
    expect(
      await inside(`fetch("https://api/x", { signal: AbortSignal.timeout(1) }).catch((error) => error.name)`),
    ).toBe("TimeoutError");
    expect(seen).toEqual(["start", "cancel", "start", "cancel"]);
  });

  test("a GET with a body and an address that is none are refused at once", async () => {
    answers = () => null;
    expect(await inside(`fetch("https://api/x", { body: "b" }).catch((error) => error.name)`)).toBe(
      "TypeError",
    );
    expect(await inside(`fetch("/relative").catch((error) => error.name)`)).toBe("TypeError");
  });
});

describe("what sessions share", () => {
  const attempt = (code: string) =>
    `(() => { "use strict"; try { ${code}; return "allowed" } catch (error) { return error.name } })()`;
  test.each([
    `globalThis.leak = 1`,
    `globalThis.fetch = () => "mine"`,
    `delete globalThis.fetch`,
    `Object.defineProperty(globalThis, "leak", { value: 1 })`,
    `Array.prototype.leak = 1`,
    `Object.prototype.leak = 1`,
    `Object.prototype.toString = () => "mine"`,
    `({}).__proto__.leak = 1`,
    `({}).constructor.prototype.leak = 1`,
    `Promise.leak = 1`,
    `Object.getPrototypeOf(async function* () {}.prototype).leak = 1`,
    `console.leak = 1`,
    `URL.leak = 1`,
    `Error.prepareStackTrace = () => 1`,
    `heddle.leak = 1`,
  ])("SE1, SE2: %s is refused", async (code) => {
    expect(await inside(attempt(code))).toBe("TypeError");
  });

  test("SE2: merging JSON with __proto__ in it reaches nobody else", async () => {
    const merge = `const merge = (into, from) => { for (const key of Object.keys(from)) { if (typeof from[key] === "object") merge(into[key] ??= {}, from[key]); else into[key] = from[key] } };`;
    const attack = JSON.stringify('{"__proto__":{"admin":true},"constructor":{"prototype":{"admin":true}}}');
    expect(await inside(attempt(`${merge} merge({}, JSON.parse(${attack}))`))).toBe("TypeError");
    expect(await inside(`String({}.admin)`)).toBe("undefined");
  });

  test("SE2: ordinary code is not in the way of it", async () => {
    const code = `(() => { "use strict"; const o = {}; o.toString = () => "own"; o.constructor = 1; class E extends Error { constructor() { super("m"); this.name = "Mine" } } const f = function () {}; f.prototype.toString = () => "f"; return [String(o), o.constructor, String(new E()), String(new f()), Object.keys(o)] })()`;
    expect(await inside(code)).toEqual(["own", 1, "Mine: m", "f", ["toString", "constructor"]]);
  });

  test.each([
    "WebAssembly",
    "SharedArrayBuffer",
    "Atomics",
    "process",
    "require",
    "module",
    "Buffer",
    "global",
    "ivm",
    "__heddle",
    "__gate",
    "Deno",
    "window",
  ])("SE3: there is no %s", async (name) => {
    expect(await inside(`typeof ${name}`)).toBe("undefined");
  });

  test("SE3: constructors of constructors lead nowhere", async () => {
    expect(await inside(`fetch.constructor.constructor("return typeof process + typeof require")()`)).toBe(
      "undefinedundefined",
    );
    expect(
      await inside(`crypto.randomUUID.constructor("return this === globalThis && typeof process")()`),
    ).toBe("undefined");
    expect(await inside(`import("node:fs").then(() => "loaded", (error) => "refused")`)).toBe("refused");
  });
});
