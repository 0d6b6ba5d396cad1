import { expect, type Locator, type Page, test } from "../test.ts";
import { EditorDriver } from "./driver.ts";

const HOME = `import { page, use } from "heddle";
import { Button, Text } from "heddle/components";
import { Counter } from "../state/counter";

export default page({ title: "Home" }, () => {
  const counter = use(Counter);
  return (
    <>
      <Text id="count">{\`Count \${counter.count}\`}</Text>
      <Text id="loads">{\`Loaded \${counter.loads}\`}</Text>
      <Button onClick={counter.add}>Add</Button>
      <Button onClick={counter.fail}>Fail</Button>
      <Button>Plain</Button>
    </>
  );
});
`;

const COUNTER = `import { State } from "heddle";

export class Counter extends State {
  count = 0;
  loads = 0;

  onLoad() {
    this.loads += 1;
  }

  add() {
    this.count += 1;
    console.log("now at", this.count);
  }

  fail() {
    throw new Error("No more of these");
  }
}
`;

// Tall enough for all of the code and the app at once.
test.use({ viewport: { width: 1280, height: 1100 } });
test.setTimeout(120_000);

async function open(page: Page, name: string): Promise<EditorDriver> {
  const files = { "pages/index.tsx": HOME, "state/counter.ts": COUNTER };
  const editor = await EditorDriver.fromFiles(page, name, files);
  await editor.enlargeCode(280);
  return editor;
}

/** Puts the cursor behind a piece of the open file's text. */
async function goBehind(page: Page, text: string): Promise<void> {
  const line = page.locator(".monaco-editor .view-line").filter({ hasText: text }).first();
  await line.click();
  await page.keyboard.press("End");
}

function log(page: Page): Locator {
  return page.getByRole("list", { name: "Log" });
}

const dockTab = (page: Page, name: RegExp | string) =>
  page.getByRole("tablist", { name: "Code, problems and log" }).getByRole("tab", { name });

test("the code is typed against the app, and its mistakes are marked where they are", async ({ page }) => {
  await open(page, "Typed code");
  await dockTab(page, "counter.ts").click();
  const code = page.getByRole("tabpanel");
  await expect(code.getByText("No more of these")).toBeVisible();

  await test.step("a dot offers the class's own members and what it inherits", async () => {
    await goBehind(page, "this.count += 1;");
    await page.keyboard.press("Enter");
    await page.keyboard.type("this.");
    const offered = page.locator(".suggest-widget").getByRole("option");
    await expect(offered.filter({ hasText: "count" }).first()).toBeVisible({ timeout: 20_000 });
    await page.keyboard.type("loa");
    await expect(offered.filter({ hasText: "loads" }).first()).toBeVisible();
    await page.keyboard.press("Enter");
    await page.keyboard.type(' = "many";');
    await expect(code.getByText('this.loads = "many";')).toBeVisible();
  });

  await test.step("a type that does not fit is marked and listed; it can be published", async () => {
    await expect(code.locator(".squiggly-error").first()).toBeVisible();
    await dockTab(page, /^Problems/).click();
    const problem = page.getByRole("list", { name: "Problems" }).getByText("'string' is not assignable to");
    await expect(problem).toBeVisible();
    await page.getByRole("button", { name: "Publish", exact: true }).click();
    await expect(page.getByRole("dialog").getByText("1 type does not fit in the code")).toBeVisible();
    await expect(page.getByRole("button", { name: "Publish now" })).toBeEnabled();
    await page.keyboard.press("Escape");
    await problem.click();
    await expect(page.getByRole("textbox", { name: "Code of state/counter.ts" })).toBeFocused();
    await page.keyboard.press("ControlOrMeta+Z");
  });

  await test.step("pointing at a name shows its type", async () => {
    await code.locator(".view-line span").getByText("loads", { exact: true }).first().hover();
    await expect(page.locator(".monaco-hover").getByText("(property) Counter.loads: number")).toBeVisible();
  });
});

test("code takes effect in the running session: state stays, onLoad does not run again, mistakes leave the last good version", async ({
  page,
}) => {
  const editor = await open(page, "Live code");
  const { canvas } = editor;
  const count = canvas.locator("#count");
  await dockTab(page, "counter.ts").click();
  await editor.mode("Interact");
  await canvas.getByRole("button", { name: "Add" }).click();
  await canvas.getByRole("button", { name: "Add" }).click();
  await expect(count).toHaveText("Count 2");
  await expect(canvas.locator("#loads")).toHaveText("Loaded 1");

  await test.step("what the code says stands in the log", async () => {
    await dockTab(page, /^Log/).click();
    await expect(log(page).getByRole("listitem").filter({ hasText: "now at 2" })).toContainText(
      "Counter.add",
    );
    await dockTab(page, "counter.ts").click();
  });

  await test.step("one character more changes the handler, and nothing else", async () => {
    await goBehind(page, "this.count += 1;");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.type("0");
    await editor.isSaved();
    await expect(async () => {
      const before = Number((await count.textContent())?.replace("Count ", ""));
      await canvas.getByRole("button", { name: "Add" }).click();
      await expect(count).toHaveText(`Count ${before + 10}`, { timeout: 1000 });
    }).toPass();
    await expect(canvas.locator("#loads")).toHaveText("Loaded 1");
  });

  await test.step("a handler that throws: a message in the app, the line in the log and in the code", async () => {
    await canvas.getByRole("button", { name: "Fail" }).click();
    const told = canvas.getByRole("alert");
    await expect(told).toContainText("Something went wrong");
    await expect(told).toContainText("Error: No more of these");
    await dockTab(page, /^Log/).click();
    await told.getByRole("button", { name: "Open state/counter.ts:17" }).click();
    await expect(page.getByRole("textbox", { name: "Code of state/counter.ts" })).toBeFocused();
    await told.getByRole("button", { name: "Dismiss" }).click();
    await expect(told).toHaveCount(0);
    await dockTab(page, /^Log/).click();
    const entry = log(page).getByRole("listitem").filter({ hasText: "No more of these" });
    await entry.getByRole("button", { name: /^state\/counter\.ts:17/ }).click();
    const failed = page.locator(".heddle-failed-line");
    await expect(failed).toBeVisible();
    await expect(page.locator(".heddle-failed-text")).toContainText("Error: No more of these");
    await expect(page.locator(".monaco-editor .squiggly-error").first()).toBeVisible();
    await expect(page.getByRole("textbox", { name: "Code of state/counter.ts" })).toBeFocused();
    // The cursor stands there: what is typed lands on that line, and the edit ends the mark.
    await page.keyboard.press("End");
    await page.keyboard.type(" // here");
    await expect(page.locator(".view-line").filter({ hasText: "No more of these" })).toContainText("// here");
    await expect(failed).toHaveCount(0);
  });

  await test.step("what does not parse is marked and cannot be published, and the app goes on", async () => {
    await goBehind(page, "console.log(");
    await page.keyboard.press("Enter");
    await page.keyboard.type("const = ;");
    await expect(dockTab(page, /^Problems/)).toContainText(/[1-9]/);
    await expect(page.locator(".monaco-editor .squiggly-error").first()).toBeVisible();
    const before = Number((await count.textContent())?.replace("Count ", ""));
    await canvas.getByRole("button", { name: "Add" }).click();
    await expect(count).toHaveText(`Count ${before + 10}`);
    await page.getByRole("button", { name: "Publish", exact: true }).click();
    const dialog = page.getByRole("dialog");
    await expect(
      dialog
        .getByText("keep the app from being published")
        .or(dialog.getByText("keeps the app from being published")),
    ).toBeVisible();
    await expect(dialog.getByRole("button", { name: "Publish now" })).toBeDisabled();
    await dialog.getByRole("button", { name: "Show problems" }).click();
    await expect(page.getByRole("list", { name: "Problems" })).toContainText("state/counter.ts:14");
    await dockTab(page, "counter.ts").click();
    await goBehind(page, "const = ;");
    for (const _ of "const = ;") await page.keyboard.press("Backspace");
    await expect(dockTab(page, /^Problems/)).toContainText("0");
  });
});

test("a new handler from the Events tab is written into the code, wired and opened; a mistake on the page is marked in its code", async ({
  page,
}) => {
  const editor = await open(page, "New handler");
  await editor.select(/^Plain/);
  await editor.tab("Events");
  await page.getByRole("button", { name: "Add to Click" }).click();
  await page.getByRole("menuitem", { name: "New handler…" }).click();
  await page.getByLabel("Handler name").fill("reset");
  await page.getByRole("button", { name: "Create handler" }).click();
  await expect(page.getByRole("list", { name: "What Click does" })).toContainText("counter.reset");
  await expect(page.getByRole("textbox", { name: "Code of state/counter.ts" })).toBeFocused();
  // The cursor stands in the new method's body.
  await page.keyboard.type("this.count = 100;");
  await editor.mode("Interact");
  await expect(async () => {
    await editor.canvas.getByRole("button", { name: "Plain" }).click();
    await expect(editor.canvas.locator("#count")).toHaveText("Count 100", { timeout: 1000 });
  }).toPass();

  await test.step("an unknown name on the page", async () => {
    await editor.mode("Edit");
    await editor.select(/^Plain/);
    await editor.setCode("Label", "missing.name");
    await dockTab(page, "index.tsx").click();
    await expect(page.locator(".monaco-editor .squiggly-error").first()).toBeVisible();
    await dockTab(page, /^Problems/).click();
    await editor.select(/^Add/);
    await page.getByRole("list", { name: "Problems" }).getByText("`missing` is not known").click();
    await expect(editor.layer(/^Button/)).toHaveAttribute("aria-selected", "true");
  });
});
