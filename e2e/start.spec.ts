import { existsSync } from "node:fs";
import { get } from "node:http";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { childOf, endings, postgresOf, postmaster, running, runs } from "./processes.ts";
import { type Product, startProduct } from "./product.ts";

/** Whether anything answers on a port, whatever it says. */
function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const request = get({ host: "127.0.0.1", port, headers: { host: `localhost:${port}` } }, (response) => {
      response.resume();
      resolve(true);
    });
    request.on("error", () => resolve(false));
  });
}

test("the address that npm start prints opens the editor", async ({ page }) => {
  await page.goto(process.env.HEDDLE_URL ?? "");
  await expect(page.getByRole("heading", { name: "Apps", level: 1 })).toBeVisible();
  await expect(page.getByRole("button", { name: "New app" })).toBeEnabled();
});

test.describe("a Heddle of its own", () => {
  test.describe.configure({ mode: "serial", timeout: 120_000 });
  let product: Product;
  test.beforeAll(async () => {
    product = await startProduct();
  });
  test.afterAll(() => product.remove());

  test("comes back with the same database after kill -9, and leaves no second copy of anything", async () => {
    const database = postgresOf(product.data);
    const before = running(product.data);
    await product.kill();
    expect(runs(database)).toBe(true);
    await product.start();
    expect(postgresOf(product.data)).toBe(database);
    for (const { pid } of before.children) expect(runs(pid)).toBe(false);
    expect(await answers(product.port)).toBe(true);
    expect(await answers(product.runtimePort)).toBe(true);
  });

  for (const app of ["runtime", "editor"] as const) {
    test(`starts the ${app} again when it is killed`, async () => {
      const killed = childOf(product.data, app);
      const port = app === "runtime" ? product.runtimePort : product.port;
      process.kill(killed, "SIGKILL");
      await expect.poll(() => runs(killed)).toBe(false);
      await expect.poll(() => answers(port), { timeout: 20_000 }).toBe(true);
      expect(childOf(product.data, app)).not.toBe(killed);
    });
  }

  test("starts the database again when it is killed", async () => {
    const killed = postgresOf(product.data);
    process.kill(killed, "SIGKILL");
    await expect
      .poll(() => (existsSync(postmaster(product.data)) ? postgresOf(product.data) : killed), {
        timeout: 20_000,
      })
      .not.toBe(killed);
    expect(await answers(product.port)).toBe(true);
  });

  test("stops everything it started, the database last, and says it went well", async () => {
    const pids = [...running(product.data).children.map(({ pid }) => pid), postgresOf(product.data)];
    expect(await product.stop()).toBe(0);
    for (const pid of pids) expect(runs(pid)).toBe(false);
    expect(existsSync(postmaster(product.data))).toBe(false);
    expect(existsSync(join(product.data, "running.json"))).toBe(false);
    expect(await answers(product.port)).toBe(false);
    expect(await answers(product.runtimePort)).toBe(false);
  });

  test("starts once more on the data it left", async () => {
    await product.start();
    expect(await answers(product.port)).toBe(true);
  });
});

test("Ctrl-C on npm start stops everything it started, the database last", async () => {
  test.setTimeout(120_000);
  const product = await startProduct({}, { npm: true });
  try {
    const children = running(product.data).children.map(({ pid }) => pid);
    const database = postgresOf(product.data);
    const order = endings([...children, database]);
    // A terminal says it to npm, to the shell and to us at once; npm ends as what was interrupted.
    expect(await product.interrupt()).toBe("SIGINT");
    expect((await order).at(-1)).toBe(database);
    expect(existsSync(postmaster(product.data))).toBe(false);
    expect(existsSync(join(product.data, "running.json"))).toBe(false);
    expect(await answers(product.port)).toBe(false);
    expect(await answers(product.runtimePort)).toBe(false);
  } finally {
    await product.remove();
  }
});
