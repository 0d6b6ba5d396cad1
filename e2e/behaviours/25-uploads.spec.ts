import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, serve, test } from "./served-app.ts";

const app = serve("uploads");

const text = (name: string, content: string) => ({
  name,
  mimeType: "text/plain",
  buffer: Buffer.from(content),
});
const upload = (page: Page, label: string) => page.getByLabel(label, { exact: true });
const said = (page: Page) => page.locator("#said");

test("25. uploads: one, many, with a bound argument, cleared", async ({ page }) => {
  await app.open(page);
  await test.step("one", async () => {
    await upload(page, "Any files").setInputFiles(text("one.txt", "hello"));
    await expect(said(page)).toHaveText("one.txt (5): hello");
    await expect(page.getByRole("button", { name: "Remove one.txt" })).toBeVisible();
  });
  await test.step("many at once, in one call", async () => {
    const files = Array.from({ length: 12 }, (_, index) => text(`${index}.txt`, `file ${index}`));
    await upload(page, "Any files").setInputFiles(files);
    await expect(said(page)).toContainText("11.txt (7): file 11");
    await expect(said(page)).toContainText("0.txt (6): file 0");
  });
  await test.step("cleared by a handler", async () => {
    await page.getByRole("button", { name: "Clear" }).click();
    await expect(page.getByRole("button", { name: /^Remove/ })).toHaveCount(0);
  });
  await test.step("with an argument of the row it stands in", async () => {
    await upload(page, "Into second").setInputFiles([text("a.txt", "a"), text("b.txt", "b")]);
    await expect(page.getByText("second: a.txt, b.txt")).toBeVisible();
    await expect(page.getByText("first:", { exact: true })).toBeVisible();
  });
  await test.step("dropped on it", async () => {
    const dropped = await page.evaluateHandle(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File(["from the desk"], "drop.txt", { type: "text/plain" }));
      return transfer;
    });
    const zone = upload(page, "Any files").locator("..");
    await zone.dispatchEvent("dragover", { dataTransfer: dropped });
    await zone.dispatchEvent("drop", { dataTransfer: dropped });
    await expect(said(page)).toHaveText("drop.txt (13): from the desk");
  });
  await test.step("not while it is disabled", async () => {
    await page.getByRole("button", { name: "Lock" }).click();
    await expect(upload(page, "Any files")).toBeDisabled();
  });
});

test("25. uploads: what is not taken is said beside the file, the rest is kept and downloaded as it was", async ({
  page,
  consoles,
}) => {
  consoles.allow({
    text: /status of 415/,
    because: "a file that is not what it seems is refused on purpose",
  });
  await app.open(page);
  await upload(page, "Papers").setInputFiles([
    text("notes.txt", "Grüße"),
    { name: "run.exe", mimeType: "application/x-msdownload", buffer: Buffer.from("MZ") },
  ]);
  const list = page.getByRole("list", { name: "Files" });
  await expect(list.getByRole("listitem").filter({ hasText: "run.exe" })).toContainText("not taken");
  const link = page.getByRole("link", { name: "papers/notes.txt" });
  const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
  expect(download.suggestedFilename()).toBe("notes.txt");
  expect(await readFile(await download.path(), "utf8")).toBe("Grüße");

  await test.step("by number and size", async () => {
    await upload(page, "Papers").setInputFiles(["a", "b", "c"].map((name) => text(`${name}.txt`, name)));
    await expect(list).toContainText("Only 2 files are taken.");
    await upload(page, "Papers").setInputFiles(text("large.txt", "x".repeat(1024 * 1024 + 1)));
    await expect(list).toContainText("Larger than 1 MB.");
  });
  await test.step("by what it really is, which the server sees", async () => {
    const fake = {
      name: "fake.png",
      mimeType: "image/png",
      buffer: Buffer.from("<script>alert(1)</script>"),
    };
    await upload(page, "Papers").setInputFiles(fake);
    await expect(list).toContainText("not a file of the kind");
  });
  await test.step("served with safe headers", async () => {
    const response = await page.request.get(
      (await link.getAttribute("href"))!.replace(/^(?=\/)/, app.origin),
    );
    expect(response.headers()).toMatchObject({
      "x-content-type-options": "nosniff",
      "content-disposition": "attachment; filename*=UTF-8''notes.txt",
      "content-security-policy": expect.stringContaining("sandbox"),
    });
  });
});

test("25. uploads: a large one shows how far it is, goes on after the network was away, and can be cancelled", async ({
  page,
  consoles,
}) => {
  consoles.allow(
    { text: /net::ERR_INTERNET_DISCONNECTED/, because: "the network is away on purpose" },
    { text: /status of 409/, because: "the server says where the upload is to go on" },
  );
  await app.open(page);
  const network = await page.context().newCDPSession(page);
  const emulate = (offline: boolean, uploadThroughput: number) =>
    network.send("Network.emulateNetworkConditions", {
      offline,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput,
    });
  const slow = 1024 * 1024;
  const large = {
    name: "large.bin",
    mimeType: "",
    buffer: Buffer.alloc(3 * 1024 * 1024, "0123456789abcdef"),
  };
  const sent = (name: string) =>
    expect.poll(() =>
      page
        .getByRole("progressbar", { name: `Uploading ${name}` })
        .getAttribute("aria-valuenow")
        .then(Number),
    );

  await emulate(false, slow);
  await upload(page, "A large one").setInputFiles(large);
  await sent("large.bin").toBeGreaterThan(0);
  await emulate(true, slow);
  await page.waitForTimeout(300);
  await emulate(false, -1);
  await expect(said(page)).toHaveText("3145728 bytes came", { timeout: 30_000 });

  await test.step("cancelled half-way, nothing of it is handled", async () => {
    await emulate(false, slow);
    await upload(page, "A large one").setInputFiles({ ...large, name: "other.bin" });
    await sent("other.bin").toBeGreaterThan(0);
    const taken = page.waitForResponse((response) => response.request().method() === "DELETE");
    await page.getByRole("button", { name: "Cancel other.bin" }).click();
    await emulate(false, -1);
    expect((await taken).status()).toBe(200);
    await expect(page.getByRole("progressbar")).toHaveCount(0);
    await upload(page, "Any files").setInputFiles(text("after.txt", "still works"));
    await expect(said(page)).toHaveText("after.txt (11): still works");
  });
});
