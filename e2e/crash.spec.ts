import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Product, startProduct } from "./product.ts";
import { expect, type Page, SERVER_AWAY, test } from "./test.ts";

interface Published {
  url: string;
}

/** Makes the counter from its template and publishes it, as the editor does. */
async function publishCounter(product: Product): Promise<string> {
  const app = await post<{ id: string }>(product, "/api/apps", { name: "Counter", template: "counter" });
  return (await post<Published>(product, `/api/apps/${app.id}/publish`, { note: "" })).url;
}

async function post<Answer>(product: Product, path: string, body: object): Promise<Answer> {
  const response = await fetch(`http://127.0.0.1:${product.port}${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: `http://127.0.0.1:${product.port}` },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${path}: ${response.status} ${text}`);
  return JSON.parse(text) as Answer;
}

function runtimeOf(product: Product): number {
  const { children } = JSON.parse(readFileSync(join(product.data, "running.json"), "utf8")) as {
    children: { word: string; pid: number }[];
  };
  const runtime = children.find(({ word }) => word.includes(join("apps", "runtime")));
  if (!runtime) throw new Error("the runtime does not run");
  return runtime.pid;
}

/** The processes below the runtime that run app code. */
function runnersOf(product: Product): number[] {
  const parents = new Map<number, number>();
  const runners: number[] = [];
  for (const name of readdirSync("/proc").filter((entry) => /^\d+$/.test(entry))) {
    try {
      const stat = readFileSync(`/proc/${name}/stat`, "utf8");
      parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]));
      const [executable = "", ...args] = readFileSync(`/proc/${name}/cmdline`, "utf8").split("\0");
      if (/node$/.test(executable) && args.some((arg) => /runner\.[a-z]+$/.test(arg)))
        runners.push(Number(name));
    } catch {
      // It has ended.
    }
  }
  const runtime = runtimeOf(product);
  const isBelow = (pid: number): boolean => pid === runtime || (pid > 1 && isBelow(parents.get(pid) ?? 0));
  return runners.filter(isBelow);
}

test.describe("a published counter", () => {
  test.describe.configure({ mode: "serial", timeout: 120_000 });
  let product: Product;
  let url = "";
  test.beforeAll(async () => {
    product = await startProduct();
    url = await publishCounter(product);
  });
  test.afterAll(() => product.remove());

  async function open(page: Page) {
    await page.goto(url);
    const increase = page.getByRole("button", { name: "Increase" });
    const count = page.locator("#count");
    await expect(count).toHaveText("0");
    await increase.click();
    await expect(count).toHaveText("1");
    return { increase, count };
  }

  for (const victim of ["a runner", "the gateway"] as const) {
    test(`loses no click and counts none twice when ${victim} is killed under them`, async ({
      page,
      consoles,
    }) => {
      if (victim === "the gateway") consoles.allow(...SERVER_AWAY);
      const { increase, count } = await open(page);
      const clicks = 40;
      for (let made = 1; made < clicks; made += 1) {
        if (made === 15) {
          const pids = victim === "a runner" ? runnersOf(product) : [runtimeOf(product)];
          expect(pids).not.toEqual([]);
          for (const pid of pids) process.kill(pid, "SIGKILL");
        }
        // A person goes on clicking while the page says that the connection is lost.
        await increase.click();
      }
      await expect(count).toHaveText(String(clicks), { timeout: 30_000 });
      // By itself: the page was never loaded again.
      await increase.click();
      await expect(count).toHaveText(String(clicks + 1));
    });
  }

  test("goes on where it was when all of Heddle was killed and started again", async ({ page, consoles }) => {
    consoles.allow(...SERVER_AWAY);
    const { increase, count } = await open(page);
    await increase.click();
    await expect(count).toHaveText("2");
    await product.kill();
    await product.start();
    await increase.click();
    await expect(count).toHaveText("3", { timeout: 30_000 });
  });
});
