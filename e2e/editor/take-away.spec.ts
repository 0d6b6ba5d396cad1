import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { unzipSync } from "fflate";
import { freePorts } from "../product.ts";

const TEMPLATES = ["counter", "todo", "chat", "image-generator"];

/** Makes an app from a template through the API that the dashboard uses. */
async function fromTemplate(page: Page, template: string): Promise<string> {
  const origin = process.env.HEDDLE_URL ?? "";
  const response = await page.request.post(`${origin}/api/apps`, {
    data: { name: `Take ${template}`, template },
    headers: { origin },
  });
  expect(response.status()).toBeLessThan(300);
  return ((await response.json()) as { id: string }).id;
}

async function exported(page: Page, app: string): Promise<Buffer> {
  const response = await page.request.get(`${process.env.HEDDLE_URL}/api/apps/${app}/export`);
  expect(response.status()).toBe(200);
  return response.body();
}

for (const template of TEMPLATES) {
  test(`the exported ${template} comes back as the same app`, async ({ page }) => {
    const origin = process.env.HEDDLE_URL ?? "";
    const zip = await exported(page, await fromTemplate(page, template));
    const response = await page.request.post(`${origin}/api/apps/import`, {
      data: zip,
      headers: { origin, "content-type": "application/zip" },
    });
    expect(response.status()).toBeLessThan(300);
    const again = await exported(page, ((await response.json()) as { id: string }).id);
    const [before, after] = [unzipSync(zip), unzipSync(again)];
    expect(Object.keys(after).sort()).toEqual(Object.keys(before).sort());
    for (const [path, bytes] of Object.entries(before)) {
      if (path.startsWith("vendor/")) continue;
      expect(Buffer.from(after[path]!).toString("utf8"), path).toBe(Buffer.from(bytes).toString("utf8"));
    }
  });
}

test("an exported app runs in an empty folder with npm install and npm start", async ({ page }) => {
  test.setTimeout(300_000);
  const folder = mkdtempSync(join(tmpdir(), "heddle-taken-"));
  let running: ChildProcess | null = null;
  try {
    const zip = await exported(page, await fromTemplate(page, "counter"));
    for (const [path, bytes] of Object.entries(unzipSync(zip))) {
      mkdirSync(join(folder, path, ".."), { recursive: true });
      writeFileSync(join(folder, path), bytes);
    }
    execFileSync("npm", ["install", "--no-audit", "--no-fund", "--loglevel=error"], {
      cwd: folder,
      stdio: "pipe",
    });
    const [port] = await freePorts(1);
    const started = spawn("npm", ["start"], {
      cwd: folder,
      env: { ...process.env, PORT: String(port) },
      detached: true,
      stdio: "pipe",
    });
    running = started;
    const address = await new Promise<string>((resolve, reject) => {
      let output = "";
      const listen = (chunk: Buffer) => {
        output += chunk;
        const found = /Serving at (\S+)/.exec(output);
        if (found) resolve(found[1]!);
      };
      started.stdout?.on("data", listen);
      started.stderr?.on("data", listen);
      started.once("exit", () => reject(new Error(output)));
    });
    await page.goto(address);
    await page.getByRole("button", { name: "Increase" }).click();
    await expect(page.locator("#count")).toHaveText("1");
  } finally {
    if (running?.pid) process.kill(-running.pid, "SIGTERM");
    rmSync(folder, { recursive: true, force: true });
  }
});
