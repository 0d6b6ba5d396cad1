import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import WebSocket from "ws";
import { sessionIdOf } from "../live/session-token.ts";
import { counterApp } from "../testing/counter-app.ts";
import { get, startTestRuntime, TestBrowser, type TestRuntime } from "../testing/index.ts";

let test: TestRuntime;
beforeAll(async () => {
  test = await startTestRuntime({
    ...counterApp,
    "client/chart.ts": "export function draw(count: number): string { return `drawn ${count}`; }\n",
  });
}, 60_000);
afterAll(() => test.end(), 30_000);

describe("the web server", { timeout: 30_000 }, () => {
  it("H1: answers its own hosts only", async () => {
    for (const host of ["evil.example", `evil.example:${test.port}`, "app.localhost:1", "a.b.localhost"]) {
      expect((await get(test.port, host, "/")).status).toBe(421);
    }
  });

  it("H2: opens no socket for another origin, another port or a rebound host", async () => {
    const attempt = (host: string, origin: string | undefined) =>
      new Promise<string>((resolve) => {
        const socket = new WebSocket(`ws://127.0.0.1:${test.port}/_heddle/socket`, {
          headers: { host },
          ...(origin ? { origin } : {}),
        });
        socket.on("open", () => resolve("open"));
        socket.on("error", (error) => resolve(error.message));
      });
    expect(await attempt(test.host, `http://${test.host}`)).toBe("open");
    for (const origin of [
      "http://evil.example",
      "http://app.localhost:1",
      `http://other.localhost:${test.port}`,
      `https://${test.host}`,
      "null",
      undefined,
    ]) {
      expect(await attempt(test.host, origin)).toContain("403");
    }
    expect(await attempt("evil.example", "http://evil.example")).toContain("421");
  });

  it("H3: pages carry the headers of security.md and their scripts the nonce", async () => {
    const { headers, body } = await get(test.port, test.host, "/");
    const nonce = /'nonce-([^']+)'/.exec(String(headers["content-security-policy"]))?.[1];
    expect(body).toContain(`nonce="${nonce}"`);
    expect(headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "referrer-policy": expect.any(String),
      "permissions-policy": expect.any(String),
      "cache-control": "no-store",
    });
    expect(String(headers["set-cookie"])).toMatch(/HttpOnly; SameSite=Lax/);
    expect((await get(test.port, test.host, "/")).body).not.toContain(nonce);
  });

  it("H4: HEAD and prefetch begin nothing", async () => {
    const before = test.runtime.counts().provisional;
    expect(await get(test.port, test.host, "/", { method: "HEAD" })).toMatchObject({ status: 200, body: "" });
    expect(
      (await get(test.port, test.host, "/", { headers: { "sec-purpose": "prefetch;prerender" } })).status,
    ).toBe(503);
    expect((await get(test.port, test.host, "/", { method: "POST" })).status).toBe(405);
    expect(test.runtime.counts().provisional).toBe(before);
  });

  it("serves templates, styles and bundles under hashed names, and a decent page where there is none", async () => {
    const browser = await test.open();
    const style = /\/_heddle\/styles\/[A-Za-z0-9]+\.css/.exec(browser.html)?.[0];
    const entry = /src="(\/_heddle\/client\/[^"]+)"/.exec(browser.html)?.[1];
    for (const path of [style, entry, `/_heddle/templates/${browser.model.template.hash}.json`]) {
      const answer = await get(test.port, test.host, path!, { headers: { "accept-encoding": "gzip" } });
      expect(answer).toMatchObject({
        status: 200,
        headers: { "cache-control": "public, max-age=31536000, immutable" },
      });
    }
    const module = `/_heddle/client-modules/${browser.model.template.clientModule}.js`;
    const code = await get(test.port, test.host, module);
    expect(code).toMatchObject({
      status: 200,
      headers: {
        "cache-control": "public, max-age=31536000, immutable",
        "content-type": "text/javascript; charset=utf-8",
      },
    });
    expect(code.body).toContain("drawn");
    const missing = await get(test.port, test.host, "/nowhere");
    expect(missing.status).toBe(404);
    expect(missing.body).toContain("This page does not exist");
    for (const path of [
      "/_heddle/client/../../package.json",
      "/_heddle/client/%2e%2e/manifest.json",
      "/_heddle/client/manifest.json",
      "/_heddle/templates/0.json",
      "/_heddle/client-modules/0.js",
      "/assets/../heddle.json",
    ]) {
      expect((await get(test.port, test.host, path)).status).toBe(404);
    }
  });

  it("S2: a page load leaves no row until its browser says hello", async () => {
    const journal = () => readFile(join(test.dataFolder, "sessions/sessions.journal"), "utf8");
    const robot = new TestBrowser({ port: test.port, host: test.host });
    await robot.load();
    const browser = await test.open();
    await expect.poll(journal).toContain(sessionIdOf(browser.token));
    expect(await journal()).not.toContain(sessionIdOf(robot.token));
    await robot.connect();
    await expect.poll(journal).toContain(sessionIdOf(robot.token));
    robot.close();
  });
});
