import type { BrowserContext, Page } from "@playwright/test";
import { expect, SERVER_AWAY, serve, test } from "./served-app.ts";

const app = serve("storage");
const prefix = "heddle-app-folder-";

async function write(page: Page, text: string): Promise<void> {
  await page.getByLabel("Text").fill(text);
  await page.getByRole("button", { name: "Write" }).click();
  await expect(page.locator("#plain")).toHaveText(text);
}

/** Closing a tab loses its session; the browser's storage stays. */
async function newTab(context: BrowserContext, path = "/"): Promise<Page> {
  const page = await context.newPage();
  await app.open(page, path);
  return page;
}

async function cookieNamed(context: BrowserContext, name: string) {
  return (await context.cookies()).find((one) => one.name === prefix + name);
}

test("17. client storage: cookies with their attributes, storage and the address are written", async ({
  page,
  context,
}) => {
  await app.open(page);
  await write(page, "one; two");
  await expect.poll(async () => (await cookieNamed(context, "Prefs.hidden"))?.value).toBe("one%3B%20two");
  expect(await cookieNamed(context, "Prefs.hidden")).toMatchObject({
    httpOnly: true,
    path: "/",
    sameSite: "Lax",
  });
  expect(await cookieNamed(context, "nickname")).toMatchObject({ httpOnly: false, sameSite: "Strict" });
  expect(await cookieNamed(context, "Prefs.plain")).toMatchObject({ expires: -1, value: "one%3B%20two" });
  expect(await cookieNamed(context, "Prefs.account")).toMatchObject({ path: "/account" });
  const shown = await page.evaluate(() => [
    document.cookie,
    localStorage.getItem("Prefs.todos"),
    sessionStorage.getItem("Prefs.step"),
  ]);
  expect(shown.slice(1)).toEqual(['["one; two"]', "1"]);
  expect(shown[0]).not.toContain("hidden");
  expect(new URL(page.url()).searchParams.get("filter")).toBe("one; two");
});

test("17. client storage: survives a reload and a new session, and comes in the first HTML where it can", async ({
  page,
  context,
}) => {
  await app.open(page);
  await write(page, '{"a":1}');
  await expect.poll(() => cookieNamed(context, "Prefs.hidden")).toBeTruthy();
  await page.reload();
  await expect(page.locator("#plain")).toHaveText('{"a":1}');
  await expect(page.locator("#step")).toHaveText("1");

  const html = await (await context.request.get(`${app.origin}/?filter=mine&number=7`)).text();
  const text = (id: string) => new RegExp(`id="${id}"[^>]*>([^<]*)<`).exec(html)?.[1];
  expect([text("plain"), text("hidden"), text("filter"), text("number"), text("note")]).toEqual([
    "{&quot;a&quot;:1}",
    "{&quot;a&quot;:1}",
    "mine",
    "7",
    "none",
  ]);

  const other = await newTab(context);
  for (const id of ["plain", "named", "hidden", "note", "own", "todos"])
    await expect(other.locator(`#${id}`)).toHaveText('{"a":1}');
  await expect(other.locator("#step")).toHaveText("0");
  await expect(other.locator("#account")).toHaveText("none");
  const below = await newTab(context, "/account");
  await expect(below.locator("#account")).toHaveText('{"a":1}');
});

test("17. client storage: other tabs follow localStorage, unless a field does not want to", async ({
  page,
  context,
}) => {
  await app.open(page);
  const other = await newTab(context);
  await write(page, "first");
  await expect(other.locator("#note")).toHaveText("first");
  await expect(other.locator("#todos")).toHaveText("first");
  await expect(other.locator("#own")).toHaveText("none");
  await expect(other.locator("#step")).toHaveText("0");
  await write(other, "second");
  await expect(page.locator("#note")).toHaveText("second");
  await expect(page.locator("#todos")).toHaveText("first | second");
});

test("17. client storage: what has expired, was cleared or is garbage gives the initial values", async ({
  page,
  context,
}) => {
  await app.open(page);
  await write(page, "kept");
  await expect.poll(() => cookieNamed(context, "Prefs.hidden")).toBeTruthy();
  await expect.poll(() => cookieNamed(context, "Prefs.short"), { timeout: 5_000 }).toBeUndefined();
  await page.reload();
  await expect(page.locator("#short")).toHaveText("none");
  await expect(page.locator("#plain")).toHaveText("kept");

  await page.evaluate(() => localStorage.setItem("Prefs.todos", "{broken"));
  await context.clearCookies({ name: /Prefs|nickname/ });
  await page.reload();
  for (const id of ["plain", "named", "hidden"]) await expect(page.locator(`#${id}`)).toHaveText("none");
  await expect(page.locator("#todos")).toHaveText("");
  await expect(page.locator("#note")).toHaveText("kept");
  expect(app.log).toContain('Prefs.todos: what localStorage "Prefs.todos" holds cannot be read');

  await page.evaluate(() => {
    localStorage.clear();
    sessionStorage.removeItem("Prefs.step");
  });
  await page.goto(`${app.origin}/?number=many`);
  await expect(page.locator("#note")).toHaveText("none");
  await expect(page.locator("#step")).toHaveText("0");
  await expect(page.locator("#number")).toHaveText("1");
});

test("17. client storage: a write made just before the server went away is kept", async ({
  page,
  context,
  consoles,
}) => {
  consoles.allow(...SERVER_AWAY);
  await app.open(page);
  await page.getByLabel("Text").fill("late");
  await page.getByRole("button", { name: "Write" }).click();
  await app.stop("SIGKILL");
  await app.start();
  await expect(page.locator("#hidden")).toHaveText("late", { timeout: 20_000 });
  await expect
    .poll(async () => (await cookieNamed(context, "Prefs.hidden"))?.value, { timeout: 20_000 })
    .toBe("late");
  await expect.poll(() => page.evaluate(() => localStorage.getItem("Prefs.note"))).toBe("late");
  await expect(page.locator("#note")).toHaveText("late");
});

test("17. client storage: what is too large is refused with a message, and nothing else is lost", async ({
  page,
  context,
}) => {
  await app.open(page);
  await write(page, "before");
  await page.getByRole("button", { name: "Too much" }).click();
  await expect(page.getByText("Something went wrong")).toBeVisible();
  await expect
    .poll(() => app.log)
    .toContain("Prefs.plain could not be stored: it is too large for the cookie");
  expect(await cookieNamed(context, "Prefs.plain")).toMatchObject({ value: "before" });
});
