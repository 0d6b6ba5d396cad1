import { expect, test } from "../test.ts";
import { EditorDriver } from "./driver.ts";

const FILES = {
  "state/shop.ts": `import { State } from "heddle";

export class Shop extends State {
  sold = 0;
  sell() { this.sold += 1; }
  fail() { throw new Error("There is nothing left."); }
}
`,
  "pages/index.tsx": `import { page, use } from "heddle";
import { Button, Heading, VStack } from "heddle/components";
import { Shop } from "../state/shop";

export default page({ title: "Shop" }, () => {
  const shop = use(Shop);
  return (
    <VStack>
      <Heading>{\`sold \${shop.sold}\`}</Heading>
      <Button onClick={shop.sell}>Sell</Button>
      <Button onClick={shop.fail}>Fail</Button>
    </VStack>
  );
});
`,
};

test("an owner sees visitors, events and errors of a published app move, and how the installation is", async ({
  page,
  context,
}) => {
  test.setTimeout(120_000);
  const editor = await EditorDriver.fromFiles(page, "Shop", FILES);
  const panel = page.getByRole("region", { name: "Operations" });

  await test.step("by the keyboard; before a publish there is nothing to see, and it is said what to do", async () => {
    await page.locator("body").press("o");
    await expect(panel.getByText("Publish the app and open it")).toBeVisible();
    await page.keyboard.press("Tab");
  });

  const published = await editor.publish();
  const visitor = await context.newPage();
  await visitor.goto(published);
  await test.step("a visitor comes", async () => {
    await visitor.getByRole("button", { name: "Sell" }).click();
    await expect(visitor.getByRole("heading", { name: "sold 1" })).toBeVisible();
    await expect(figure("Live sessions")).toHaveText("1");
    await expect(figure("Since the start")).toHaveText("1");
    await expect(panel.getByText("None since the runtime started.")).toBeVisible();
  });

  await test.step("events and their latency move, and errors are counted", async () => {
    for (let click = 2; click <= 6; click += 1) {
      await visitor.getByRole("button", { name: "Sell" }).click();
      await expect(visitor.getByRole("heading", { name: `sold ${click}` })).toBeVisible();
    }
    await visitor.getByRole("button", { name: "Fail" }).click();
    await expect(figure("Since the start")).toHaveText("7");
    await expect(figure("Handler")).toHaveText(/ms · .*ms/);
    await expect(figure("Handler errors")).toHaveText("1");
    await expect(figure("Memory")).toHaveText(/\d+ MB/);
    await visitor.close();
  });

  await test.step("on a phone, with the way to a publish", async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await expect.poll(async () => (await panel.boundingBox())!.width).toBeGreaterThan(300);
    await expect(page.getByRole("button", { name: "Publish", exact: true })).toBeInViewport({ ratio: 1 });
    await expect(page.getByRole("region", { name: "Inspector" })).toHaveCount(0);
    await page.setViewportSize({ width: 1280, height: 800 });
    await expect(page.getByRole("region", { name: "Inspector" })).toBeVisible();
  });

  await test.step("the installation: each check, each process", async () => {
    await page.goto(`${process.env.HEDDLE_URL ?? ""}/`);
    await page.getByRole("button", { name: /^Account:/ }).click();
    await page.getByRole("menuitem", { name: "Installation" }).click();
    await expect(page.getByRole("heading", { name: "Installation" })).toBeVisible();
    const health = page.getByRole("region", { name: "Health" });
    await expect(health.getByText("Runtime: apps can be started (well)")).toBeVisible();
    await expect(health.getByText("Editor: the database answers (well)")).toBeVisible();
    const gateway = page.getByRole("row", { name: /^Gateway/ });
    await expect(gateway.getByText(/^\d+ MB$/)).toBeVisible();
    await expect(gateway.getByText(/^\d+ %$/)).toBeVisible();
  });

  function figure(name: string) {
    return panel.locator("dl > div", { has: page.getByText(name, { exact: true }) }).locator("dd");
  }
});
