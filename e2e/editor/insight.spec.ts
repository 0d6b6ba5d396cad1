import { expect, test } from "../test.ts";
import { EditorDriver } from "./driver.ts";

const FILES = {
  "state/shopping.ts": `import { State } from "heddle";

export class Shopping extends State {
  draft = "milk";
  items: { id: number; text: string; done: boolean }[] = [];
  get title() { return \`To buy: \${this.items.length}\`; }
  *add() {
    this.items.push({ id: this.items.length + 1, text: this.draft, done: false });
    yield;
    this.draft = "";
  }
}
`,
  "pages/index.tsx": `import { page, use } from "heddle";
import { Button, Each, Heading, Input, Text, VStack } from "heddle/components";
import { Shopping } from "../state/shopping";

export default page({ title: "Shopping" }, () => {
  const shopping = use(Shopping);
  return (
    <VStack>
      <Heading>{shopping.title}</Heading>
      <Input label="What to buy" value={shopping.draft} onChange={(value) => (shopping.draft = value)} />
      <Button onClick={shopping.add}>Add</Button>
      {shopping.items.map((item) => (
        <Text key={item.id}>{item.text}</Text>
      ))}
    </VStack>
  );
});
`,
};

test("an author opens an event to its story, and sets a value of the live session", async ({ page }) => {
  test.setTimeout(120_000);
  const editor = await EditorDriver.fromFiles(page, "Insight", FILES);
  const timeline = page.getByRole("region", { name: "Timeline" });
  await editor.mode("Interact");
  await editor.canvas.getByRole("button", { name: "Add" }).click();
  await expect(editor.canvas.getByText("milk", { exact: true })).toBeVisible();

  await test.step("the click opens to its handler, its steps, and why each value was sent", async () => {
    const click = timeline.getByRole("button", { name: /Add · click/ });
    await click.focus();
    await page.keyboard.press("Enter");
    await expect(click).toHaveAttribute("aria-expanded", "true");
    await expect(timeline.getByText("Shopping.add", { exact: true })).toBeVisible();
    const first = timeline.getByRole("region", { name: "Step 1" });
    await expect(first.getByRole("region", { name: "Changed" })).toContainText("Shopping.items");
    await expect(first.getByRole("region", { name: "Sent, and why" })).toContainText("reads Shopping.items");
    await expect(timeline.getByRole("region", { name: "Answer" })).toContainText("Shopping.draft");
    await first.getByRole("button", { name: /Heading · text/ }).click();
    await expect(
      page
        .getByLabel("Inspector")
        .getByRole("heading", { name: /Heading/ })
        .first(),
    ).toBeVisible();
  });

  await test.step("a filter leaves what fits", async () => {
    await timeline.getByLabel("Filter events").fill("nowhere");
    await expect(timeline.getByText("No event fits")).toBeVisible();
    await timeline.getByLabel("Filter events").fill("shopping.add");
    await expect(timeline.getByRole("button", { name: /Add · click/ })).toBeVisible();
  });

  await test.step("a value deep in the state is set, and the canvas follows", async () => {
    await editor.panel("State");
    const state = page.getByRole("region", { name: "Shopping", exact: true });
    await state.getByRole("button", { name: "Members of Shopping.items", exact: true }).click();
    await state.getByRole("button", { name: "Members of Shopping.items.0", exact: true }).click();
    await state.getByRole("button", { name: "Edit Shopping.items.0.text" }).click();
    const field = state.getByLabel("Value of Shopping.items.0.text");
    await expect(field).toHaveValue("milk");
    await field.fill("bread");
    await field.press("Enter");
    await expect(editor.canvas.getByText("bread", { exact: true })).toBeVisible();
    await expect(state.getByRole("button", { name: "Edit Shopping.items.0.text" })).toHaveText('"bread"');
  });

  await test.step("what does not fit is refused with its place", async () => {
    const state = page.getByRole("region", { name: "Shopping", exact: true });
    await state.getByRole("button", { name: "Edit Shopping.items", exact: true }).click();
    const field = state.getByLabel("Value of Shopping.items", { exact: true });
    await field.fill("{}");
    await field.press("Enter");
    await expect(state.getByRole("alert")).toHaveText("Shopping.items is a list, and this is an object.");
    await field.fill("[]");
    await field.press("Enter");
    await expect(editor.canvas.getByRole("heading")).toHaveText("To buy: 0");
  });
});

const UPLOADING = {
  "state/upload.ts": `import { State } from "heddle";

export class Upload extends State {
  done = "12%";
  finish() { this.done = "100%"; }
}
`,
  "pages/index.tsx": `import { page, use } from "heddle";
import { Button, Progress, VStack } from "heddle/components";
import { Upload } from "../state/upload";

export default page({ title: "Upload" }, () => {
  const upload = use(Upload);
  return (
    <VStack>
      <Button onClick={upload.finish}>Finish</Button>
      <Progress data-name="Upload so far" label="Uploading" value={upload.done as never} />
    </VStack>
  );
});
`,
};

test("a prop that is given what it does not take is told of in the log, by the node's name and with its line", async ({
  page,
}) => {
  test.setTimeout(120_000);
  const editor = await EditorDriver.fromFiles(page, "Values", UPLOADING);
  await page.getByRole("tab", { name: /^Log/ }).click();
  const log = page.getByRole("list", { name: "Log" });
  const warning = log
    .getByRole("listitem")
    .filter({ hasText: 'Progress "Upload so far": value takes a number, and was given the text "12%".' });
  await expect(warning).toHaveCount(1);
  await expect(editor.canvas.getByRole("progressbar", { name: "Uploading" })).toBeVisible();

  await test.step("once: what changes and stays wrong says nothing new", async () => {
    await editor.mode("Interact");
    await editor.canvas.getByRole("button", { name: "Finish" }).click();
    await editor.panel("State");
    await expect(page.getByRole("region", { name: "Upload", exact: true })).toContainText("100%");
    await expect(log.getByRole("listitem")).toHaveCount(1);
  });

  await test.step("its line leads to the tag in the page", async () => {
    await warning.getByRole("button", { name: "pages/index.tsx:10" }).click();
    await expect(page.getByRole("tab", { name: /index\.tsx/ })).toHaveAttribute("aria-selected", "true");
    await expect(page.locator(".monaco-editor").getByText('"Upload so far"')).toBeVisible();
  });
});
