import { expect, SERVER_AWAY, serve, test } from "./served-app.ts";

const app = serve("life");

test("15. app-wide tasks: started at boot, push updates to sessions, stopped at shutdown", async ({
  page,
  consoles,
}) => {
  await app.open(page);
  await expect(page.locator("#lines")).toContainText("started");
  const beats = Number(await page.locator("#beats").textContent());
  await expect
    .poll(async () => Number(await page.locator("#beats").textContent()))
    .toBeGreaterThan(beats + 1);
  consoles.allow(...SERVER_AWAY);
  await app.stop();
  await app.start();
  await expect(page.locator("#lines")).toContainText("stopped, started", { timeout: 20_000 });
});
