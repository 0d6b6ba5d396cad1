import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { chromium } from "@playwright/test";
import { EditorDriver } from "../editor/driver.ts";
import { expect, type Page, test } from "../test.ts";

const editorUrl = () => process.env.HEDDLE_URL ?? "";

/** A blank app with one heading. */
async function withHeading(page: Page, name: string, text: string): Promise<EditorDriver> {
  const editor = await EditorDriver.create(page, name);
  await editor.drag("Heading", 0.1);
  await editor.select(/Heading/);
  await editor.setValue("Text", text);
  await expect(editor.canvas.getByRole("heading")).toHaveText(text);
  return editor;
}

test("publish, unpublish, publish again and roll back, as a visitor sees it", async ({
  page,
  browser,
  consoles,
}) => {
  test.setTimeout(120_000);
  const editor = await withHeading(page, "Bulletin", "First edition");
  const visitor = await (await browser.newContext()).newPage();
  const shows = async (text: string) => {
    await visitor.goto(address);
    await expect(visitor.getByRole("heading")).toHaveText(text);
  };
  const openDialog = () => page.getByRole("button", { name: "Publish", exact: true }).click();
  const address = await editor.publish();
  await shows("First edition");

  await test.step("a second revision", async () => {
    await editor.setValue("Text", "Second edition");
    await editor.isSaved();
    await shows("First edition");
    expect(await editor.publish()).toBe(address);
    await shows("Second edition");
  });

  await test.step("roll back to the first", async () => {
    await openDialog();
    await expect(page.getByText("Nothing has changed since r2.")).toBeVisible();
    const revisions = page.getByRole("list", { name: "Revisions" }).getByRole("listitem");
    await expect(revisions).toHaveCount(2);
    await page.getByRole("button", { name: "Roll back to r1" }).click();
    await page.getByRole("button", { name: "Roll back now" }).click();
    await expect(page.getByText("Revision 1 is live again")).toBeVisible();
    await expect(revisions.filter({ hasText: "r1" })).toContainText("Live");
    await shows("First edition");
    // The draft is what it was.
    await expect(editor.canvas.getByRole("heading")).toHaveText("Second edition");
  });

  await test.step("unpublish: who comes gets a page that says so", async () => {
    await page.getByRole("button", { name: "Unpublish" }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Unpublish" }).click();
    await expect(page.getByText("The app is no longer public")).toBeVisible();
    // A page without state has no connection by which it could be told: what was loaded stays until it is loaded again.
    consoles.allow({
      text: /^Failed to load resource: the server responded with a status of 404 /,
      at: /\/\/bulletin\.[^/]+\/$/,
      because: "the app is not published",
    });
    const answer = await visitor.goto(address);
    expect(answer?.status()).toBe(404);
    await expect(visitor.getByRole("heading", { name: "This app is not published" })).toBeVisible();
    await page.keyboard.press("Escape");
  });

  await test.step("publish again, at the same address", async () => {
    expect(await editor.publish()).toBe(address);
    await shows("Second edition");
  });
});

test("a page of another origin or port can neither open a socket nor change anything", async ({
  page,
  browser,
  consoles,
}) => {
  test.setTimeout(120_000);
  const editor = await withHeading(page, "Fortress", "Untouched");
  const address = await editor.publish();
  const app = new URL(page.url()).pathname.split("/")[2]!;
  const listed = async () => (await (await page.request.get(`${editorUrl()}/api/apps`)).json()) as unknown;
  const before = await listed();
  const server = createServer((_request, response) => {
    response.setHeader("content-type", "text/html");
    response.end("<h1>Elsewhere</h1>");
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  const because = "the stranger's browser says of everything it tries that it was refused";
  consoles.allow(
    { text: /^WebSocket connection to .* failed: .*: 403$/, because },
    { text: /^Access to fetch at .* has been blocked by CORS policy/, because },
    { text: /^Failed to load resource: net::ERR_FAILED$/, at: /\/api\/apps/, because },
    {
      text: /^Failed to load resource: the server responded with a status of 40[35] /,
      at: /\/api\/apps|\/\/fortress\./,
      because,
    },
    { text: /^Blocked script execution in 'http:\/\/fortress\./, because },
  );
  try {
    // Of another host, and of the editor's own host at another port, which browsers call the same site.
    for (const host of ["127.0.0.1", "localhost"]) {
      await test.step(`http://${host}`, async () => {
        const stranger = await (await browser.newContext()).newPage();
        await stranger.goto(`http://${host}:${port}/`);
        const editorSocket = `${editorUrl().replace("http", "ws")}/sync/${app}`;
        const appSocket = `${address.replace("http", "ws").replace(/\/$/, "")}/_heddle/socket`;
        for (const socket of [editorSocket, appSocket]) expect(await opens(stranger, socket)).toBe(false);
        for (const [method, path] of [
          ["GET", "/api/apps"],
          ["POST", "/api/apps"],
          ["POST", `/api/apps/${app}/publish`],
          ["DELETE", `/api/apps/${app}`],
          ["DELETE", `/api/apps/${app}/publish`],
        ] as const)
          expect([path, await reads(stranger, method, editorUrl() + path)]).toEqual([path, null]);
        // What needs no preflight: the browser sends it, the server refuses it.
        for (const path of ["/api/apps", `/api/apps/${app}/publish`, `/api/apps/${app}/duplicate`])
          expect([path, await submits(stranger, editorUrl() + path)]).toEqual([path, 403]);
        expect(await submits(stranger, `${address}`)).toBe(405);
        await stranger.context().close();
      });
    }
  } finally {
    server.close();
  }
  expect(await listed()).toEqual(before);
  await expect(editor.canvas.getByRole("heading")).toHaveText("Untouched");
});

test("a draft that cannot be reached is named with what to do, and comes once it can", async ({
  page,
  consoles,
}) => {
  test.setTimeout(120_000);
  const editor = await withHeading(page, "Faraway", "Here");
  const unreachable = /\/\/draft-[^/]+\//;
  consoles.allow({
    text: /^Failed to load resource: net::ERR_FAILED$/,
    at: unreachable,
    because: "the test keeps the draft away",
  });
  await page.route(unreachable, (route) => route.abort());
  await page.reload();
  const notice = page
    .getByRole("alert")
    .filter({ hasText: /Draft not reachable at http:\/\/draft-\w+\.localhost/ });
  await expect(notice).toContainText("look whether the runtime is running", { timeout: 60_000 });
  await page.unroute(unreachable);
  await editor.isLive();
  await expect(editor.canvas.getByRole("heading")).toHaveText("Here");
  await expect(notice).toHaveCount(0);
});

test("a name that was made to point here is refused by editor and runtime", async () => {
  const { executablePath, args } = test.info().project.use.launchOptions!;
  const rebound = await chromium.launch({
    executablePath,
    args: [...args!, "--host-resolver-rules=MAP evil.example 127.0.0.1"],
  });
  try {
    const page = await rebound.newPage();
    const editor = new URL(editorUrl()).port;
    const runtime = process.env.HEDDLE_RUNTIME_PORT!;
    const answer = await page.goto(`http://evil.example:${editor}/`);
    expect(answer?.status()).toBe(421);
    await expect(page.locator("body")).toContainText(
      "Heddle does not answer to this name. Open http://localhost",
    );
    // The page's own origin now, for the browser.
    expect(await page.evaluate(async () => (await fetch("/api/apps")).status)).toBe(421);
    expect(
      await page.evaluate(async () => (await fetch("/api/apps", { method: "POST", body: "{}" })).status),
    ).toBe(421);
    expect(await opens(page, `ws://evil.example:${editor}/sync/x`)).toBe(false);
    expect(await opens(page, `ws://evil.example:${runtime}/_heddle/socket`)).toBe(false);
    expect((await page.goto(`http://evil.example:${runtime}/`))?.status()).toBe(421);
  } finally {
    await rebound.close();
  }
});

/** Whether a socket to the address opens from this page. */
function opens(page: Page, address: string): Promise<boolean> {
  return page.evaluate(
    (to) =>
      new Promise<boolean>((resolve) => {
        const socket = new WebSocket(to);
        socket.onopen = () => resolve(true);
        socket.onclose = () => resolve(false);
      }),
    address,
  );
}

/** What this page gets to read; null when the browser keeps it from that. */
function reads(page: Page, method: string, address: string): Promise<string | null> {
  return page.evaluate(
    ({ method, address }) =>
      fetch(address, {
        method,
        credentials: "include",
        ...(method === "POST" && {
          body: '{"name":"Evil"}',
          headers: { "content-type": "application/json" },
        }),
      }).then(
        (response) => response.text(),
        () => null,
      ),
    { method, address },
  );
}

/**
 * Posts a form from this page into a new frame of it; gives the answer's status. A frame of its own for
 * each: a form sent into one that still shows the last answer is lost at times, in the browser.
 */
async function submits(page: Page, address: string): Promise<number> {
  const answer = page.waitForResponse((response) => response.request().method() === "POST");
  await page.evaluate((to) => {
    const frame = document.createElement("iframe");
    frame.name = crypto.randomUUID();
    const form = document.createElement("form");
    form.method = "post";
    form.enctype = "text/plain";
    form.action = to;
    form.target = frame.name;
    const field = document.createElement("input");
    field.name = '{"name":"Evil","x":"';
    field.value = '"}';
    form.append(field);
    document.body.append(frame, form);
    form.submit();
  }, address);
  return (await answer).status();
}
