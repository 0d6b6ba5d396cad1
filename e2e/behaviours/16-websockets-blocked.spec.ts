import type { Page } from "@playwright/test";
import { BlockingProxy } from "./blocking-proxy.ts";
import { type Allowance, expect, SERVER_AWAY, serve, test } from "./served-app.ts";

const app = serve("rooms");
const proxy = new BlockingProxy();
test.beforeAll(() => proxy.start());
test.afterAll(() => proxy.close());

/** Of the page that is left, not of the one that comes. */
const LEFT: Allowance = {
  text: /status of 404/,
  at: /\/_heddle\/messages$/,
  because: "a page that is left may still post to its stream, which has ended with it",
};
const REFUSED: Allowance = {
  text: /^WebSocket connection to '[^']+' failed: Establishing a tunnel via proxy server failed/,
  because: "the browser itself says that the proxy refused it",
};

const ENDED: Allowance = {
  text: /^Failed to load resource: the server responded with a status of 404 /,
  at: /\/_heddle\/messages$/,
  because: "the server ended the stream just when the page acknowledged something",
};

/** Paths below `/_heddle/` that the page asks for from now on, but files. */
function asksOf(page: Page): () => Set<string> {
  const asked = new Set<string>();
  page.on("request", (request) => {
    const { pathname } = new URL(request.url());
    if (/^\/_heddle\/(stream|messages)$/.test(pathname)) asked.add(pathname);
  });
  return () => asked;
}

function click(page: Page, name: string): Promise<void> {
  return page.getByRole("button", { name, exact: true }).click();
}

/** What the page shows, after it was told that the network is back: it waits no longer then. */
async function hurriedPosts(page: Page): Promise<string | null> {
  await page.evaluate(() => window.dispatchEvent(new Event("online")));
  return page.locator("#posts").textContent();
}

test("16. connection: where a proxy blocks websockets, a page works all the same, and says nothing of it", async ({
  browser,
  consoles,
}) => {
  consoles.allow(REFUSED);
  const behind = await browser.newContext({ proxy: { server: proxy.address } });
  const one = await behind.newPage();
  const two = await (await browser.newContext()).newPage();
  const byTwo = asksOf(two);
  await one.goto(app.origin);
  await app.open(two);
  await test.step("events, and what others do", async () => {
    await click(one, "Join blue");
    await click(two, "Join blue");
    await click(one, "Post");
    for (const page of [one, two]) await expect(page.locator("#posts")).toHaveText("1 posts");
    await click(two, "Post");
    for (const page of [one, two]) await expect(page.locator("#posts")).toHaveText("2 posts");
    await click(one, "Count");
    for (const page of [one, two]) await expect(page.locator("#step")).toHaveText("step 3");
    await expect(one.getByText(/connection/i)).toHaveCount(0);
  });
  await test.step("a reload goes on the same way at once", async () => {
    // Two that failed, and one beside the stream.
    await expect.poll(() => proxy.asked).toBe(3);
    const byOne = asksOf(one);
    await one.reload();
    await click(one, "Post");
    await expect(two.locator("#posts")).toHaveText("3 posts");
    expect([...byOne()].sort()).toEqual(["/_heddle/messages", "/_heddle/stream"]);
    expect(proxy.asked).toBe(3);
  });
  await test.step("what is done while the server is away comes to it afterwards; who has a websocket gets it back", async () => {
    consoles.allow(...SERVER_AWAY, ENDED);
    await app.stop();
    await click(one, "Post");
    await one.waitForTimeout(1_500);
    await app.start();
    for (const page of [one, two])
      await expect.poll(() => hurriedPosts(page), { timeout: 20_000 }).toBe("4 posts");
    await two.waitForTimeout(500);
    byTwo().clear();
    await click(two, "Post");
    for (const page of [one, two]) await expect(page.locator("#posts")).toHaveText("5 posts");
    expect([...byTwo()]).toEqual([]);
  });
  await behind.close();
});

test("16. connection: a network that lets websockets through again has them when the page connects anew", async ({
  browser,
  consoles,
}) => {
  consoles.allow(REFUSED);
  consoles.allow(LEFT);
  const behind = await browser.newContext({ proxy: { server: proxy.address } });
  const page = await behind.newPage();
  await page.goto(app.origin);
  await click(page, "Join red");
  await click(page, "Post");
  await expect(page.locator("#posts")).toHaveText("1 posts");
  proxy.isOpen = true;
  // As after five minutes.
  await page.evaluate(() => sessionStorage.setItem("heddle:websocket-blocked", "1"));
  const live = page.waitForEvent("websocket", { predicate: (socket) => !socket.isClosed() });
  await page.reload();
  await live;
  await expect
    .poll(async () => {
      const asked = asksOf(page);
      await click(page, "Post");
      await page.waitForTimeout(300);
      return [...asked()];
    })
    .toEqual([]);
  await behind.close();
});
