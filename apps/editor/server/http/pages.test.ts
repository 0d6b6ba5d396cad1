/** Pages and what comes with them, over a real server. */

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type TestBrowser, TestServer } from "../testing/editor.ts";

// Generous: a busy machine is no mistake.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

let server: TestServer;
let browser: TestBrowser;

beforeAll(async () => {
  server = await TestServer.start();
  browser = server.browser();
  const out = join(server.folder, "out");
  for (const folder of ["apps/_", "login", "_next/static"]) mkdirSync(join(out, folder), { recursive: true });
  writeFileSync(
    join(out, "index.html"),
    "<html><script>go(1)</script><script src='/_next/static/a.js'></script></html>",
  );
  writeFileSync(join(out, "apps/_/index.html"), "<html>app</html>");
  writeFileSync(join(out, "login/index.html"), "<html>login</html>");
  writeFileSync(join(out, "404.html"), "<html>missing</html>");
  writeFileSync(join(out, "_next/static/a.js"), "go()");
  writeFileSync(join(server.folder, "secret.txt"), "secret");
});
afterAll(() => server.stop());

test("pages are found by their paths; every app has the same one", async () => {
  const found = async (path: string) => {
    const { status, bytes } = await browser.get(path);
    return [status, bytes.toString().replace(/<[^>]+>/g, "")];
  };
  expect(await found("/")).toEqual([200, "go(1)"]);
  expect(await found("/login")).toEqual([200, "login"]);
  expect(await found("/login/?to=/apps/x")).toEqual([200, "login"]);
  expect(await found("/apps/abc123")).toEqual([200, "app"]);
  expect(await found("/apps/abc123/")).toEqual([200, "app"]);
  expect(await found("/nothing")).toEqual([404, "missing"]);
  expect(await found("/apps/abc/def")).toEqual([404, "missing"]);
});

test("no path leads out of the folder", async () => {
  for (const path of [
    "/../secret.txt",
    "/%2e%2e/secret.txt",
    "/..%2fsecret.txt",
    "/_next/../../secret.txt",
    "/..%5csecret.txt",
    "/%00",
  ]) {
    expect((await browser.get(path)).bytes.toString()).not.toContain("secret");
  }
});

test("a page's policy allows its own scripts, by their hashes, and drafts in frames; nothing inline besides", async () => {
  const { headers } = await browser.get("/");
  const policy = String(headers["content-security-policy"]);
  expect(policy).toMatch(/script-src 'self' 'sha256-[A-Za-z0-9+/=]+'(;|$)/);
  expect(policy).toContain("frame-src http://*.localhost:3001");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).toContain("base-uri 'none'");
  expect(headers).toMatchObject({ "x-content-type-options": "nosniff", "x-frame-options": "DENY" });
  expect((await browser.get("/_next/static/a.js")).headers["cache-control"]).toContain("immutable");
});

test("a page asked for by another name is not sent", async () => {
  expect((await browser.get("/", { host: "evil.example" })).status).toBe(421);
  expect((await browser.send("POST", "/")).status).toBe(405);
});
