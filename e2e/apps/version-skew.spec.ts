/** Tabs that are open while a newer revision is published: what their people see (apps/runtime/SPEC.md D2-D6). */

import { openLive } from "../examples/serve.ts";
import { expect, type Page, test } from "../test.ts";
import { install } from "./installation.ts";

/** Tabs move within a moment, once nothing was done in them for as long as in production. */
const installation = install({ moveMilliseconds: 1, moveIdleMilliseconds: 2_000 });

const FILES = {
  "heddle.json": '{ "schemaVersion": 1, "name": "Paper" }',
  "state/paper.ts": `import { localStorage, State } from "heddle";

export class Paper extends State {
  count = 0;
  tags = "none";
  theme = localStorage("light");
  add() { this.count += 1; }
  darken() { this.theme = "dark"; }
}
`,
  "pages/index.tsx": page("First edition"),
  "pages/back.tsx": page("Back page"),
};

function page(heading: string): string {
  return `import { page, use } from "heddle";
import { Button, Form, Heading, Input, Link, Text, VStack } from "heddle/components";
import { Paper } from "../state/paper";

export default page({ title: "Paper" }, () => {
  const paper = use(Paper);
  return (
    <VStack>
      <Heading>${heading}</Heading>
      <Text id="count">{\`\${paper.count} read\`}</Text>
      <Text id="theme">{paper.theme}</Text>
      <Button onClick={paper.add}>Read</Button>
      <Button onClick={paper.darken}>Darken</Button>
      <Form>
        <Input label="Letter" name="letter" />
      </Form>
      <Link href="/">Front</Link>
    </VStack>
  );
});
`;
}

const SECOND = { ...FILES, "pages/index.tsx": page("Second edition") };
const WARM = { ...SECOND, "state/paper.ts": FILES["state/paper.ts"].replace("+= 1", "+= 10") };
const COLD = { ...SECOND, "state/paper.ts": FILES["state/paper.ts"].replace('tags = "none"', "tags = 0") };
const { "pages/back.tsx": _, ...WITHOUT_BACK } = {
  ...WARM,
  "pages/404.tsx": page("Nothing here"),
};

const heading = (tab: Page, text: string) => tab.getByRole("heading", { name: text });
const read = (tab: Page) => tab.getByRole("button", { name: "Read" }).click();
const notice = (tab: Page) => tab.getByText("A new version is here.");
const reloadButton = (tab: Page) => tab.getByRole("button", { name: "Reload" });

/** Marks the document: gone after a reload. */
const mark = (tab: Page) => tab.evaluate(() => void Object.assign(window, { isMarked: true }));
const isMarked = (tab: Page) => tab.evaluate(() => "isMarked" in window);

test("warm: a tab in which nothing happens moves by itself, with its state, what was typed and where; one that is used stays meanwhile", async ({
  page: tab,
  context,
}) => {
  const { origin, publish } = await installation.publish(FILES);
  await openLive(tab, origin);
  await read(tab);
  await expect(tab.locator("#count")).toHaveText("1 read");
  const letter = tab.getByLabel("Letter");
  await letter.pressSequentially("Dear edtor");
  for (let step = 0; step < 3; step += 1) await letter.press("ArrowLeft");
  await mark(tab);
  const used = await context.newPage();
  await openLive(used, origin);

  await publish(WARM);
  let clicks = 0;
  while (!(await heading(tab, "Second edition").isVisible())) {
    await read(used);
    clicks += 1;
    await expect(used.locator("#count")).toHaveText(`${clicks} read`);
  }
  await expect(heading(used, "First edition")).toBeVisible();

  await expect(tab.locator("#count")).toHaveText("1 read");
  await expect(letter).toHaveValue("Dear edtor");
  await expect(letter).toBeFocused();
  await tab.keyboard.type("i");
  await expect(letter).toHaveValue("Dear editor");
  await read(tab);
  await expect(tab.locator("#count")).toHaveText("11 read");
  expect(await isMarked(tab)).toBe(true);
  await expect(notice(tab)).toHaveCount(0);

  await expect(heading(used, "Second edition")).toBeVisible();
  await expect(used.locator("#count")).toHaveText(`${clicks} read`);
});

test("cold: a tab goes on with what it has and is told; by the keyboard it begins anew, at its address and with what is typed and kept", async ({
  page: tab,
}) => {
  const { origin, publish } = await installation.publish(FILES);
  await openLive(tab, `${origin}/?from=mail`);
  await read(tab);
  await tab.getByRole("button", { name: "Darken" }).click();
  await tab.getByLabel("Letter").fill("Dear editor");
  await mark(tab);

  await publish(COLD);
  await expect(notice(tab)).toBeVisible();
  await read(tab);
  await expect(tab.locator("#count")).toHaveText("2 read");
  await expect(heading(tab, "First edition")).toBeVisible();

  await tab.getByLabel("Letter").focus();
  for (
    let step = 0;
    step < 10 && !(await reloadButton(tab).evaluate((button) => button === document.activeElement));
    step += 1
  )
    await tab.keyboard.press("Tab");
  await tab.keyboard.press("Enter");
  await expect(heading(tab, "Second edition")).toBeVisible();
  await expect(tab.locator("#count")).toHaveText("0 read");
  await expect(tab.locator("#theme")).toHaveText("dark");
  await expect(tab.getByLabel("Letter")).toHaveValue("Dear editor");
  expect(new URL(tab.url()).search).toBe("?from=mail");
  expect(await isMarked(tab)).toBe(true);
  await expect(notice(tab)).toHaveCount(0);
  await read(tab);
  await expect(tab.locator("#count")).toHaveText("1 read");
});

test("a page that is gone: its tab stays on it and is told; Reload says so, and who leaves it moves", async ({
  page: tab,
  context,
}) => {
  const { origin, publish } = await installation.publish(FILES);
  const other = await context.newPage();
  for (const one of [tab, other]) {
    await openLive(one, `${origin}/back`);
    await read(one);
    await mark(one);
  }
  await publish(WITHOUT_BACK);
  for (const one of [tab, other]) {
    await expect(notice(one)).toBeVisible();
    await read(one);
    await expect(one.locator("#count")).toHaveText("2 read");
    await expect(heading(one, "Back page")).toBeVisible();
  }

  await other.getByRole("link", { name: "Front" }).click();
  await expect(heading(other, "Second edition")).toBeVisible();
  await expect(other.locator("#count")).toHaveText("2 read");
  expect(await isMarked(other)).toBe(true);

  await reloadButton(tab).click();
  await expect(heading(tab, "Nothing here")).toBeVisible();
  await expect(notice(tab)).toHaveCount(0);
  await tab.getByRole("link", { name: "Front" }).click();
  await expect(heading(tab, "Second edition")).toBeVisible();
});
