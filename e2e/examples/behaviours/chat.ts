import { expect, test } from "../../test.ts";
import { openLive, type Serve, type ServedExample } from "../serve.ts";

/** What the chat example does, wherever it is served from. */
export function chatBehaves(serve: Serve): void {
  let served: ServedExample;
  test.beforeAll(async () => {
    served = await serve();
  });
  test.afterAll(() => served.close());

  test("all visitors share one room, and the bot's answer arrives word by word", async ({ browser }) => {
    const ada = await (await browser.newContext()).newPage();
    const grace = await (await browser.newContext()).newPage();
    await openLive(ada, served.origin);
    await openLive(grace, served.origin);
    await expect(ada.getByText("Nobody has said anything yet.")).toBeVisible();
    await ada.getByLabel("Your name").fill("Ada");
    const said = `one ${Array.from({ length: 60 }, (_, index) => `word${index}`).join(" ")} ten`;
    await ada.getByLabel("Message").fill(said);
    await ada.getByLabel("Message").press("Enter");
    await expect(ada.getByLabel("Message")).toHaveValue("");
    await expect(grace.getByText(said, { exact: true })).toBeVisible();
    await expect(grace.getByText("Ada", { exact: true })).toBeVisible();
    // A part of the answer is seen before the whole.
    await expect(grace.getByText(/^You said: one\b(?!.* ten$)/)).toBeVisible();
    const answer = `You said: ${said}`;
    await expect(grace.getByText(answer, { exact: true })).toBeVisible();
    await expect(ada.getByText(answer, { exact: true })).toBeVisible();
    const late = await (await browser.newContext()).newPage();
    await openLive(late, served.origin);
    await expect(late.getByText(answer, { exact: true })).toBeVisible();
  });

  test("others can speak while the bot answers, and nothing is lost", async ({ browser }) => {
    const one = await (await browser.newContext()).newPage();
    const two = await (await browser.newContext()).newPage();
    for (const page of [one, two]) await openLive(page, served.origin);
    const words = Array.from({ length: 30 }, (_, index) => `w${index}`).join(" ");
    await one.getByLabel("Message").fill(words);
    await one.getByRole("button", { name: "Send" }).click();
    await two.getByLabel("Message").fill("meanwhile");
    await two.getByRole("button", { name: "Send" }).click();
    for (const page of [one, two]) {
      await expect(page.getByText("You said: meanwhile", { exact: true })).toBeVisible();
      await expect(page.getByText(`You said: ${words}`, { exact: true })).toBeVisible();
    }
  });

  test("rooms are apart, and a visitor goes from one to another", async ({ page, browser }) => {
    await openLive(page, `${served.origin}/tea`);
    await expect(page.getByRole("link", { name: "Tea" })).toBeVisible();
    await page.getByLabel("Message").fill("only for tea");
    await page.getByLabel("Message").press("Enter");
    await expect(page.getByText("You said: only for tea", { exact: true })).toBeVisible();
    const other = await (await browser.newContext()).newPage();
    await openLive(other, `${served.origin}/help`);
    await expect(other.getByText("Nobody has said anything yet.")).toBeVisible();
    await page.getByRole("link", { name: "Help" }).click();
    await expect(page.getByText("Nobody has said anything yet.")).toBeVisible();
    await other.getByLabel("Message").fill("is anybody there");
    await other.getByLabel("Message").press("Enter");
    await expect(page.getByText("You said: is anybody there", { exact: true })).toBeVisible();
    await page.goBack();
    await expect(page.getByText("You said: only for tea", { exact: true })).toBeVisible();
    await expect(page.getByText("is anybody there", { exact: true })).toHaveCount(0);
  });
}
