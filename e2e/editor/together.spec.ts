import { type Product, startProduct } from "../product.ts";
import { expect, SERVER_AWAY, test } from "../test.ts";
import { EditorDriver } from "./driver.ts";

let product: Product;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  product = await startProduct();
});
test.afterAll(() => product.remove());

test("two people edit one page: both converge, each undoes their own changes, and a killed server loses nothing saved", async ({
  browser,
  consoles,
}) => {
  test.setTimeout(180_000);
  const first = await (await browser.newContext()).newPage();
  const second = await (await browser.newContext()).newPage();
  const ada = await EditorDriver.create(first, "Together", product.url);
  await ada.drag("Heading", 0.1);
  const grace = await EditorDriver.open(second, first.url());

  await test.step("what one does, the other sees", async () => {
    await expect(grace.canvas.getByRole("heading")).toBeVisible();
    await grace.drag("Button", 0.95);
    await expect(ada.canvas.getByRole("button")).toBeVisible();
    await expect(first.getByRole("list", { name: "People here" }).getByRole("listitem")).toHaveCount(2);
  });

  await test.step("one's pointer on the page is seen while it is there", async () => {
    await ada.canvas.getByRole("heading").hover();
    await expect(grace.overlay.locator(".cursor")).toHaveCount(1);
    await first.getByRole("tab", { name: /^Problems/ }).hover();
    await first.getByRole("tab", { name: /^Log/ }).hover();
    await expect(grace.overlay.locator(".cursor")).toHaveCount(0);
  });

  await test.step("both change the same page at once", async () => {
    await ada.select(/Heading/);
    await grace.select(/Button/);
    await Promise.all([ada.setValue("Text", "From Ada"), grace.setValue("Label", "From Grace")]);
    for (const one of [ada, grace]) {
      await expect(one.canvas.getByRole("heading")).toHaveText("From Ada");
      await expect(one.canvas.getByRole("button")).toHaveText("From Grace");
    }
  });

  await test.step("each undoes only their own", async () => {
    await first.getByRole("button", { name: "Undo" }).click();
    for (const one of [ada, grace]) {
      await expect(one.canvas.getByRole("heading")).not.toHaveText("From Ada");
      await expect(one.canvas.getByRole("button")).toHaveText("From Grace");
    }
    await first.getByRole("button", { name: "Redo" }).click();
    await expect(grace.canvas.getByRole("heading")).toHaveText("From Ada");
  });

  await test.step("kill -9 of the whole product between", async () => {
    for (const one of [ada, grace]) await one.isSaved();
    consoles.allow(...SERVER_AWAY);
    await product.kill();
    await ada.setValue("Text", "Written while the server was away");
    // Whoever leaves now would lose that: the browser asks.
    const asked = first.waitForEvent("dialog");
    await first.close({ runBeforeUnload: true });
    expect((await asked).type()).toBe("beforeunload");
    await (await asked).dismiss();
    await product.start();
    for (const one of [ada, grace]) {
      await expect(one.canvas.getByRole("heading")).toHaveText("Written while the server was away", {
        timeout: 30_000,
      });
      await expect(one.canvas.getByRole("button")).toHaveText("From Grace");
    }
    await ada.isSaved();
    const late = await EditorDriver.open(await (await browser.newContext()).newPage(), first.url());
    await expect(late.canvas.getByRole("heading")).toHaveText("Written while the server was away");
    await expect(late.canvas.getByRole("button")).toHaveText("From Grace");
  });
});
