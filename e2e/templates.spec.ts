/** The templates, each used as a visitor would, then looked at in light and dark and as narrow as a phone. */

import { isAccessible } from "./accessible.ts";
import { openLive, serveExample } from "./examples/serve.ts";
import { expect, type Page, test } from "./test.ts";

const USES: Record<string, (page: Page) => Promise<void>> = {
  async landing(page) {
    await expect(page.locator("#december")).toHaveText("$184,300");
    await page.getByRole("radio", { name: "Paid late" }).check({ force: true });
    await expect(page.getByText("Below reserve in August")).toBeVisible();
    await expect(page.getByText("12 September").last()).toBeVisible();
    await expect(page.getByText("$20", { exact: true })).toBeVisible();
    await page.getByRole("switch", { name: /Billed yearly/ }).click();
    await expect(page.getByText("$24", { exact: true })).toBeVisible();
    await page.getByRole("button", { name: "Can Meridian move my money?" }).click();
    await expect(page.getByText("It reads balances and bookings")).toBeVisible();
    const join = page.getByRole("button", { name: "Join the waiting list" });
    await join.click();
    await expect(page.getByText("Enter your work email")).toBeVisible();
    await page.getByLabel("Work email").fill("ada@example.com");
    await join.click();
    await expect(page.getByRole("heading", { name: "You are on the list", exact: true })).toBeVisible();
    await expect(page.getByText("You are number 184.")).toBeVisible();
    await expect(page.getByText("ada@example.com")).toBeVisible();
    const later = await page.context().newPage();
    await openLive(later, page.url());
    await later.getByLabel("Work email").fill("ada@example.com");
    await later.getByRole("button", { name: "Join the waiting list" }).click();
    await expect(later.getByRole("heading", { name: "You are on the list already" })).toBeVisible();
    await expect(later.getByText("You are number 184.")).toBeVisible();
    await later.close();
    // A number that was given is given to nobody else.
    await page.getByRole("button", { name: "Use another address" }).click();
    await page.getByLabel("Work email").fill("grace@example.com");
    await join.click();
    await expect(page.getByText("You are number 185.")).toBeVisible();
  },
  async customers(page) {
    await page.getByRole("button", { name: "Add customer" }).click();
    const drawer = page.getByRole("dialog", { name: "New customer" });
    await drawer.getByLabel("Name").fill("Ada Byron");
    await drawer.getByLabel("Email").fill("amara@harbour.example");
    await drawer.getByLabel("Company").fill("Engines");
    await drawer.getByRole("button", { name: "Save" }).click();
    await expect(drawer.getByText("Amara Okafor has this address already.")).toBeVisible();
    await drawer.getByLabel("Email").fill("ada@example.com");
    await drawer.getByRole("button", { name: "Save" }).click();
    await expect(drawer).toBeHidden();
    await expect(page.getByText("plus 4 leads")).toBeVisible();
    await page.getByRole("button", { name: "Ada Byron" }).click();
    await page.getByRole("button", { name: "Delete" }).click();
    await expect(page.getByText("plus 3 leads")).toBeVisible();
    await expect(page.locator("#count")).toHaveText("9");
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(page.getByRole("button", { name: "Ada Byron" })).toBeVisible();
    await page.getByLabel("Search customers").fill("nobody like that");
    await expect(page.getByText("No customers match “nobody like that”")).toBeVisible();
    await page.getByRole("button", { name: "Show all customers" }).click();
    const people = page.getByRole("listitem").getByRole("button");
    await expect(people.first()).toHaveText("Ada Byron");
    await page.getByRole("button", { name: "Sort by Monthly revenue" }).click();
    await expect(people.first()).toHaveText("Tariq Aziz");
    await page.getByRole("button", { name: "Monthly revenue, sorted descending" }).click();
    await expect(people.last()).toHaveText("Tariq Aziz");
    await expect(page.getByText("$950 paused", { exact: true })).toBeVisible();
    await page.getByRole("combobox", { name: "Status" }).selectOption("Paused");
    await expect(page.getByRole("listitem")).toHaveCount(2);
    await expect(page.getByText("2 customers", { exact: true })).toBeVisible();
    await page.getByRole("combobox", { name: "Status" }).selectOption("Any status");
    await expect(page.getByText("9 customers and 4 leads")).toBeVisible();
    // On a phone there are no headings to press: a menu says what the rows are sorted by, and which way.
    await page.setViewportSize({ width: 320, height: 640 });
    await page.getByRole("button", { name: "Sorted by Monthly revenue, ascending" }).click();
    await page.getByRole("menuitemcheckbox", { name: "Last contact" }).click();
    await expect(people.first()).toHaveText("Ada Byron");
    await expect(page.getByRole("listitem").first()).toContainText("today");
    await page.getByRole("button", { name: "Sorted by Last contact, descending" }).click();
    await page.getByRole("menuitem", { name: "Reverse order" }).click();
    await expect(people.first()).toHaveText("Elias Haddad");
    // However small the screen, a customer can be saved without looking for the button.
    await people.first().click();
    const edited = page.getByRole("dialog", { name: "Elias Haddad" });
    await expect(edited.getByRole("button", { name: "Save" })).toBeInViewport({ ratio: 1 });
    await edited.getByRole("button", { name: "Save" }).click();
    await expect(edited).toBeHidden();
    await page.setViewportSize({ width: 1280, height: 800 });
  },
  async inbox(page) {
    const row = (name: string) => page.getByRole("button", { name, exact: true });
    const answer = page.getByRole("textbox", { name: "Answer" });
    const act = async (action: string) => {
      await page.getByRole("button", { name: "More actions" }).click();
      await page.getByRole("menu").getByText(action, { exact: true }).click();
    };
    await expect(page.getByText("You: Of course.")).toBeVisible();
    await row("Mei Tanaka, unread").click();
    await expect(page.getByRole("heading", { name: "Webhook signatures fail" })).toBeVisible();
    await act("Me");
    await expect(page.getByRole("radio", { name: "Mine 4" })).not.toBeChecked();
    await expect(page.getByRole("button", { name: "Send" })).toBeDisabled();
    await answer.fill("Hash the raw body, before it is parsed.");
    await answer.press("Enter");
    await expect(page.getByText("Thanks for the quick reply!").first()).toBeVisible();
    await page.getByRole("button", { name: "Solve", exact: true }).click();
    await expect(page.getByRole("radio", { name: "Solved 5" })).toBeVisible();
    await expect(page.getByText("Solved ·", { exact: true })).toBeVisible();
    // The toast stands below the conversation's head and in the middle of it, so that what was said last stays in sight.
    const toast = page.getByLabel("Notifications").getByRole("listitem");
    const [below, above] = [await toast.boundingBox(), await page.locator("header").last().boundingBox()];
    expect(below!.y - above!.y - above!.height).toBe(12);
    expect(above!.x + above!.width / 2).toBeCloseTo(below!.x + below!.width / 2, 0);
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(page.getByRole("radio", { name: "Solved 4" })).toBeVisible();
    await expect(page.getByText("Solved ·", { exact: true })).toBeHidden();
    await page.getByRole("button", { name: "Prepared answers" }).click();
    await page.getByRole("menuitem", { name: "Ask for details" }).click();
    await expect(answer).toHaveValue(/Could you tell us when/);
    await act("Mark as unread");
    await expect(page.getByText("Choose one on the left to read and answer it.")).toBeVisible();
    await row("Mei Tanaka, unread").click();
    await page.getByRole("button", { name: "Rotating an API key" }).click();
    await expect(page.getByRole("heading", { name: "Rotating an API key" })).toBeVisible();
    await page.getByLabel("Search conversations").fill("nobody like that");
    await page.getByRole("button", { name: "Show all conversations" }).click();
    await page.getByRole("button", { name: "Signed in as Grace Lindholm" }).click();
    await page.getByRole("menuitemcheckbox", { name: "Sam Whitfield" }).click();
    await page.getByRole("radio", { name: "Mine 0" }).check({ force: true });
    await page.getByRole("button", { name: "See open conversations" }).click();
    await row("Amara Okafor").click();
    // Where there is no room for them beside the conversation, the customer's facts come in a drawer.
    await page.setViewportSize({ width: 768, height: 1024 });
    await page.getByRole("button", { name: "Customer details" }).click();
    const details = page.getByRole("dialog", { name: "Customer details" });
    await expect(details.getByText("Harbour Logistics")).toBeVisible();
    await expect(details.getByText("amara@harbour.example")).toBeVisible();
    await details.getByRole("button", { name: "Trips counted twice" }).click();
    await expect(details).toBeHidden();
    await expect(page.getByRole("heading", { name: "Trips counted twice" })).toBeVisible();
    // Its three messages are of one day, which stands above them once.
    const thread = page.getByRole("region", { name: "Messages" });
    await expect(thread.getByText(/^[A-Z][a-z]{2} \d+(, \d{4})?$/)).toHaveCount(1);
    // On a phone the conversation stands in place of the list, and leaves most of the screen to what was said.
    await page.setViewportSize({ width: 320, height: 640 });
    await expect(row("Ines Dubois")).toBeHidden();
    const title = await page.getByRole("heading", { name: "Trips counted twice" }).boundingBox();
    const field = await answer.boundingBox();
    expect(field!.y - title!.y).toBeGreaterThan(490);
    // The newest message stands right above the answer, however short the thread is.
    const messages = await thread.boundingBox();
    expect(field!.y - messages!.y - messages!.height).toBeLessThan(32);
    await page.getByRole("button", { name: "Reopen" }).click();
    await page.getByRole("button", { name: "Solve", exact: true }).click();
    await act("Customer details");
    await expect(details).toBeVisible();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Back to the list" }).click();
    await expect(row("Ines Dubois")).toBeVisible();
    await page.setViewportSize({ width: 1280, height: 800 });
  },
  async dashboard(page) {
    const revenue = page.getByRole("figure", { name: "Revenue by channel" });
    await expect(revenue).toBeVisible();
    const figure = page.getByRole("definition").first();
    const ofQuarter = (await figure.textContent()) ?? "";
    await page.getByRole("radio", { name: "Year" }).check();
    await expect(figure).not.toHaveText(ofQuarter);
    // A chart is walked through with the arrow keys.
    await revenue.getByRole("application").focus();
    await page.keyboard.press("ArrowRight");
    await expect(revenue.locator("[aria-live]")).toHaveText(/Shop.*\$/);
    await page.getByRole("navigation").getByRole("link", { name: "Orders" }).click();
    await expect(page.getByRole("heading", { name: "Orders", level: 1 })).toBeVisible();
    const grid = page.getByRole("grid", { name: "Orders" });
    // Every column is in sight, so nothing says that there are more.
    await expect(page.locator("[data-more]")).toHaveCount(0);
    const first = grid.getByRole("row").nth(1);
    await grid.getByRole("columnheader", { name: "Total" }).click();
    await grid.getByRole("columnheader", { name: "Total" }).click();
    await expect(grid.getByRole("columnheader", { name: "Total" })).toHaveAttribute(
      "aria-sort",
      "descending",
    );
    await expect(first).toContainText(/\$39\d\.\d\d/);
    await page.getByRole("searchbox").fill("Becker");
    await expect(first).toContainText("Becker");
    await expect(grid).not.toContainText("Okafor");
    await page.getByRole("searchbox").fill("10640");
    await expect(first).toContainText("Open");
    // From the grid into the order and back, by keyboard alone.
    await first.getByRole("gridcell").first().focus();
    await page.keyboard.press("Enter");
    const order = page.getByRole("dialog", { name: "Order #10640" });
    await order.getByRole("button", { name: "Mark as paid" }).click();
    await expect(order.getByRole("button", { name: "Mark as shipped" })).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(order).toBeHidden();
    await expect(first).toContainText("Paid");
    await page.getByRole("searchbox").fill("zzz");
    await expect(grid.getByText("No orders match “zzz”")).toBeVisible();
    await grid.getByRole("button", { name: "Show all orders" }).click();
    // On a phone a row has two lines: who and how much, above which order of when and what has become of it.
    await page.setViewportSize({ width: 320, height: 640 });
    const cell = async (column: string) => {
      const box = await first.locator(`[data-column="${column}"]`).boundingBox();
      return { line: box!.y, start: box!.x };
    };
    const [customer, total, id, date, status] = await Promise.all(
      ["customer", "total", "id", "date", "status"].map(cell),
    );
    expect(total!.line).toBe(customer!.line);
    expect(id!.line).toBeGreaterThan(customer!.line);
    expect([date!.line, status!.line]).toEqual([id!.line, id!.line]);
    expect([id!.start, status!.start > date!.start, date!.start > id!.start]).toEqual([
      customer!.start,
      true,
      true,
    ]);
    await expect(first.locator('[data-column="channel"]')).toBeHidden();
    // An order reads as a receipt: each item is one line, its amount at the end.
    await first.locator('[data-column="customer"]').click();
    const receipt = page.getByRole("dialog").getByRole("definition");
    await expect(receipt.first()).toHaveCSS("text-align", "end");
    await page.keyboard.press("Escape");
    await page.setViewportSize({ width: 1280, height: 800 });
  },
  "sign-up": async (page) => {
    await page.getByRole("button", { name: "Continue" }).click();
    await expect(page.getByText("Enter your name")).toBeVisible();
    await page.getByLabel("Your name").fill("Ada Byron");
    await expect(page.getByText("Good morning, Ada")).toBeVisible();
    await page.getByLabel("Work email").fill("ines@lumen.example");
    await page.getByRole("button", { name: "Continue" }).click();
    await expect(page.getByText("This address already has an account.")).toBeVisible();
    await page.getByLabel("Work email").fill("ada@example.com");
    await page.getByRole("button", { name: "Continue" }).click();
    await expect(page.getByRole("heading", { name: "Where do you work?" })).toBeVisible();
    await page.getByRole("textbox", { name: "Company" }).fill("Engines");
    await page.getByLabel("Team size").selectOption("2 to 10 people");
    await page.getByLabel("Share knowledge").check();
    await page.getByRole("button", { name: "Continue" }).click();
    await page.getByRole("button", { name: "Back" }).click();
    await expect(page.getByRole("textbox", { name: "Company" })).toHaveValue("Engines");
    await page.getByRole("button", { name: "Continue" }).click();
    await page.getByRole("radio", { name: "Company $15 per person / month" }).check();
    await page.getByRole("button", { name: "Continue" }).click();
    // Each line leads to its step, and that right back.
    await page.getByRole("button", { name: "Edit team" }).click();
    await page.getByLabel("Team size").selectOption("11 to 50 people");
    await page.getByRole("button", { name: "Continue" }).click();
    await expect(page.getByRole("heading", { name: "Does this look right?" })).toBeVisible();
    await expect(page.getByText("11 to 50 people")).toBeVisible();
    await page.getByRole("button", { name: "Edit plan" }).click();
    // On a phone all prices stand in one line below each other.
    await page.setViewportSize({ width: 320, height: 640 });
    const starts = async (price: string) => (await page.getByText(price, { exact: true }).boundingBox())!.x;
    expect(await starts("Free")).toBe(await starts("$8 per person / month"));
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.getByRole("button", { name: "Continue" }).click();
    await page.getByRole("button", { name: "Create workspace" }).click();
    await expect(page.getByRole("heading", { name: "Check your email, Ada" })).toBeVisible();
    await page.getByRole("button", { name: "Send the link again" }).click();
    await expect(page.getByLabel("Notifications").getByText("ada@example.com")).toBeVisible();
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await isAccessible(page, `a toast, ${colorScheme}`);
    }
    await page.getByRole("button", { name: "Use another address" }).click();
    await expect(page.getByLabel("Work email")).toHaveValue("ada@example.com");
  },
};

// Half-drawn things have the contrast of what they fade from.
test.use({ contextOptions: { reducedMotion: "reduce" } });
// Each looks for what axe finds three times over: only against a page that hangs.
test.describe.configure({ timeout: 180_000 });

for (const [template, use] of Object.entries(USES)) {
  test(`the template ${template} works, in light and dark and on a phone`, async ({ page }) => {
    const served = await serveExample(template);
    try {
      await openLive(page, served.origin);
      await use(page);
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        await isAccessible(page, `${template}, ${colorScheme}`);
      }
      await page.setViewportSize({ width: 320, height: 640 });
      const width = () => page.evaluate(() => document.documentElement.scrollWidth);
      await expect.poll(width, { message: "how wide the page is on a phone" }).toBeLessThanOrEqual(320);
      await isAccessible(page, `${template}, on a phone`);
    } finally {
      // Before its server, which it would ask for.
      await page.close();
      await served.close();
    }
  });
}
