import { expect, serve, test } from "./served-app.ts";

const app = serve("pictures");

test("26. images from the server in six formats", async ({ page, request }) => {
  await app.open(page);
  await page.getByRole("button", { name: "Make pictures" }).click();
  for (const format of ["png", "jpeg", "gif", "webp", "avif", "svg"]) {
    const image = page.getByRole("img", { name: format, exact: true });
    await expect(image).toBeVisible();
    await expect.poll(() => image.evaluate((one) => (one as HTMLImageElement).naturalWidth), format).toBe(8);
    const address = await image.evaluate((one) => (one as HTMLImageElement).src);
    const { headers } = {
      headers: (
        await request.get(address.replace(/localhost/, "127.0.0.1"), {
          headers: { host: new URL(address).host },
        })
      ).headers(),
    };
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["content-type"]).toContain(format === "svg" ? "image/svg+xml" : `image/${format}`);
  }
});
