import { expect, serve, test } from "./served-app.ts";

const app = serve("life");

test("11. exception hooks: handler, render and client errors each reach the hook once", async ({
  page,
  consoles,
}) => {
  consoles.allow({ text: /client failed/, because: "the test throws it" });
  await app.open(page);
  await page.getByRole("button", { name: "Fail" }).click();
  await expect(page.locator("#errors")).toHaveText("handler handler failed");
  await page.getByRole("button", { name: "Break" }).click();
  await expect(page.locator("#errors")).toHaveText("handler handler failed, binding cannot be shown");
  await page.evaluate(() => {
    setTimeout(() => {
      throw new Error("client failed");
    });
  });
  await expect(page.locator("#errors")).toHaveText(
    "handler handler failed, binding cannot be shown, browser Error: client failed",
  );
  await expect(page.locator("#title")).toHaveText("third middle: 0 counted");
});
