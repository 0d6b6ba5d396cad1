import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { createRuntime } from "../runtime.ts";
import { PlanError, planFolder } from "./plan-folder.ts";

// Generous: a busy machine is no mistake.
vi.setConfig({ testTimeout: 60_000 });

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function appFolder(state: string): string {
  const folder = mkdtempSync(join(tmpdir(), "heddle-planned-"));
  folders.push(folder);
  mkdirSync(join(folder, "pages"));
  mkdirSync(join(folder, "state"));
  writeFileSync(join(folder, "heddle.json"), JSON.stringify({ name: "Shop", schemaVersion: 1 }));
  writeFileSync(
    join(folder, "state/cart.ts"),
    `import { State } from "heddle";\n\nexport class Cart extends State {\n  ${state}\n}\n`,
  );
  writeFileSync(
    join(folder, "pages/index.tsx"),
    `import { page } from "heddle";\nimport { Text } from "heddle/components";\nimport { Cart } from "../state/cart.ts";\n\nexport default page({ title: "Shop", uses: { cart: Cart } }, ({ cart }) => <Text text={String(cart.items)} />);\n`,
  );
  return folder;
}

const options = (folder: string, against: string | null) => ({
  folder,
  against,
  dataFolder: join(folder, ".heddle"),
  log: () => undefined,
});

test("PL1: two folders of an app are compared, whatever ids their nodes get", async () => {
  const live = appFolder("items: string[] = [];");
  expect(await planFolder(options(appFolder("items: string[] = [];"), live))).toEqual({
    kind: "same",
    reasons: [],
  });
  const cold = await planFolder(options(appFolder("items = 0;"), live));
  expect(cold.kind).toBe("cold");
  expect(cold.reasons[0]!.what).toBe("state/cart.ts Cart.items was a list of text and is a number now.");
});

test("PL1: a folder is compared with what was served from it last", async () => {
  const folder = appFolder("items = 0;");
  const dataFolder = join(folder, ".heddle");
  const runtime = await createRuntime({
    port: 0,
    dataFolder,
    apps: { kind: "folder", folder, watch: false },
    log: () => undefined,
  });
  await runtime.close();
  expect(await planFolder(options(folder, null))).toEqual({ kind: "same", reasons: [] });
});

test("what has no side to compare with says so, and what does not compile says where", async () => {
  const folder = appFolder("items = 0;");
  await expect(planFolder(options(folder, null))).rejects.toThrow(/Nothing was served from here yet/);
  const broken = planFolder(options(appFolder("items = ;"), folder));
  await expect(broken).rejects.toBeInstanceOf(PlanError);
  await expect(broken).rejects.toThrow(/state\/cart\.ts:4/);
});
