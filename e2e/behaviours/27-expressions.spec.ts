import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { runInNewContext } from "node:vm";
import { transform } from "esbuild";
import { expect, serve, test } from "./served-app.ts";

const app = serve("expressions");

interface Data {
  change(): void;
}

/** The app's class as it is in a plain realm: what TypeScript itself says each expression is. */
async function makeData(): Promise<Data> {
  const path = fileURLToPath(new URL("apps/expressions/state/data.ts", import.meta.url));
  const { code } = await transform(await readFile(path, "utf8"), { loader: "ts", format: "cjs" });
  const module: { exports: { Data?: new () => Data } } = { exports: {} };
  runInNewContext(code, { module, require: () => ({ State: class {} }) });
  return new module.exports.Data!();
}

async function readExpressions(): Promise<string[]> {
  const path = fileURLToPath(new URL("apps/expressions/pages/index.tsx", import.meta.url));
  return [...(await readFile(path, "utf8")).matchAll(/<Text>\{(.*)\}<\/Text>/g)].map((match) => match[1]!);
}

/** As a text on a page: lists run together, what is nothing or a truth shows nothing. */
function shown(value: unknown): string {
  if (Array.isArray(value)) return value.map(shown).join("");
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

async function evaluate(data: Data): Promise<string[]> {
  const sources = await readExpressions();
  const code = await Promise.all(sources.map((source) => transform(source, { loader: "ts" })));
  return code.map(
    (one, index) => `${sources[index]}  →  ${shown(runInNewContext(one.code, { data, structuredClone }))}`,
  );
}

test("27. about 200 typed expressions show what TypeScript would, before and after everything changed", async ({
  page,
}) => {
  const sources = await readExpressions();
  expect(sources.length).toBeGreaterThan(190);
  const rows = async () =>
    (await page.locator("p").allTextContents()).map((text, index) => `${sources[index]}  →  ${text}`);
  const data = await makeData();
  await app.open(page);
  expect(await rows()).toEqual(await evaluate(data));
  data.change();
  await page.getByRole("button", { name: "Change" }).click();
  const after = await evaluate(data);
  await expect.poll(rows).toEqual(after);
});
