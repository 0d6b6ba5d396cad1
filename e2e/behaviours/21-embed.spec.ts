import { readFile, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { expect, serve, test } from "./served-app.ts";

const app = serve("routes", { command: "run" });
let host: Server;
let hostAddress = "";

test.beforeAll(async () => {
  host = createServer((_request, response) => {
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    // The app at a name of its own, so that it is another site to its host.
    const script = app.origin.replace("//localhost", "//app.localhost");
    response.end(
      `<!doctype html><html lang="en"><head><title>Intranet</title><link rel="icon" href="data:,"></head><body><h1>Intranet</h1><script src="${script}/_heddle/embed.js" data-path="/door" data-title="The app"></script></body></html>`,
    );
  });
  await new Promise<void>((resolve) => host.listen(0, "127.0.0.1", resolve));
  hostAddress = `http://127.0.0.1:${(host.address() as AddressInfo).port}`;
  const file = join(app.folder, "heddle.json");
  const heddle = JSON.parse(await readFile(file, "utf8"));
  await writeFile(file, JSON.stringify({ ...heddle, settings: { embedOrigins: [hostAddress] } }));
  await expect
    .poll(async () => (await fetch(`${app.origin}/door`)).headers.get("content-security-policy"))
    .toContain(hostAddress);
});
test.afterAll(() => new Promise<unknown>((resolve) => host.close(resolve)));

test("21. embed: an app in a host's page is as tall as what it shows, goes on by itself, and leaves the host's address alone", async ({
  page,
}) => {
  const welcome = page.waitForEvent("websocket").then((socket) =>
    socket.waitForEvent("framereceived", {
      predicate: ({ payload }) => String(payload).startsWith('["w"'),
    }),
  );
  await page.goto(`${hostAddress}/news?id=7`);
  await welcome;
  const frame = page.frameLocator('iframe[title="The app"]');
  const element = page.locator("iframe");
  await frame.getByRole("button", { name: "Come in" }).click();
  await expect(frame.getByRole("heading", { level: 1 })).toHaveText("Members");
  const height = async () => (await element.boundingBox())?.height ?? 0;
  await frame.getByRole("link", { name: "One" }).click();
  await expect(frame.getByRole("heading", { level: 1 })).toHaveText("Item 1");
  await expect.poll(height).toBeGreaterThan(2000);
  await frame.getByRole("link", { name: "Members" }).click();
  await expect(frame.getByRole("heading", { level: 1 })).toHaveText("Members");
  await expect.poll(height).toBeLessThan(800);
  expect(page.url()).toBe(`${hostAddress}/news?id=7`);
  await expect(page).toHaveTitle("Intranet");
});

test("21. embed: a site that the settings do not name shows no app", async ({ page, consoles }) => {
  consoles.allow({ text: /frame-ancestors|Framing/, because: "the host is another one than the app allows" });
  await page.goto(`${hostAddress.replace("127.0.0.1", "localhost")}/news`);
  await expect(page.locator("iframe")).toBeAttached();
  await expect.poll(() => page.frames().at(-1)?.url()).not.toContain("/door");
});
