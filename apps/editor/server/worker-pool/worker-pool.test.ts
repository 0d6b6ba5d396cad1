import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { zipFiles } from "@heddle/codec/archive";
import { createApp } from "@heddle/schema";
import { afterAll, afterEach, expect, test, vi } from "vitest";
import { Refusal } from "../http/refusal.ts";
import { WorkerPool, type WorkerPoolOptions } from "./worker-pool.ts";

// Generous: a busy machine is no mistake.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const folder = mkdtempSync(join(tmpdir(), "heddle-worker-pool-"));
afterAll(() => rmSync(folder, { recursive: true }));
let stubs = 0;
const open: WorkerPool[] = [];
const log: string[] = [];
afterEach(async () => {
  log.length = 0;
  for (const pool of open.splice(0)) await pool.close();
});

function poolOf(options: Partial<WorkerPoolOptions> = {}): WorkerPool {
  const made = new WorkerPool({ log: (text) => log.push(text), ...options });
  open.push(made);
  return made;
}

/** A process that does for each kind of work what a test needs of it. */
function stub(body: string): URL {
  const file = join(folder, `stub-${stubs++}.mjs`);
  writeFileSync(
    file,
    `const answer = (id, output) => process.send({ id, value: { ok: true, output } });
     process.on("message", ({ id, request: { kind, input } }) => { ${body} });`,
  );
  return pathToFileURL(file);
}

const refusal = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: unknown) => (error instanceof Refusal ? error.code : String(error)),
  );

const app = createApp("Blank");

test("work that never ends is stopped, and what comes after it is done", async () => {
  const script = stub(`if (kind === "import") for (;;); else answer(id, { app: 1 });`);
  const pool = poolOf({ script, deadline: 1_500 });
  const endless = [1, 2, 3].map(() =>
    refusal(pool.do("import", { archive: new Uint8Array(), fallbackName: "" })),
  );
  const after = pool.do("check", { app });
  expect(await Promise.all(endless)).toEqual(["too-long", "too-long", "too-long"]);
  expect(await after).toEqual({ app: 1 });
});

test("a process that runs out of memory costs its job alone", async () => {
  const script = stub(
    `if (kind === "import") { const all = []; for (;;) all.push(new Array(1000).fill(1.5)); } else answer(id, { app: 1 });`,
  );
  const pool = poolOf({ script, memoryMegabytes: 64 });
  expect(await refusal(pool.do("import", { archive: new Uint8Array(), fallbackName: "" }))).toBe("too-large");
  expect(await pool.do("check", { app })).toEqual({ app: 1 });
  expect(log.join()).toContain("ended");
});

test("it knows nothing of what the server's environment says", async () => {
  vi.stubEnv("DATABASE_URL", "postgres://secret");
  const pool = poolOf({ script: stub("answer(id, { app: Object.keys(process.env) });") });
  expect(JSON.stringify(await pool.do("check", { app }))).not.toContain("DATABASE_URL");
  vi.unstubAllEnvs();
});

test("more than can wait is refused, and closing leaves nobody waiting", async () => {
  const pool = poolOf({ script: stub("") });
  const all = Array.from({ length: 30 }, () => refusal(pool.do("check", { app })));
  await pool.close();
  const codes = await Promise.all(all);
  expect(codes.filter((code) => code === "busy")).toHaveLength(8);
  expect(codes.filter((code) => code === "stopping")).toHaveLength(22);
  expect(await refusal(pool.do("check", { app }))).toBe("stopping");
});

test("an archive is read, or refused with what is wrong with it", async () => {
  const pool = poolOf();
  const json = JSON.stringify({ name: "Packed", schemaVersion: 1 });
  const read = (files: Record<string, string | Uint8Array>) =>
    pool.do("import", {
      archive: zipFiles(new Map(Object.entries({ "heddle.json": json, ...files }))),
      fallbackName: "",
    });
  const read1 = await read({ "assets/a.txt": "text" });
  expect([read1.name, read1.assets.map(({ type }) => type)]).toEqual(["Packed", ["text/plain"]]);
  const noise = (length: number) =>
    Array.from({ length }, (_, at) => ((at * 7_919) % 10_007).toString(36)).join("");
  const page = (body: string) =>
    `import { page } from "heddle";\nimport { Box } from "heddle/components";\n\nexport default page({ title: "" }, () => (\n  <Box>${body}</Box>\n));\n`;
  const boxes = (count: number) => Array.from({ length: count }, (_, at) => `<Box id="${at * 7}">`).join("");
  const trials: [string, Record<string, string>, string][] = [
    ["a large file", { "state/a.ts": noise(500_000) }, "too-large"],
    [
      "many files",
      Object.fromEntries(Array.from({ length: 8 }, (_, at) => [`state/a${at}.ts`, noise(250_000)])),
      "too-large",
    ],
    ["many components", { "pages/index.tsx": page('<Box id="a" />'.repeat(21_000)) }, "too-large"],
    [
      "deep JSON",
      { "heddle.json": `{"name":"a","schemaVersion":1,"theme":${"[".repeat(90_000)}${noise(5_000)}` },
      "cannot-import",
    ],
    [
      "deep components",
      { "pages/index.tsx": page(`${boxes(20_000)}${"</Box>".repeat(20_000)}`) },
      "cannot-import",
    ],
    [
      "deep code",
      { "pages/index.tsx": page(`{${"(".repeat(40_000)}${noise(500)}${")".repeat(40_000)}}`) },
      "cannot-import",
    ],
  ];
  for (const [what, files, code] of trials) expect([what, await refusal(read(files))]).toEqual([what, code]);
});
