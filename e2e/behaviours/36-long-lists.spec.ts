import type { Page } from "@playwright/test";
import { expect, serve, test } from "./served-app.ts";

const app = serve("lists");

/** Bytes of the frames that came from the server since the last call. */
function countBytes(page: Page): () => number {
  let bytes = 0;
  page.on("websocket", (socket) =>
    socket.on("framereceived", ({ payload }) => {
      bytes += payload.length;
    }),
  );
  return () => {
    const counted = bytes;
    bytes = 0;
    return counted;
  };
}

async function scrollTo(page: Page, top: number): Promise<void> {
  await page.locator("#list").evaluate((list, to) => list.scrollTo(0, to), top);
}

test("36. long lists: rows come as they are scrolled to, and each is the server's own", async ({ page }) => {
  const received = countBytes(page);
  await app.open(page);
  const rows = page.locator("#list button");
  await expect(rows.first()).toHaveText("0: Row 0");
  await test.step("only a window of them is mounted", async () => {
    expect(await rows.count()).toBeLessThanOrEqual(80);
    const height = await page.locator("#list").evaluate((list) => list.scrollHeight);
    expect(height).toBeGreaterThan(1_000 * 20);
  });
  await test.step("the end is there when it is scrolled to", async () => {
    await scrollTo(page, 10_000_000);
    await expect(page.getByRole("button", { name: "999: Row 999" })).toBeInViewport();
    expect(await rows.count()).toBeLessThanOrEqual(80);
  });
  await test.step("a row in the middle has its own handler, and changing it costs a cell", async () => {
    await scrollTo(page, 20_000);
    const middle = rows.nth(20);
    await expect(middle).toHaveText(/^\d+: Row \d+$/);
    await page.waitForTimeout(300);
    const name = await rows.nth(20).textContent();
    received();
    await page.getByRole("button", { name: name!, exact: true }).click();
    await expect(page.locator("#picked")).toHaveText(`Picked: ${name!.split(":")[0]}`);
    expect(received()).toBeLessThan(150);
  });
  await test.step("a row put before all others moves what is seen on", async () => {
    await page.getByRole("button", { name: "Add a row" }).click();
    await scrollTo(page, 0);
    await expect(page.getByRole("button", { name: "0: New row" })).toBeInViewport();
    await expect(page.getByRole("button", { name: "1: Row 0", exact: true })).toBeInViewport();
  });
  await test.step("a list that is emptied under the window leaves nothing", async () => {
    await scrollTo(page, 15_000);
    await page.getByRole("button", { name: "Remove all" }).click();
    await expect(rows).toHaveCount(0);
    await page.getByRole("button", { name: "Add a row" }).click();
    await expect(page.getByRole("button", { name: "0: New row" })).toBeVisible();
  });
});

test("36. lists from elsewhere: the rows that are looked at are loaded, and filtered where they are", async ({
  page,
}) => {
  await app.open(page, "/people");
  const rows = page.locator("#list button");
  await expect(rows.first()).toHaveText("Person 0");
  await expect(page.locator("#total")).toHaveText("5000 people");
  await test.step("scrolling loads what comes into view", async () => {
    await scrollTo(page, 10_000_000);
    await expect(page.getByRole("button", { name: "Person 4999" })).toBeInViewport();
    expect(await rows.count()).toBeLessThanOrEqual(90);
  });
  await test.step("a loaded row can be changed", async () => {
    await page.getByRole("button", { name: "Person 4999" }).click();
    await expect(page.getByRole("button", { name: "Hello, Person 4999" })).toBeVisible();
  });
  await test.step("a filter loads from the top", async () => {
    await page.getByLabel("Search").fill("Person 777");
    await expect(page.locator("#total")).toHaveText("1 people");
    await expect(rows).toHaveText(["Person 777"]);
  });
  await test.step("a load that fails says so and leaves what is shown", async () => {
    await page.getByLabel("Search").fill("broken");
    await expect(page.locator("#error")).toHaveText("Something went wrong. Please try again.");
    await expect(rows).toHaveText(["Person 777"]);
  });
});

test("36. a grid of a list from elsewhere: keys lead through all of it, and what is done there reaches the server's rows", async ({
  page,
}) => {
  await app.open(page, "/grid");
  const grid = page.getByRole("grid");
  const nameOf = (id: number) => page.locator(`[data-row="${id}"] [data-column="name"]`);
  await expect(nameOf(0)).toHaveText("Person 0");
  await expect(grid).toHaveAttribute("aria-rowcount", "5001");
  await test.step("the keyboard reaches the last row, which comes as it is wanted", async () => {
    await nameOf(2).click();
    await page.keyboard.press("Space");
    await page.keyboard.press("Control+End");
    await expect(page.locator('[data-row="4999"] [data-column="id"]')).toBeFocused();
    expect(await page.locator("[data-row]").count()).toBeLessThanOrEqual(90);
    await page.keyboard.press("ArrowUp");
    await expect(page.locator('[data-row="4998"] [data-column="id"]')).toBeFocused();
  });
  await test.step("an entry is made in the server's own row", async () => {
    await nameOf(4_990).dblclick();
    await page.keyboard.type("Somebody else");
    await page.keyboard.press("Enter");
    await expect(page.locator("#edited")).toHaveText("4990: Somebody else");
    await expect(nameOf(4_990)).toHaveText("Somebody else");
    await expect(nameOf(4_991)).toBeFocused();
  });
  await test.step("a chosen row is chosen still when it comes back", async () => {
    await page.keyboard.press("Control+Home");
    await expect(page.locator('[data-row="2"]')).toHaveAttribute("aria-selected", "true");
  });
  await test.step("a search is the server's", async () => {
    await page.getByRole("searchbox").fill("Person 777");
    await expect(page.locator("[data-row]")).toHaveCount(1);
    await expect(nameOf(777)).toHaveText("Person 777");
  });
});

test("36. cells of a grid that the app draws itself: each has its own row's, wherever that stands", async ({
  page,
}) => {
  await app.open(page, "/tasks");
  const row = (id: string) => page.locator(`[data-row="${id}"]`);
  const note = (id: string) => row(id).getByRole("textbox");
  await test.step("they stand in the first HTML", async () => {
    const html = await (await page.request.get(`${app.origin}/tasks`)).text();
    expect(html.match(/Finish Oil the hinges</g)).toHaveLength(1);
  });
  await test.step("what is typed is the field's, not the grid's keys", async () => {
    await row("oil")
      .getByRole("gridcell")
      .nth(2)
      .click({ position: { x: 3, y: 3 } });
    await note("oil").fill("squeak");
    await note("oil").press("ArrowLeft");
    await note("oil").press("End");
    await note("oil").pressSequentially("s a lot");
    await expect(note("oil")).toHaveValue("squeaks a lot");
    await expect(note("oil")).toBeFocused();
    await note("oil").press("Escape");
    await expect(row("oil").getByRole("gridcell").nth(2)).toBeFocused();
  });
  await test.step("they go along when rows are sorted and when one comes before them", async () => {
    await page.getByRole("columnheader", { name: "Hours" }).click();
    await expect(page.locator("[data-row]").first()).toHaveAttribute("data-row", "oil");
    await expect(note("oil")).toHaveValue("squeaks a lot");
    await page.getByRole("button", { name: "Add a task" }).click();
    await expect(row("ring").getByRole("button", { name: "Finish Mend the bell" })).toBeVisible();
    await expect(note("oil")).toHaveValue("squeaks a lot");
  });
  await test.step("their handlers are their rows'", async () => {
    await row("oil").getByRole("button", { name: "Finish Oil the hinges" }).click();
    await expect(page.locator("#said")).toHaveText("Done: oil");
    await expect(row("oil")).toContainText("Oil the hinges: done, squeaks a lot");
    await expect(row("paint").getByRole("button", { name: "Finish Paint the door" })).toBeVisible();
  });
});

test("36. streams: rows pass by, to every page that shows them, and cost what they are", async ({
  page,
  context,
}) => {
  const received = countBytes(page);
  await app.open(page, "/ticks");
  const other = await context.newPage();
  await app.open(other, "/ticks");
  const lines = page.locator("#ticks > *");
  await page.getByRole("button", { name: "One" }).click();
  await expect(lines).toHaveText(["Tick 1"]);
  await expect(other.locator("#ticks > *")).toHaveText(["Tick 1"]);
  await page.getByRole("button", { name: "Change the last" }).click();
  await expect(lines).toHaveText(["Tick 1, changed"]);
  await page.getByRole("button", { name: "A hundred" }).click();
  await expect(lines).toHaveCount(50);
  await expect(lines.last()).toHaveText("Tick 101");
  await page.getByRole("button", { name: "Remove the last" }).click();
  await expect(lines.last()).toHaveText("Tick 100");
  await expect(other.locator("#ticks > *").last()).toHaveText("Tick 100");
  await test.step("an answer word by word costs its length", async () => {
    received();
    await page.getByRole("button", { name: "Write" }).click();
    await expect(page.locator("#answer")).toHaveText(/word199 $|word199$/);
    expect(received()).toBeLessThan(200 * 45);
  });
});

/** Rows of the table that are there. */
const tableRows = (page: Page) => page.locator("#ledger tbody:not([aria-hidden]) tr");

async function scrollTable(page: Page, top: number): Promise<void> {
  await page.locator("#ledger").evaluate((table, to) => table.scrollTo(0, to), top);
}

test("36. tables of long lists: ten thousand rows, of which a few dozen are there", async ({ page }) => {
  // By way of another page: an app's first ten thousand rows, in an engine that has just begun, would measure a busy machine.
  await app.open(page);
  const received = countBytes(page);
  const html = await (await page.request.get(`${app.origin}/ledger`)).text();
  await app.open(page, "/ledger");
  const rows = tableRows(page);
  const table = page.getByRole("table", { name: "Ledger" });
  await test.step("the first rows stand in the first HTML, without what is not shown", async () => {
    expect(html).toContain("Entry 39");
    expect(html).not.toContain("Entry 40");
    expect(html).not.toContain("not shown");
  });
  await test.step("the whole size is told to assistive technology", async () => {
    await expect(table).toHaveAttribute("aria-rowcount", "10001");
    await expect(rows.first()).toHaveAttribute("aria-rowindex", "2");
    expect(await rows.count()).toBeLessThanOrEqual(80);
  });
  await test.step("the end is there when it is scrolled to, the headings stay, and it costs what it shows", async () => {
    const widths = () =>
      page
        .locator("#ledger th")
        .evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().width)));
    const before = await widths();
    received();
    await scrollTable(page, 10_000_000);
    await expect(page.getByRole("cell", { name: "Entry 9999", exact: true })).toBeInViewport();
    await expect(page.getByRole("columnheader", { name: "Amount" })).toBeInViewport();
    await expect(rows.last()).toHaveAttribute("aria-rowindex", "10001");
    await expect(table).not.toHaveAttribute("aria-busy");
    expect(await rows.count()).toBeLessThanOrEqual(80);
    expect(await widths()).toEqual(before);
    // Of some 500 KB: a slow browser asks for a window or two on the way, before it knows how high rows are.
    expect(received()).toBeLessThan(16_000);
  });
  await test.step("a row is pressed by its place in the whole list, with the keyboard too", async () => {
    await page.getByRole("row", { name: /Entry 9998/ }).click();
    await expect(page.locator("#picked")).toHaveText("Picked: Entry 9998");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect(page.locator("#picked")).toHaveText("Picked: Entry 9999");
  });
  await test.step("a cell costs a row, and a row put before all others costs that row", async () => {
    await scrollTable(page, 0);
    await expect(page.getByRole("cell", { name: "Entry 0", exact: true })).toBeInViewport();
    await page.waitForTimeout(300);
    received();
    await page.getByRole("button", { name: "Double the third" }).click();
    await expect(page.getByRole("row", { name: "2 Entry 2 148" })).toBeVisible();
    expect(received()).toBeLessThan(150);
    await page.getByRole("button", { name: "Add an entry" }).click();
    await expect(rows.first()).toHaveText(/New entry/);
    await expect(rows.nth(1)).toHaveText(/Entry 0/);
    expect(received()).toBeLessThan(400);
  });
});

test("36. tables of lists from elsewhere: rows are loaded as they come into view", async ({ page }) => {
  await app.open(page, "/remote");
  await expect(tableRows(page).first()).toHaveText(/Entry 0/);
  await test.step("what is on its way is said", async () => {
    await scrollTable(page, 10_000_000);
    await expect(page.locator("#ledger table")).toHaveAttribute("aria-busy", "true");
    await expect(page.getByRole("cell", { name: "Entry 9999", exact: true })).toBeInViewport();
    await expect(page.locator("#ledger table")).not.toHaveAttribute("aria-busy");
    expect(await tableRows(page).count()).toBeLessThanOrEqual(80);
  });
});
