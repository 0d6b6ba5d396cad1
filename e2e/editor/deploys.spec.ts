/** What the editor shows of publishing over open tabs: the plan before it, and a version that was taken out of service. */

import { BlockingProxy } from "../behaviours/blocking-proxy.ts";
import { openLive } from "../examples/serve.ts";
import { expect, type Page, test } from "../test.ts";
import { EditorDriver } from "./driver.ts";

const SHOP = `import { State } from "heddle";

export class Shop extends State {
  sold = 0;
  sell() { this.sold += 1; }
  jam() { for (;;) {} }
}
`;

const FILES = {
  "state/shop.ts": SHOP,
  "pages/index.tsx": `import { page, use } from "heddle";
import { Button, Heading, VStack } from "heddle/components";
import { Shop } from "../state/shop";

export default page({ title: "Shop" }, () => {
  const shop = use(Shop);
  return (
    <VStack>
      <Heading>{\`sold \${shop.sold}\`}</Heading>
      <Button onClick={shop.sell}>Sell</Button>
      <Button onClick={shop.jam}>Jam</Button>
    </VStack>
  );
});
`,
};

/** A visitor from another machine. */
const elsewhere = new BlockingProxy("127.0.0.2");
elsewhere.isOpen = true;
test.beforeAll(() => elsewhere.start());
test.afterAll(() => elsewhere.close());

async function rewrite(editor: EditorDriver, text: string): Promise<void> {
  await editor.page.getByRole("tab", { name: "shop.ts" }).click();
  await editor.writeCode(text);
  await editor.isSaved();
}

test("the publish dialog says before it happens whether open tabs go on, and why not", async ({
  page,
  context,
}) => {
  test.setTimeout(120_000);
  const editor = await EditorDriver.fromFiles(page, "Planned shop", FILES);
  const openDialog = () => page.getByRole("button", { name: "Publish", exact: true }).click();
  const plan = page.getByRole("region", { name: "Open tabs" });
  const address = await editor.publish();
  const visitor = await context.newPage();
  await openLive(visitor, address);

  await test.step("warm: another handler", async () => {
    await rewrite(editor, SHOP.replace("+= 1", "+= 2"));
    await openDialog();
    await expect(plan).toContainText("Warm. The 1 open tab goes on.");
    await page.keyboard.press("Escape");
  });

  await test.step("cold: a field of another type, by name, and what is lost", async () => {
    await rewrite(editor, SHOP.replace("sold = 0", 'sold = "none"'));
    await openDialog();
    await expect(plan).toContainText("Cold. The 1 open tab starts anew when it is reloaded.");
    await expect(plan.getByRole("listitem")).toContainText(/state\/shop\.ts Shop.*sold/);
    await page.getByRole("button", { name: "Publish changes" }).click();
    await expect(page.getByText("The new revision is live")).toBeVisible();
  });
});

test("a version that keeps stopping is taken out of service: visitors read so, the editor names the reason, and a person lets it run again", async ({
  page,
  context,
  browser,
  consoles,
}) => {
  test.setTimeout(180_000);
  const editor = await EditorDriver.fromFiles(page, "Jammed shop", FILES);
  const address = await editor.publish();
  await page.locator("body").press("o");
  const operations = page.getByRole("region", { name: "Operations" });
  const quarantine = operations.getByRole("region", { name: "Quarantine" });
  await expect(quarantine).toHaveCount(0);
  consoles.allow({
    text: /^Failed to load resource: the server responded with a status of 503 /,
    because: "the app is stopped",
  });
  const far = await browser.newContext({ proxy: { server: elsewhere.address } });
  const visitors: Page[] = [await context.newPage(), await context.newPage(), await far.newPage()];

  await test.step("three visitors from two addresses bring it down", async () => {
    for (const visitor of visitors) {
      await openLive(visitor, address);
      await visitor.getByRole("button", { name: "Jam" }).click();
      await expect(
        visitor.getByText("That took too long and was stopped.").or(visitor.getByText("kept failing")),
      ).toBeVisible({ timeout: 30_000 });
    }
  });

  await test.step("who has it open is told why it was closed, and who comes reads that it is stopped", async () => {
    for (const visitor of visitors)
      await expect(
        visitor.getByText("This version of the app was stopped because it kept failing."),
      ).toBeVisible();
    const late = await context.newPage();
    expect((await late.goto(address))?.status()).toBe(503);
    await expect(late.getByRole("heading", { name: "This app is stopped for now" })).toBeVisible();
    await expect(late.getByText("can let it run again")).toBeVisible();
    await late.close();
  });

  await test.step("the editor names the handler and the reason, and lifts it", async () => {
    await expect(quarantine).toContainText(/Jam · click stopped it for several visitors\. .*more than/);
    await expect(quarantine).toContainText("Publish a mended version, or let this one run again.");
    await quarantine.getByRole("button", { name: "Run it again" }).click();
    await expect(page.getByText("The version runs again")).toBeVisible();
    await expect(quarantine).toHaveCount(0);
    const [visitor] = visitors;
    await openLive(visitor!, address);
    await visitor!.getByRole("button", { name: "Sell" }).click();
    await expect(visitor!.getByRole("heading", { name: "sold 1" })).toBeVisible();
  });
  await far.close();
});
