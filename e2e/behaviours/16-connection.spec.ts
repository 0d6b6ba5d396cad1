import { expect, SERVER_AWAY, serve, test } from "./served-app.ts";

const app = serve("life");

test("16. connection: an event made while offline is delivered after reconnect; state kept; the app is told", async ({
  page,
  consoles,
}) => {
  consoles.allow(...SERVER_AWAY);
  await app.open(page);
  await page.getByRole("button", { name: "Add" }).click();
  await expect(page.locator("#title")).toHaveText("third middle: 11 counted");
  await app.stop("SIGKILL");
  await page.getByRole("button", { name: "Add" }).click();
  await expect(page.getByText(/connection/i).first()).toBeVisible({ timeout: 15_000 });
  await app.start();
  await expect(page.locator("#title")).toHaveText("third middle: 22 counted", { timeout: 20_000 });
  await expect(page.locator("#lines")).toContainText("connected, started, connected");
});
