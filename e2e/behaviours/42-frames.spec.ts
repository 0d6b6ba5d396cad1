import { readFile, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expect, serve, test } from "./served-app.ts";

const app = serve("frames", { command: "run" });
/** Another site, by two names: the app allows the first only. */
let site: Server;
let allowed = "";
let refused = "";
/** Which host it was asked as, and for what. */
const asked: string[] = [];

const FILM = `<!doctype html><html lang="en"><head><title>Film</title><link rel="icon" href="data:,"></head><body>
<h1>Film</h1><p id="alive">Still</p><a href="/gone" target="_top">Leave</a>
<script>document.getElementById("alive").textContent = "Alive at " + origin; try { top.location.href = "/gone"; } catch {}</script></body></html>`;

test.beforeAll(async () => {
  site = createServer((request, response) => {
    asked.push(`${request.headers.host}${request.url}`);
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.end(FILM);
  });
  await new Promise<void>((resolve) => site.listen(0, "127.0.0.1", resolve));
  const { port } = site.address() as AddressInfo;
  allowed = `127.0.0.1:${port}`;
  refused = `localhost:${port}`;
  const file = join(app.folder, "heddle.json");
  const heddle = JSON.parse(await readFile(file, "utf8"));
  await writeFile(file, JSON.stringify({ ...heddle, settings: { frameHosts: [allowed] } }));
  await expect.poll(policy).toContain(`frame-src 'self' ${allowed};`);
});
test.afterAll(() => new Promise<unknown>((resolve) => site.close(resolve)));

const policy = async () => (await fetch(app.origin)).headers.get("content-security-policy");
const show = (page: Page, address: string) => page.getByLabel("Address").fill(address);

test("42. frames: a site that the settings allow is shown, alive, and cannot lead the page away", async ({
  page,
  consoles,
}) => {
  consoles.allow({
    text: /^Unsafe attempt to initiate navigation|^SecurityError|Failed to set a named property 'href'/,
    because: "the site tries to lead the page around it away, and its sandbox keeps it from that",
  });
  await app.open(page);
  await show(page, `http://${allowed}/film`);
  const frame = page.frameLocator('iframe[title="Chosen"]');
  await expect(frame.locator("#alive")).toHaveText(`Alive at http://${allowed}`);
  await expect(page.getByText("Loaded 1 times")).toBeVisible();
  await frame.getByRole("link", { name: "Leave" }).click();
  await expect(frame.locator("#alive")).toBeVisible();
  expect(page.url()).toBe(`${app.origin}/`);
});

test("42. frames: another host is named in its place, and not asked for anything", async ({ page }) => {
  await app.open(page);
  await show(page, `http://${refused}/film`);
  await expect(page.getByText(`${refused} is not shown here`)).toBeVisible();
  await expect(page.locator("iframe")).toHaveCount(0);
  for (const address of ["javascript:document.title='Run'", "data:text/html,<h1>Run</h1>"]) {
    await show(page, address);
    await expect(page.getByText("This address cannot be shown in a frame")).toBeVisible();
  }
  await expect(page).toHaveTitle("Frames");
  expect(asked.filter((one) => one.startsWith(refused))).toEqual([]);
});

test("42. frames: the policy refuses other hosts whoever makes the frame", async ({ page, consoles }) => {
  consoles.allow({
    text: /frame-src|Framing/,
    because: "a frame of a host that the app does not allow is made",
  });
  await app.open(page);
  const directive = page.evaluate(
    (address) =>
      new Promise<string>((resolve) => {
        document.addEventListener("securitypolicyviolation", (event) => resolve(event.violatedDirective));
        const frame = document.createElement("iframe");
        frame.src = address;
        document.body.append(frame);
      }),
    `http://${refused}/film`,
  );
  expect(await directive).toBe("frame-src");
  expect(asked.filter((one) => one.startsWith(refused))).toEqual([]);
});

test("42. frames: a page of the app itself is shown without scripts, also on a page without state", async ({
  page,
  consoles,
}) => {
  consoles.allow({
    text: /^Blocked script execution in .* sandboxed/,
    because: "with scripts and its own origin, a page of the app could take its sandbox away",
  });
  await page.goto(`${app.origin}/own`);
  const frame = page.frameLocator('iframe[title="The start"]');
  await expect(frame.getByText("Loaded 0 times")).toBeVisible();
  await expect(page.locator("iframe")).toHaveAttribute("sandbox", "allow-same-origin allow-forms");
});
