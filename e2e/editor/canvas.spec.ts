import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Route } from "@playwright/test";
import { expect, test } from "../test.ts";
import { EditorDriver } from "./driver.ts";

const HOME = `import { page } from "heddle";
import { Button, Card, Heading, Link, Text } from "heddle/components";

export default page({ title: "Home" }, () => {
  return (
    <>
      <Heading>Welcome</Heading>
      <Text>First words</Text>
      <Button>Start</Button>
      <Card className="p-6" />
      <Link href="/about">To the other page</Link>
    </>
  );
});
`;

const ABOUT = `import { page } from "heddle";
import { Text } from "heddle/components";

export default page({ title: "About" }, () => {
  return <Text>All about it</Text>;
});
`;

/** Two by two pixels. */
const PICTURE =
  "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAFklEQVR4nGP8z8DAwMDAxMDAwMDAAAANHQEDasKb6QAAAABJRU5ErkJggg==";

test("things are selected, moved, nested and filled on the canvas and in the layers", async ({ page }) => {
  test.setTimeout(90_000);
  const editor = await EditorDriver.fromFiles(page, "Canvas", { "pages/index.tsx": HOME });
  const { canvas, overlay } = editor;
  await editor.panel("Layers");
  const heading = canvas.getByRole("heading", { name: "Welcome" });
  const start = canvas.getByRole("button", { name: "Start" });
  const words = canvas.getByText("First words", { exact: true });

  await test.step("a click selects, a click elsewhere selects that", async () => {
    await heading.click();
    await expect(editor.layer(/^Welcome/)).toHaveAttribute("aria-selected", "true");
    await expect(overlay.locator(".tag")).toHaveText("Heading · Welcome");
    await start.click();
    await expect(editor.layer(/^Start/)).toHaveAttribute("aria-selected", "true");
    await expect(editor.layer(/^Welcome/)).toHaveAttribute("aria-selected", "false");
    // Selected, not pressed: the app's own handlers hear nothing in Edit.
    await expect(start).not.toBeFocused();
  });

  await test.step("a drag within the canvas reorders, with its line in sight", async () => {
    await editor.dragTo(start, heading, {
      y: 0.1,
      before: () => expect(overlay.locator(".line")).toBeVisible(),
    });
    await expect
      .poll(() => editor.outline())
      .toEqual(["Start, Button", "Welcome, Heading", "First words, Text", "Card", "To the other page, Link"]);
    await expect(overlay.locator(".line")).toHaveCount(0);
  });

  await test.step("a drag into a container nests", async () => {
    const room = canvas.locator("[data-heddle-room]");
    await editor.dragTo(words, room, {
      before: () => expect(overlay.locator(".receiver")).toContainText("Card"),
    });
    await expect
      .poll(() => editor.outline())
      .toEqual([
        "Start, Button",
        "Welcome, Heading",
        "Card",
        "  First words, Text",
        "To the other page, Link",
      ]);
    await expect(editor.layer(/^First words/)).toHaveAttribute("aria-selected", "true");
  });

  await test.step("Escape ends a drag without a change", async () => {
    const before = await editor.outline();
    await editor.dragTo(start, words, {
      before: async () => {
        await expect(overlay.locator(".receiver")).toBeVisible();
        await page.keyboard.press("Escape");
        await expect(overlay.locator(".receiver")).toHaveCount(0);
      },
    });
    expect(await editor.outline()).toEqual(before);
  });

  await test.step("a drag in the layers moves too", async () => {
    await editor.dragTo(editor.layer(/^Start/), editor.layer(/^Card/));
    await expect
      .poll(() => editor.outline())
      .toEqual([
        "Welcome, Heading",
        "Card",
        "  First words, Text",
        "  Start, Button",
        "To the other page, Link",
      ]);
    await expect(canvas.getByRole("button", { name: "Start" })).toBeVisible();
  });

  await test.step("the menu of a right click works on what was clicked", async () => {
    await heading.click({ button: "right" });
    await page.getByRole("menuitem", { name: "Duplicate" }).click();
    await expect(canvas.getByRole("heading", { name: "Welcome" })).toHaveCount(2);
    await canvas.getByRole("heading", { name: "Welcome" }).first().click({ button: "right" });
    await page.getByRole("menuitem", { name: "Delete" }).click();
    await expect(heading).toHaveCount(1);
  });

  await test.step("an Each without content can be selected on the canvas and filled there", async () => {
    await editor.drag("Each", 0.98);
    await editor.panel("Layers");
    await editor.layer(/^Row/).click();
    await page.keyboard.press("Delete");
    const place = canvas.locator("[data-heddle-empty]");
    await expect(place).toBeVisible();
    await heading.click();
    await place.click();
    await expect(editor.layer(/^Each/)).toHaveAttribute("aria-selected", "true");
    await editor.panel("Insert");
    const badge = page.getByRole("button", { name: "Insert Badge", exact: true });
    await badge.scrollIntoViewIfNeeded();
    await editor.dragTo(badge, place, {
      before: () => expect(overlay.locator(".receiver")).toContainText("Each"),
    });
    // One for each entry of the list.
    await expect(canvas.locator("[data-node]").filter({ hasText: /^Badge$/ })).toHaveCount(3);
    await expect(place).toHaveCount(0);
  });
});

test("a picture from the desktop lands on the page, and visitors see it", async ({
  page,
  browser,
  consoles,
}) => {
  consoles.allow({
    text: /^Failed to load resource: the server responded with a status of 404 /,
    at: /\/\/draft-[^/]+\/assets\/dot\.png$/,
    because:
      "the canvas shows an edit before any server has it, and asks again for a picture that was not there yet",
  });
  const editor = await EditorDriver.fromFiles(page, "Pictures", { "pages/index.tsx": HOME });
  const picture = editor.canvas.locator("img");

  await test.step("dropped on the canvas it is uploaded and shown", async () => {
    const drop = (type: string) =>
      editor.canvas.getByRole("heading", { name: "Welcome" }).evaluate(
        (element, { type, base64 }) => {
          const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
          const dataTransfer = new DataTransfer();
          dataTransfer.items.add(new File([bytes], "dot.png", { type: "image/png" }));
          const { x, y, width } = element.getBoundingClientRect();
          element.dispatchEvent(
            new DragEvent(type, {
              dataTransfer,
              clientX: x + width / 2,
              clientY: y + 2,
              bubbles: true,
              cancelable: true,
            }),
          );
        },
        { type, base64: PICTURE },
      );
    await drop("dragover");
    await expect(editor.overlay.locator(".line")).toBeVisible();
    await drop("drop");
    await expect(picture).toHaveCount(1);
    await expect.poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(2);
    await editor.panel("Layers");
    await expect(editor.layer(/^Image/)).toHaveAttribute("aria-selected", "true");
    await editor.panel("Assets");
    await expect(page.getByRole("button", { name: "Insert dot.png" })).toBeVisible();
  });

  await test.step("the published app shows it", async () => {
    const visitor = await (await browser.newContext()).newPage();
    await visitor.goto(await editor.publish());
    const shown = visitor.locator("img");
    await expect.poll(() => shown.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(2);
  });

  const elsewhere = createServer((_, response) => {
    response.setHeader("content-type", "image/png").end(Buffer.from(PICTURE, "base64"));
  });
  await new Promise<void>((listening) => elsewhere.listen(0, "127.0.0.1", listening));
  await test.step("a picture from a host that is not allowed is named as a problem, and allowed with one click", async () => {
    const host = `127.0.0.1:${String((elsewhere.address() as AddressInfo).port)}`;
    consoles.allow({
      text: /^Loading the image 'http:\/\/127\.0\.0\.1:\d+\/picture\.png' violates .*"img-src 'self' data: blob:"/,
      because:
        "the canvas loads pictures of allowed hosts only, as the published page does; the editor says so",
    });
    await editor.select(/^Image/);
    await editor.setValue("Image", `http://${host}/picture.png`);
    const warning = page.getByLabel("Inspector").getByRole("alert");
    await expect(warning).toContainText(`pictures from ${host}`);
    await expect.poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(0);
    await page.getByRole("tab", { name: /^Problems/ }).click();
    const problems = page.getByRole("list", { name: "Problems" });
    await problems.getByRole("button", { name: `Allow ${host}` }).click();
    await expect(warning).toHaveCount(0);
    // The page is loaded anew with its new policy.
    await expect.poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(2);
    await editor.panel("Settings");
    await expect(page.getByRole("list", { name: "Allowed image hosts" })).toContainText(host);
  });
  elsewhere.close();
});

test("in Interact the app is used: the editor follows it to its pages, and keeps its own shortcuts", async ({
  page,
}) => {
  const editor = await EditorDriver.fromFiles(page, "Following", {
    "pages/index.tsx": HOME,
    "pages/about.tsx": ABOUT,
  });
  await editor.panel("Pages");
  const pages = page.getByRole("list", { name: "Pages" });
  await expect(pages.getByRole("button", { name: /^Home/ })).toHaveAttribute("aria-current", "page");
  await editor.mode("Interact");
  await editor.canvas.getByRole("link", { name: "To the other page" }).click();
  await expect(editor.canvas.getByText("All about it")).toBeVisible();
  await expect(pages.getByRole("button", { name: /^About/ })).toHaveAttribute("aria-current", "page");

  await test.step("what is edited then is the page that is shown", async () => {
    await editor.canvas.getByText("All about it").click();
    await page.keyboard.press("ControlOrMeta+E");
    await editor.canvas.getByText("All about it").click();
    await editor.panel("Layers");
    await expect(editor.layer(/^All about it/)).toHaveAttribute("aria-selected", "true");
  });

  await test.step("with the keyboard in the app, the editor's shortcuts still work", async () => {
    await editor.mode("Interact");
    await editor.canvas.getByText("All about it").click();
    const code = page.getByRole("tablist", { name: "Code, problems and log" });
    await expect(code).toBeVisible();
    await page.keyboard.press("ControlOrMeta+J");
    await expect(code).toHaveCount(0);
    await editor.canvas.getByText("All about it").click();
    await page.keyboard.press("ControlOrMeta+Shift+P");
    await expect(page.getByRole("dialog", { name: "Publish" })).toBeVisible();
    await page.keyboard.press("Escape");
    await editor.canvas.getByText("All about it").click();
    await page.keyboard.press("ControlOrMeta+K");
    await expect(page.getByRole("dialog", { name: "Search commands" })).toBeVisible();
    await page.keyboard.type("dark theme that is not there");
    await expect(page.getByText("Nothing found")).toBeVisible();
    await page.keyboard.press("Escape");
  });

  await test.step("over a dark page the outlines are drawn for the dark", async () => {
    await editor.mode("Edit");
    await expect(editor.overlay).toHaveAttribute("data-appearance", "light");
    await editor.panel("Theme");
    await page.getByRole("radiogroup", { name: "Appearance" }).getByText("Dark").click();
    await expect(editor.overlay).toHaveAttribute("data-appearance", "dark");
  });
});

test("a heavy component that is dropped has its place on the canvas before its file has come", async ({
  page,
}) => {
  test.setTimeout(120_000);
  const held: Route[] = [];
  await page.route(/_heddle\/client\/chart-[^/]*\.js$/, (route) => void held.push(route));
  const editor = await EditorDriver.create(page, "Late chart");
  await editor.drag("Chart", 0.5);
  const room = editor.canvas.locator("[data-node][aria-busy=true]");
  await expect(room).toBeVisible();
  expect((await room.boundingBox())!.height).toBeGreaterThan(250);
  await expect.poll(() => held.length).toBeGreaterThan(0);
  for (const route of held) await route.continue();
  await expect(editor.canvas.getByRole("application", { name: "Revenue" })).toBeVisible();
});

test("what is empty has a sign on the canvas, and none where that would lie over what is drawn", async ({
  page,
}) => {
  const editor = await EditorDriver.fromFiles(page, "Signs", {
    "pages/index.tsx": `import { page } from "heddle";
import { AccordionItem, AppShell, Banner, Box, Card } from "heddle/components";

export default page({ title: "Home" }, () => {
  return (
    <>
      <Banner text="We are moving house" />
      <AccordionItem label="Details" />
      <Card />
      <AppShell title="Acme" items={[{ label: "Overview", href: "/" }]} />
      <Box />
    </>
  );
});
`,
  });
  await expect(editor.canvas.getByText("We are moving house")).toBeVisible();
  await expect(editor.overlay.locator(".room")).toHaveText([
    "Card · takes anything",
    "App shell · takes anything",
    "Box · takes anything",
  ]);
  await expect(editor.canvas.locator("[data-heddle-room]")).toHaveCount(3);
});
