import { readFile } from "node:fs/promises";
import type { Download, Page } from "@playwright/test";
import { expect, serve, test } from "./served-app.ts";

const app = serve("downloads");
const below = serve("downloads", { words: ["--base-path", "/tools/app"] });

async function press(page: Page, label: string): Promise<Download> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: label, exact: true }).click(),
  ]);
  return download;
}
const bytesOf = async (download: Download) => readFile(await download.path());
const saved = async (download: Download) => [
  download.suggestedFilename(),
  (await bytesOf(download)).toString("utf8"),
];

test("25. downloads: text, bytes and data that handlers make are saved, and the page stays as it is", async ({
  page,
}) => {
  const frames: number[] = [];
  page.on("websocket", (socket) => {
    socket.on("framereceived", ({ payload }) => frames.push(payload.length));
  });
  await app.open(page);
  await page.getByLabel("Draft").fill("not lost");
  const text = await press(page, "Text");
  expect(await saved(text)).toEqual(["Bericht ä.csv", "Ada,36\nGrüße,7"]);
  expect((await page.request.get(text.url())).status()).toBe(404);
  await expect(page.locator("#said")).toHaveText("text made");

  const picture = await press(page, "Bytes");
  expect(picture.suggestedFilename()).toBe("dot.png");
  expect((await bytesOf(picture)).subarray(0, 4)).toEqual(Buffer.from("89504e47", "hex"));

  const [name, json] = await saved(await press(page, "Data"));
  expect([name, (JSON.parse(json ?? "") as object[])[1]]).toEqual(["rows.json", { name: "Grüße", age: 7 }]);
  expect((await saved(await press(page, "From the page")))[1]).toBe("Ada,36\nGrüße,7");

  await test.step("none of it comes through the socket", async () => {
    frames.length = 0;
    expect((await bytesOf(await press(page, "Large"))).length).toBe(2_000_000);
    expect(Math.max(...frames)).toBeLessThan(1_000);
  });
  await expect(page.getByLabel("Draft")).toHaveValue("not lost");
  await test.step("what a local state makes never leaves the browser", async () => {
    const requests: string[] = [];
    page.on("request", (request) => requests.push(request.url()));
    expect(await saved(await press(page, "Save the draft"))).toEqual(["note.txt", "not lost"]);
    expect(requests.filter((address) => !address.startsWith("blob:"))).toEqual([]);
  });
});

test("25. downloads: a file of the app, from a handler and as a page's action, also below a path", async ({
  page,
}) => {
  for (const place of [app, below]) {
    await place.open(page);
    for (const label of ["Terms", "Terms at once"])
      expect(await saved(await press(page, label))).toEqual(["terms.txt", "Terms of use.\n"]);
  }
  expect(await saved(await press(page, "Text"))).toEqual(["Bericht ä.csv", "Ada,36\nGrüße,7"]);
});

test("25. downloads: what was made is served once, safely, and to its own browser alone", async ({
  page,
  browser,
}) => {
  await app.open(page);
  // The browser would fetch it at once, and nobody after it could.
  const told = page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        HTMLAnchorElement.prototype.click = function () {
          resolve(this.href);
        };
      }),
  );
  await page.getByRole("button", { name: "Text" }).click();
  const address = await told;

  const stranger = await browser.newContext();
  const other = await stranger.newPage();
  await app.open(other);
  expect((await other.request.get(address)).status()).toBe(404);
  await stranger.close();

  const response = await page.request.get(address);
  expect([response.status(), await response.text()]).toEqual([200, "Ada,36\nGrüße,7"]);
  expect(response.headers()).toMatchObject({
    "content-disposition": "attachment; filename*=UTF-8''Bericht%20%C3%A4.csv",
    "content-type": "text/csv; charset=utf-8",
    "x-content-type-options": "nosniff",
    "content-security-policy": expect.stringContaining("sandbox"),
    "cache-control": "no-store",
  });
  expect((await page.request.get(address)).status()).toBe(404);
});
