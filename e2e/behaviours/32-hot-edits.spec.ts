import { expect, serve, test } from "./served-app.ts";

const app = serve("editing", { command: "run" });
const PAGE = "pages/index.tsx";
const LOGIC = "state/notes.ts";

test("32. an edit in one file never wedges later edits; typed text and state survive a hot change", async ({
  page,
}) => {
  await app.open(page);
  const count = page.locator("#count");
  const add = page.getByRole("button", { name: "Add" });
  await add.click();
  await page.getByLabel("Draft").fill("half a sentence");
  await expect(count).toHaveText("1");
  let whole = "";
  const isKept = async () => {
    await expect(page.getByLabel("Draft")).toHaveValue("half a sentence");
  };
  await test.step("a page's edit is shown", async () => {
    await app.edit(PAGE, (text) => text.replace("Before", "After"));
    await expect(page.getByRole("heading", { name: "After" })).toBeVisible();
    await expect(count).toHaveText("1");
    await isKept();
  });
  await test.step("logic's edit takes effect in the running session", async () => {
    await app.edit(LOGIC, (text) => text.replace("+= 1", "+= 10"));
    await expect(async () => {
      const before = Number(await count.textContent());
      await add.click();
      await expect(count).toHaveText(String(before + 10), { timeout: 1_000 });
    }).toPass();
    await isKept();
  });
  await test.step("broken logic, then a broken page, stop nothing", async () => {
    await app.edit(LOGIC, (text) => text.replace("add() {", "add( {"));
    await expect.poll(() => app.log).toContain(LOGIC);
    await app.edit(PAGE, (text) => {
      whole = text;
      return text.replace("</VStack>", "");
    });
    const before = Number(await count.textContent());
    await add.click();
    await expect(count).toHaveText(String(before + 10));
  });
  await test.step("mending both goes on where it was", async () => {
    await app.edit(PAGE, () => whole.replace("After", "Mended"));
    await app.edit(LOGIC, (text) => text.replace("add( {", "add() {").replace("+= 10", "+= 100"));
    await expect(page.getByRole("heading", { name: "Mended" })).toBeVisible();
    await expect(async () => {
      const before = Number(await count.textContent());
      await add.click();
      await expect(count).toHaveText(String(before + 100), { timeout: 1_000 });
    }).toPass();
    await isKept();
  });
});
