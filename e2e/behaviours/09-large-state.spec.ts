import { expect, serve, test } from "./served-app.ts";

const app = serve("large");

test("9. large state: a round trip costs what is shown, not what is held", async ({ page }) => {
  let bytes = 0;
  page.on("websocket", (socket) => {
    const add = ({ payload }: { payload: string | Buffer }) => {
      bytes += payload.length;
    };
    socket.on("framereceived", add);
    socket.on("framesent", add);
  });
  await app.open(page);
  const count = page.locator("#count");
  /** Bytes of a click, both ways, its acknowledgement included. */
  const cost = async (name: string, shows: string) => {
    await page.waitForTimeout(1_200);
    bytes = 0;
    await page.getByRole("button", { name }).click();
    await expect(count).toHaveText(shows);
    return bytes;
  };
  const small = await cost("Add one", "1");
  await page.getByRole("button", { name: "Fill" }).click();
  await expect(page.locator("#size")).toHaveText("500");
  expect(await cost("Add one", "2")).toBeLessThanOrEqual(small + 4);
  expect(await cost("Touch", "3")).toBeLessThanOrEqual(small + 4);
  expect(small).toBeLessThan(100);
});
