import { gzipSync } from "node:zlib";
import { expect, test } from "../test.ts";
import { serveExample } from "./serve.ts";

const KILOBYTE = 1024;

test("the counter's page is light: one small script, little CSS, nothing that holds up or moves what is drawn", async ({
  page,
}) => {
  const app = await serveExample("counter");
  try {
    const loaded: { type: string; path: string; bytes: number }[] = [];
    const bodies: Promise<unknown>[] = [];
    page.on("response", (response) => {
      const type = response.request().resourceType();
      const { pathname: path } = new URL(response.url());
      bodies.push(
        response
          .body()
          .then((body) => loaded.push({ type, path, bytes: gzipSync(body, { level: 9 }).length })),
      );
    });
    await page.addInitScript(() => {
      const shifts = { total: 0 };
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.total += (entry as unknown as { value: number }).value;
      }).observe({ type: "layout-shift", buffered: true });
    });
    await page.goto(app.origin);
    await page.waitForLoadState("networkidle");
    await Promise.all(bodies);
    const kilobytes = (type: string) =>
      loaded.filter((one) => one.type === type).reduce((sum, one) => sum + one.bytes, 0) / KILOBYTE;
    expect(kilobytes("script")).toBeGreaterThan(10);
    expect(kilobytes("script")).toBeLessThanOrEqual(95);
    expect(kilobytes("stylesheet")).toBeGreaterThan(1);
    expect(kilobytes("stylesheet")).toBeLessThanOrEqual(12);
    expect(loaded.length, loaded.map(({ path }) => path).join(" ")).toBeLessThanOrEqual(6);
    const blocking = page.locator("script[src]:not([type=module]):not([async]):not([defer])");
    await expect(blocking).toHaveCount(0);
    // A hairline when the last digit of a width settles (0.0001) is nothing that anybody sees; from 0.1 on a page counts as unsteady.
    const shift = await page.evaluate(
      () => (window as unknown as { shifts: { total: number } }).shifts.total,
    );
    expect(shift).toBeLessThan(0.001);
  } finally {
    await page.close();
    await app.close();
  }
});
