import { expect, test } from "../../test.ts";
import { openLive, type Serve, type ServedExample, serveImages } from "../serve.ts";

const KEY = "sk-local-test-key";
/** What the image-generator example does, wherever it is served from, with the local image service. */
export function imageGeneratorBehaves(serve: Serve): void {
  let images: ServedExample;
  let served: ServedExample;
  let refused: ServedExample;
  test.beforeAll(async () => {
    images = await serveImages(KEY);
    const allowed = {
      HEDDLE_ALLOW_HOSTS: new URL(images.origin).host,
      HEDDLE_SECRET_OPENAI_BASE_URL: images.origin,
    };
    served = await serve({ ...allowed, HEDDLE_SECRET_OPENAI_API_KEY: KEY });
    refused = await serve({ ...allowed, HEDDLE_SECRET_OPENAI_API_KEY: "wrong" });
  });
  test.afterAll(async () => {
    for (const one of [served, refused, images]) await one.close();
  });

  test("a prompt becomes a picture, with a spinner between", async ({ page }) => {
    await openLive(page, served.origin);
    await expect(page.getByText("The picture appears here.")).toBeVisible();
    await page.getByLabel("Describe an image").fill("A red fox");
    await page.getByRole("button", { name: "Generate" }).click();
    await expect(page.getByText("Drawing…")).toBeVisible();
    await expect(page.getByRole("button", { name: "Generate" })).toHaveAttribute("aria-busy", "true");
    const picture = page.getByRole("img", { name: "A red fox" });
    await expect(picture).toHaveJSProperty("naturalWidth", 1024);
    await expect(page.getByText("Drawing…")).toHaveCount(0);
    await expect(page.getByRole("button", { name: "Generate" })).not.toHaveAttribute("aria-busy", "true");
  });

  test("an empty prompt is not sent, and says so", async ({ page }) => {
    await openLive(page, served.origin);
    await page.getByLabel("Describe an image").fill("   ");
    await page.getByLabel("Describe an image").press("Enter");
    await expect(page.getByText("Describe the image first.")).toBeVisible();
    await expect(page.getByText("The picture appears here.")).toBeVisible();
  });

  test("an error is told, and processing ends", async ({ page }) => {
    await openLive(page, refused.origin);
    await page.getByLabel("Describe an image").fill("A red fox");
    await page.getByRole("button", { name: "Generate" }).click();
    await expect(page.getByText("The API key is not right.")).toBeVisible();
    await expect(page.getByText("Drawing…")).toHaveCount(0);
    await expect(page.getByRole("button", { name: "Generate" })).not.toHaveAttribute("aria-busy", "true");
  });

  test("the key reaches no browser", async ({ page }) => {
    const seen: string[] = [];
    page.on("response", async (response) => seen.push(await response.text().catch(() => "")));
    page.on("websocket", (socket) =>
      socket.on("framereceived", ({ payload }) => seen.push(payload.toString())),
    );
    await openLive(page, served.origin);
    await page.getByLabel("Describe an image").fill("A blue whale");
    await page.getByRole("button", { name: "Generate" }).click();
    await expect(page.getByRole("img", { name: "A blue whale" })).toHaveJSProperty("naturalWidth", 1024);
    expect(seen.join("\n")).toContain("data:image/png");
    expect(seen.join("\n")).not.toContain(KEY);
  });
}
