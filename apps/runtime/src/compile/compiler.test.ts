import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, afterEach, expect, it } from "vitest";
import { Compiler, type CompilerOptions } from "./compiler.ts";

const folder = mkdtempSync(join(tmpdir(), "heddle-compiler-"));
afterAll(() => rmSync(folder, { recursive: true }));
const compilers: Compiler[] = [];
afterEach(async () => {
  for (const compiler of compilers.splice(0)) await compiler.close();
});

/**
 * A compile process as the gateway knows it: "endless" never ends, "greedy" takes all memory, and what it has of a document is counted. All
 * else is answered with the process's id and that count.
 */
const script = pathToFileURL(join(folder, "stub.mjs"));
writeFileSync(
  script,
  `const documents = new Map();
   process.on("message", ({ id, request }) => {
     if (request.kind === "revision" && request.json === "endless") {
       process.send({ id, step: "pages/index.tsx" }, () => { for (;;); });
       return;
     }
     if (request.kind === "revision" && request.json === "greedy") {
       const all = [];
       for (;;) all.push(new Array(1000).fill(1.5));
     }
     if (request.kind === "document") {
       const known = request.fromBeginning ? 0 : documents.get(request.appId);
       documents.set(request.appId, known + request.updates.length);
     }
     const value = { release: null, withoutLogic: null, diagnostics: [], pid: process.pid, edits: documents.get(request.appId) };
     process.send({ id, value });
   });`,
);

function compilerOf(options: Partial<CompilerOptions> = {}): Compiler {
  const compiler = new Compiler({
    script,
    log: () => undefined,
    quickMilliseconds: 2_000,
    deadlines: { draft: 3_000, other: 3_000 },
    memoryMegabytes: 64,
    ...options,
  });
  compilers.push(compiler);
  return compiler;
}

const revision = (json: string) => ({ kind: "revision" as const, json });

it("stops an app that is not done in time, says where it was, and compiles the others meanwhile", async () => {
  const compiler = compilerOf({ deadlines: { draft: 3_000, other: 60_000 } });
  let isStopped = false;
  const endless = compiler.compile("slow", revision("endless")).then((answer) => {
    isStopped = true;
    return answer;
  });
  const closing = endless.catch((error: Error) => error.message);
  for (const name of ["a", "b", "c"]) await compiler.compile(name, revision("fine"));
  // Nor does it keep them waiting when it tries again.
  const again = compiler.compile("slow", revision("endless")).catch((error: Error) => error.message);
  for (const name of ["a", "b", "c"]) await compiler.compile(name, revision("fine"));
  expect(isStopped).toBe(false);
  await compiler.close();
  expect(await Promise.all([closing, again])).toEqual(["The server is stopping.", "The runtime is closing."]);

  const short = compilerOf();
  const { diagnostics } = await short.compile("slow", revision("endless"));
  expect(diagnostics).toEqual([
    {
      severity: "error",
      code: "too-long",
      file: "pages/index.tsx",
      message:
        "This app, at pages/index.tsx, takes more than 3 seconds to compile, and was stopped. Make it smaller: split large pages and files, and take out generated code.",
    },
  ]);
});

it("tells an app that takes all memory so, and goes on", async () => {
  const compiler = compilerOf({ quickMilliseconds: 60_000, deadlines: { draft: 60_000, other: 60_000 } });
  const greedy = compiler.compile("greedy", revision("greedy"));
  expect((await greedy).diagnostics.map(({ code }) => code)).toEqual(["too-large"]);
  expect((await compiler.compile("a", revision("fine"))).diagnostics).toEqual([]);
});

it("reads a draft from the beginning once per process, and what is new after that", async () => {
  const compiler = compilerOf();
  const asked: (bigint | null)[] = [];
  const draft = async (count: number, upTo: bigint) =>
    (await compiler.compileDraft("a", async (after) => {
      asked.push(after);
      return count === 0 ? null : { updates: Array.from({ length: count }, () => new Uint8Array()), upTo };
    })) as { edits: number; pid: number } | null;
  expect((await draft(2, 7n))?.edits).toBe(2);
  const answer = await draft(3, 9n);
  expect(answer?.edits).toBe(5);
  expect(await draft(0, 9n)).toBeNull();
  process.kill(answer!.pid, "SIGKILL");
  await expect
    .poll(async () => (await compiler.compile("b", revision("fine")).catch(() => null)) !== null)
    .toBe(true);
  expect((await draft(1, 10n))?.edits).toBe(1);
  compiler.forgetDocument("a");
  expect((await draft(4, 12n))?.edits).toBe(4);
  expect(asked).toEqual([null, 7n, 9n, null, null]);
});
