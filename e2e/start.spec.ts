import { existsSync, readFileSync } from "node:fs";
import { get } from "node:http";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { type Product, startProduct } from "./product.ts";

interface Running {
  pid: number;
  children: { word: string; pid: number }[];
}

function running(product: Product): Running {
  return JSON.parse(readFileSync(join(product.data, "running.json"), "utf8")) as Running;
}

function childOf(product: Product, app: "runtime" | "editor"): number {
  const child = running(product).children.find(({ word }) => word.includes(join("apps", app)));
  if (!child) throw new Error(`${app} does not run`);
  return child.pid;
}

function postmaster(product: Product): string {
  const location = join(product.data, "postgres", "location");
  const home = existsSync(location) ? readFileSync(location, "utf8").trim() : join(product.data, "postgres");
  return join(home, "cluster", "postmaster.pid");
}

function postgresOf(product: Product): number {
  return Number(readFileSync(postmaster(product), "utf8").split("\n")[0]);
}

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    // A process that has ended is there until its parent asks for its exit code.
    return !/^\S+ \(.*\) Z/s.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return false;
  }
}

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
    const database = postgresOf(product);
    const before = running(product);
    await product.kill();
    expect(runs(database)).toBe(true);
    await product.start();
    expect(postgresOf(product)).toBe(database);
    for (const { pid } of before.children) expect(runs(pid)).toBe(false);
    expect(await answers(product.port)).toBe(true);
    expect(await answers(product.runtimePort)).toBe(true);
  });

  for (const app of ["runtime", "editor"] as const) {
    test(`starts the ${app} again when it is killed`, async () => {
      const killed = childOf(product, app);
      const port = app === "runtime" ? product.runtimePort : product.port;
      process.kill(killed, "SIGKILL");
      await expect.poll(() => runs(killed)).toBe(false);
      await expect.poll(() => answers(port), { timeout: 20_000 }).toBe(true);
      expect(childOf(product, app)).not.toBe(killed);
    });
  }

  test("starts the database again when it is killed", async () => {
    const killed = postgresOf(product);
    process.kill(killed, "SIGKILL");
    await expect
      .poll(() => (existsSync(postmaster(product)) ? postgresOf(product) : killed), { timeout: 20_000 })
      .not.toBe(killed);
    expect(await answers(product.port)).toBe(true);
  });

  test("stops everything it started, the database last, and says it went well", async () => {
    const pids = [...running(product).children.map(({ pid }) => pid), postgresOf(product)];
    expect(await product.stop()).toBe(0);
    for (const pid of pids) expect(runs(pid)).toBe(false);
    expect(existsSync(postmaster(product))).toBe(false);
    expect(existsSync(join(product.data, "running.json"))).toBe(false);
    expect(await answers(product.port)).toBe(false);
    expect(await answers(product.runtimePort)).toBe(false);
  });

  test("starts once more on the data it left", async () => {
    await product.start();
    expect(await answers(product.port)).toBe(true);
  });
});
