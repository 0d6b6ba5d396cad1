import type { Page } from "@playwright/test";
import { expect, serve, test } from "./served-app.ts";

const app = serve("forms");

/** Each frame takes half of this, milliseconds. */
const ROUND_TRIP = 300;

async function delay(page: Page): Promise<void> {
  await page.routeWebSocket(/_heddle\/socket/, (client) => {
    const server = client.connectToServer();
    client.onMessage((message) => void setTimeout(() => server.send(message), ROUND_TRIP / 2));
    server.onMessage((message) => void setTimeout(() => client.send(message), ROUND_TRIP / 2));
  });
}

test("24. fully controlled input: caret and value kept, no lost characters at 10 per second and 300 ms", async ({
  page,
}) => {
  await delay(page);
  await app.open(page, "/typing");
  const text = "The quick brown fox";
  await test.step("bound", async () => {
    const typed = page.getByLabel("Typed");
    await typed.pressSequentially(text, { delay: 100 });
    await expect(typed).toHaveValue(text);
    await expect(page.locator("#typed")).toHaveText(text);
    await test.step("in the middle", async () => {
      await typed.evaluate((field: HTMLInputElement) => field.setSelectionRange(4, 4));
      await page.keyboard.type("very ", { delay: 100 });
      await expect(page.locator("#typed")).toHaveText("The very quick brown fox");
      expect(await typed.evaluate((field: HTMLInputElement) => field.selectionStart)).toBe(9);
    });
  });
  await test.step("changed by its handler while typing goes on", async () => {
    const code = page.getByLabel("Code");
    await code.pressSequentially("abcdef", { delay: 100 });
    await expect(page.locator("#code")).toHaveText("ABCDEF");
    await expect(code).toHaveValue("ABCDEF");
    await code.evaluate((field: HTMLInputElement) => field.setSelectionRange(3, 3));
    await page.keyboard.type("xyz", { delay: 100 });
    await expect(code).toHaveValue("ABCXYZDEF");
    expect(await code.evaluate((field: HTMLInputElement) => field.selectionStart)).toBe(6);
  });
});
