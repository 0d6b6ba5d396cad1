import { EditorDriver } from "../editor/driver.ts";
import { type ServedExample, serveImages } from "../examples/serve.ts";
import { expect, type FrameLocator, type Page, test } from "../test.ts";

const KEY = "sk-local-test-key";
let images: ServedExample;
test.beforeAll(async () => {
  images = await serveImages(KEY, Number(process.env.HEDDLE_SERVICE_PORT));
});
test.afterAll(() => images.close());

async function draw(app: Page | FrameLocator, prompt: string): Promise<void> {
  await app.getByLabel("Describe an image").fill(prompt);
  await app.getByRole("button", { name: "Generate" }).click();
}

test("the image template draws with the local image service, on the canvas and published, each with its own secrets", async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000);
  const editor = await EditorDriver.create(page, "Pictures", undefined, "Image generator");

  await test.step("without a key it says which secret is missing", async () => {
    await editor.mode("Interact");
    await draw(editor.canvas, "A red fox");
    await expect(editor.canvas.getByText("Set the secret OPENAI_API_KEY first.")).toBeVisible();
  });

  await test.step("with the draft's secrets the canvas shows a picture", async () => {
    await editor.setSecret("Draft", "OPENAI_BASE_URL", images.origin);
    await editor.setSecret("Draft", "OPENAI_API_KEY", KEY);
    await draw(editor.canvas, "A red fox");
    await expect(editor.canvas.getByRole("img", { name: "A red fox" })).toHaveJSProperty(
      "naturalWidth",
      1024,
    );
  });

  await test.step("the published app has secrets of its own", async () => {
    const address = await editor.publish();
    const visitor = await (await browser.newContext()).newPage();
    await visitor.goto(address);
    await draw(visitor, "A blue whale");
    await expect(visitor.getByText("Set the secret OPENAI_API_KEY first.")).toBeVisible();
    await editor.setSecret("Production", "OPENAI_BASE_URL", images.origin);
    await editor.setSecret("Production", "OPENAI_API_KEY", KEY);
    await draw(visitor, "A blue whale");
    await expect(visitor.getByRole("img", { name: "A blue whale" })).toHaveJSProperty("naturalWidth", 1024);
  });
});
