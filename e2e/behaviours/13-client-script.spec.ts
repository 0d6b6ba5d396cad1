import type { Page } from "@playwright/test";
import { expect, SERVER_AWAY, serve, test } from "./served-app.ts";

const app = serve("asking");

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const said = (page: Page) => page.locator("#said");

test("13. calling client script: values, promises, errors, extra arguments and a callback", async ({
  page,
}) => {
  await app.open(page);
  for (const [button, text] of [
    ["Width", "width 1280"],
    ["Later", "ababab"],
    ["Fail", "caught: page.fail: no canvas here"],
    ["Odd", /caught: page\.odd: .*circular/],
    ["Missing", "caught: page.missing: client/page.ts exports no function missing."],
    ["Callback", "the page got xyxy"],
    ["Mark", "marked"],
  ] as const) {
    await press(page, button);
    await expect(said(page)).toHaveText(text);
  }
  await expect(page.locator("body")).toHaveAttribute("data-mark", "red");
});

test("a handler asks in a dialog and goes on with the answer", async ({ page }) => {
  await app.open(page);
  await test.step("confirm: what cannot be taken back is not what Enter does", async () => {
    await press(page, "Delete all");
    const dialog = page.getByRole("alertdialog", { name: "Delete all notes?" });
    await expect(dialog).toHaveAccessibleDescription("They are gone for good.");
    await expect(dialog.getByRole("button", { name: "Cancel" })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(said(page)).toHaveText("kept");
    await expect(dialog).toBeHidden();
    await expect(page.getByRole("button", { name: "Delete all" })).toBeFocused();
  });
  await test.step("prompt: the text is selected, and Enter takes it", async () => {
    await press(page, "Add");
    const dialog = page.getByRole("dialog", { name: "New note" });
    await expect(dialog.getByLabel("What to buy")).toBeFocused();
    await page.keyboard.press("Delete");
    await expect(dialog.getByRole("button", { name: "OK" })).toBeDisabled();
    await page.keyboard.type("tea");
    await page.keyboard.press("Enter");
    await expect(page.locator("#notes")).toHaveText("bread, milk, tea");
  });
  await test.step("Escape: no answer", async () => {
    await press(page, "Add");
    await expect(page.getByRole("dialog", { name: "New note" }).getByLabel("What to buy")).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(said(page)).toHaveText("nothing added");
  });
  await test.step("several wait for each other", async () => {
    await press(page, "Both");
    await page.getByRole("alertdialog", { name: "First?" }).getByRole("button", { name: "OK" }).click();
    await page.getByRole("alertdialog", { name: "Second?" }).getByRole("button", { name: "Cancel" }).click();
    await expect(said(page)).toHaveText("true false");
  });
  await test.step("in the page, what follows is done when the person agrees", async () => {
    await press(page, "Remove milk");
    await page.getByRole("button", { name: "OK" }).click();
    await expect(page.locator("#notes")).toHaveText("bread, tea");
  });
  await test.step("the last one is agreed to", async () => {
    await press(page, "Delete all");
    await page.getByRole("button", { name: "Delete", exact: true }).click();
    await expect(page.locator("#notes")).toHaveText("");
  });
});

test("a toast's button runs its handler", async ({ page }) => {
  await app.open(page);
  await press(page, "Remove bread");
  await expect(page.locator("#notes")).toHaveText("milk");
  await press(page, "Undo");
  await expect(page.locator("#notes")).toHaveText("milk, bread");
  await expect(page.getByText("Removed bread")).toBeHidden();
});

test("a page that is left while it is asked has not agreed, and goes on", async ({ page }) => {
  await app.open(page);
  await press(page, "Delete all");
  await expect(page.getByRole("alertdialog")).toBeVisible();
  await page.reload();
  await expect(said(page)).toHaveText("kept");
  await expect(page.getByRole("alertdialog")).toBeHidden();
  await press(page, "Click");
  await expect(page.locator("#clicks")).toHaveText("1");
});

test("a server that is restarted takes back what it asked, and its buttons", async ({ page, consoles }) => {
  consoles.allow(...SERVER_AWAY);
  await app.open(page);
  await press(page, "Remove bread");
  await press(page, "Delete all");
  await expect(page.getByRole("alertdialog")).toBeVisible();
  await app.stop("SIGKILL");
  await app.start();
  await expect(page.getByRole("alertdialog")).toBeHidden({ timeout: 20_000 });
  await expect(page.getByText("Removed bread")).toBeVisible();
  await expect(page.getByRole("button", { name: "Undo" })).toBeHidden();
  await press(page, "Click");
  await expect(page.locator("#clicks")).toHaveText("1");
  await expect(page.locator("#notes")).toHaveText("milk");
});
