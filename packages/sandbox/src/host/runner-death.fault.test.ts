/** Processes that die, hang or lose their gateway. */

import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterEach, expect, test } from "vitest";
import { createSandbox, type Sandbox, type SandboxOptions } from "../index.ts";
import { TestApp, testProgram } from "../testing/test-app.ts";

const program = testProgram(`
  increment() { this.value = (this.value ?? 0) + 1; }
  async wait() { await new Promise(() => {}); }
`);
const quick = { heartbeatMilliseconds: 50, missedHeartbeats: 10 };
const open: Sandbox[] = [];

function sandboxFor(options: SandboxOptions = {}): Sandbox {
  const sandbox = createSandbox({ ...options, budgets: { ...quick, ...options.budgets } });
  open.push(sandbox);
  return sandbox;
}
afterEach(async () => {
  await Promise.all(open.splice(0).map((sandbox) => sandbox.close()));
});

function runnerOf(sandbox: Sandbox): number {
  const runner = sandbox.processes().find(({ kind }) => kind === "runner");
  if (!runner) throw new Error("There is no runner.");
  return runner.pid;
}

test.each([undefined, "process"] as const)(
  "LE1, LE3: kill -9 of a runner in the middle of a handler names what was running (%s)",
  async (confinement) => {
    const sandbox = sandboxFor({ confinement });
    const app = await TestApp.open(sandbox, program);
    await Promise.all(["a", "b"].map((session) => app.openSession(session)));
    await app.run("a", "increment");
    void app.run("b", "wait");
    await app.run("a", "increment");
    process.kill(runnerOf(sandbox), "SIGKILL");
    const exit = await app.exit;
    expect(exit).toMatchObject({
      kind: "killed",
      running: [{ kind: "event", session: "b", seq: 1, suspect: true }],
    });

    const again = await TestApp.open(sandbox, program);
    await again.openSession("a", app.stored("a"));
    expect(await again.evaluate("a", "increment")).toBe(3);
  },
);

test("BU4: a runner that stands still is taken for wedged and replaced", async () => {
  const sandbox = sandboxFor();
  const app = await TestApp.open(sandbox, program);
  await app.openSession("a");
  const stopped = innermost(runnerOf(sandbox));
  process.kill(stopped, "SIGSTOP");
  void app.run("a", "increment");
  expect(await app.exit).toMatchObject({
    kind: "killed",
    message: expect.stringContaining("wedged"),
    running: [{ session: "a", seq: 1 }],
  });
  const again = await TestApp.open(sandbox, program);
  await again.openSession("a", app.stored("a"));
  expect(await again.evaluate("a", "increment")).toBe(1);
});

test("BU4: a runner over its memory is replaced", async () => {
  const sandbox = sandboxFor({
    budgets: { runnerMegabytes: 160, isolateMegabytes: 1_000, sliceMilliseconds: 5_000 },
  });
  const hoarder = testProgram(
    `hoard() { kept.push(Array.from({ length: 200_000 }, (_, index) => index + 0.5)); }\n async wait() { await new Promise(() => {}); }`,
    "const kept = [];",
  );
  const app = await TestApp.open(sandbox, hoarder);
  await app.openSession("a");
  void app.run("b", "wait");
  for (let ended = false; !ended; ) {
    ended = await Promise.race([app.run("a", "hoard").then(() => false), app.exit.then(() => true)]);
  }
  expect(await app.exit).toMatchObject({ kind: "killed", message: expect.stringContaining("160 MB") });
  expect(await (await TestApp.open(sandbox, program)).openSession("a")).toEqual({ ok: true });
});

test("BU3, LE4: a program that takes the runner with it is the only suspect", async () => {
  const sandbox = sandboxFor();
  const neighbour = await TestApp.open(sandbox, program);
  await neighbour.openSession("n");
  void neighbour.run("n", "wait");
  const wrecker = await TestApp.open(
    sandbox,
    testProgram(`attack() { const all = []; for (;;) all.push(Array(1e8).fill(0).map((x) => [x])); }`),
  );
  await wrecker.openSession("w");
  void wrecker.run("w", "attack");
  const [wreck, innocent] = await Promise.all([wrecker.exit, neighbour.exit]);
  expect(wreck.running).toEqual([{ kind: "event", session: "w", seq: 1, suspect: true }]);
  expect(innocent).toMatchObject({ kind: "killed", running: [{ session: "n", seq: 1 }] });
});

test("RU12: a program that is just loading when the runner dies opens in the next one; a second death is told", async () => {
  const sandbox = sandboxFor();
  await TestApp.open(sandbox, program);
  const slow = testProgram(`increment() { this.value = 1; }`, "for (let i = 0; i < 1e9; i++);");
  const opening = TestApp.open(sandbox, slow);
  const first = runnerOf(sandbox);
  process.kill(first, "SIGKILL");
  const app = await opening;
  await app.openSession("a");
  expect(await app.evaluate("a", "increment")).toBe(1);

  const unlucky = TestApp.open(sandbox, slow);
  unlucky.catch(() => undefined);
  const second = runnerOf(sandbox);
  process.kill(second, "SIGKILL");
  await expect
    .poll(() => sandbox.processes().find(({ kind, pid }) => kind === "runner" && pid !== second))
    .toBeDefined();
  process.kill(runnerOf(sandbox), "SIGKILL");
  await expect(unlucky).rejects.toMatchObject({ code: "runner-ended" });
});

test("RU11: each group has a runner of its own, and the death of one leaves the other alone", async () => {
  const sandbox = sandboxFor();
  const [one, two, again] = await Promise.all([
    TestApp.open(sandbox, program, { group: "1" }),
    TestApp.open(sandbox, program, { group: "2" }),
    TestApp.open(sandbox, program, { group: "1" }),
  ]);
  expect(one.instance.stats().pid).not.toBe(two.instance.stats().pid);
  expect(again.instance.stats().pid).toBe(one.instance.stats().pid);
  await Promise.all([one.openSession("a"), two.openSession("a")]);
  process.kill(one.instance.stats().pid, "SIGKILL");
  await one.exit;
  expect(await two.evaluate("a", "increment")).toBe(1);
});

test("RU11: groups share the runners that there may be", async () => {
  const sandbox = sandboxFor({ mostRunners: 2 });
  const apps = [];
  for (const group of ["1", "2", "3", "4"]) apps.push(await TestApp.open(sandbox, program, { group }));
  const pids = apps.map(({ instance }) => instance.stats().pid);
  expect(new Set(pids).size).toBe(2);
  expect(pids.filter((pid) => pid === pids[0])).toHaveLength(2);
});

test("RU11: a runner that nothing is in ends without a word, but the last one stays", async () => {
  const ends: string[] = [];
  const sandbox = sandboxFor({ idleRunnerMilliseconds: 100, onEnd: (kind) => ends.push(kind) });
  const apps = [];
  for (const group of ["1", "2"]) apps.push(await TestApp.open(sandbox, program, { group }));
  const count = () => sandbox.processes().filter(({ kind }) => kind === "runner").length;
  apps[0]!.instance.dispose();
  await expect.poll(count).toBe(1);
  await apps[1]!.openSession("a");
  expect(await apps[1]!.evaluate("a", "increment")).toBe(1);
  apps[1]!.instance.dispose();
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect([count(), ends]).toEqual([1, []]);
  const later = await TestApp.open(sandbox, program, { group: "1" });
  expect([await later.openSession("b"), count()]).toEqual([{ ok: true }, 1]);
});

test("a renderer that dies is replaced for the next page", async () => {
  const sandbox = sandboxFor();
  const input = {
    template: {
      hash: "h",
      pageId: "p",
      path: "/",
      parts: [{ nodes: [{ text: "hello" }], bindings: [], controls: [] }],
      components: [],
      title: "",
    },
    model: { pageId: "p", templateHash: "h", root: [0, 0, [], []] },
  };
  expect(await sandbox.render(input)).toContain("hello");
  const renderer = sandbox.processes().find(({ kind }) => kind === "renderer");
  process.kill(renderer?.pid ?? 0, "SIGKILL");
  await expect.poll(() => sandbox.processes().some(({ kind }) => kind === "renderer")).toBe(false);
  expect(await sandbox.render(input)).toContain("hello");
  await expect(sandbox.render({ template: 1, model: 2 })).rejects.toMatchObject({ code: "render-failed" });
  expect(await sandbox.render(input)).toContain("hello");
});

test("a renderer that takes too long is ended, and the pages after it are rendered", async () => {
  const sandbox = sandboxFor({ budgets: { renderMilliseconds: 1_500 } });
  const page = (rows: number) => ({
    template: {
      hash: "h",
      pageId: "p",
      path: "/",
      parts: [
        { nodes: [{ each: 0, part: 1 }], bindings: [], controls: [0] },
        { nodes: [{ textBinding: 1 }], bindings: [1], controls: [] },
      ],
      components: [],
      title: "",
    },
    model: {
      pageId: "p",
      templateHash: "h",
      root: [0, 0, [], [Array.from({ length: rows }, (_, row) => [row + 1, 1, ["row"], []])]],
    },
  });
  const slow = sandbox.render(page(500_000));
  const after = sandbox.render(page(1));
  await expect(slow).rejects.toMatchObject({ code: "renderer-ended" });
  expect(await after).toContain("row");
});

test.each([undefined, "process"] as const)(
  "CF5: runners go when their gateway is killed (%s)",
  async (confinement) => {
    const source = `
    import { createSandbox } from ${JSON.stringify(new URL("../index.ts", import.meta.url).href)};
    const sandbox = createSandbox({ confinement: ${JSON.stringify(confinement)} });
    const instance = await sandbox.open({ hash: "x", serverModule: ${JSON.stringify(program.serverModule)} }, { group: "g" });
    console.log(JSON.stringify(sandbox.processes()[0].pid));
    setInterval(() => instance.stats(), 1000);
  `;
    const gateway = spawn(process.execPath, ["--input-type=module", "--eval", source], {
      cwd: fileURLToPath(new URL("../..", import.meta.url)),
      stdio: ["ignore", "pipe", "inherit"],
    });
    const pid = await new Promise<number>((resolve) =>
      gateway.stdout.once("data", (chunk: Buffer) => resolve(Number(chunk.toString()))),
    );
    const family = [pid, ...descendants(pid)];
    expect(family.every(isAlive)).toBe(true);
    gateway.kill("SIGKILL");
    await expect.poll(() => family.filter(isAlive), { timeout: 5_000 }).toEqual([]);
  },
);

/** Processes below this one. Only Linux has /proc; elsewhere there are none to find. */
function descendants(pid: number): number[] {
  const parents = new Map<number, number[]>();
  for (const name of readdirSync("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const stat = readFileSync(`/proc/${name}/stat`, "utf8");
      const parent = Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
      parents.set(parent, [...(parents.get(parent) ?? []), Number(name)]);
    } catch {
      // It ended while we looked.
    }
  }
  const children = parents.get(pid) ?? [];
  return children.flatMap((child) => [child, ...descendants(child)]);
}

/** The runner itself: under bubblewrap it is the last of a short line. */
function innermost(pid: number): number {
  return descendants(pid).at(-1) ?? pid;
}

function isAlive(pid: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2, stat.lastIndexOf(")") + 3) !== "Z";
  } catch {
    return false;
  }
}
