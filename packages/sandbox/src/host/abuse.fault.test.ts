/**
 * Programs that try to take the others down (docs: engine reference §3). The victim is an app in the same runner process, the
 * hardest place to be: after each attack it works and has its data.
 */

import { afterAll, beforeAll, expect, test } from "vitest";
import { createSandbox, DEFAULT_BUDGETS, type ExitReason, type Sandbox } from "../index.ts";
import { type Outcome, TestApp, testProgram } from "../testing/test-app.ts";

const GROUP = "one runner";
const victimProgram = testProgram(`increment() { this.value = (this.value ?? 0) + 1; }`);

let sandbox: Sandbox;
let victim: TestApp;
let count = 0;

beforeAll(async () => {
  sandbox = createSandbox({
    mostRunners: 1,
    budgets: {
      eventMilliseconds: 1_000,
      streamMilliseconds: 1_500,
      heartbeatMilliseconds: 100,
      missedHeartbeats: 15,
    },
  });
  victim = await openVictim();
  await victim.openSession("victim");
});
afterAll(() => sandbox.close());

function openVictim(): Promise<TestApp> {
  return TestApp.open(sandbox, victimProgram, { group: GROUP });
}

/** Does what the runtime does: when the victim's isolate is lost with the runner, its session goes on from what was stored. */
async function victimWorks(): Promise<void> {
  const before = victim;
  let outcome = await Promise.race([before.run("victim", "increment"), before.exit]);
  if ("kind" in outcome) {
    victim = await openVictim();
    await victim.openSession("victim", before.stored("victim"));
    outcome = await victim.run("victim", "increment");
  }
  expect(outcome).toEqual({ ok: true });
  count += 1;
  expect(victim.value("victim")).toBe(count);
}

type End = { outcome: Outcome } | { exit: ExitReason };

async function attack(body: string, before = ""): Promise<{ end: End; app: TestApp }> {
  const app = await TestApp.open(sandbox, testProgram(body, before), {
    group: GROUP,
    answer: ({ name }) =>
      name === "secret" ? { ok: true, value: "x" } : { ok: false, value: "no network here" },
  });
  await Promise.all([app.openSession("attacker"), app.openSession("bystander")]);
  const end = await Promise.race([
    app.run("attacker", "attack").then((outcome) => ({ outcome })),
    app.exit.then((exit) => ({ exit })),
  ]);
  return { end, app };
}

/** Attacks that cannot be stopped from inside: the isolate is given up, and the guilty event is known. */
const deadly: [name: string, body: string][] = [
  ["endless loop", `attack() { for (;;); }`],
  ["await, then endless loop", `async attack() { await null; for (;;); }`],
  [
    "timer, then endless loop",
    `async attack() { await new Promise((resolve) => setTimeout(resolve, 5)); for (;;); }`,
  ],
  ["host call, then endless loop", `async attack() { await this.secrets.get("KEY"); for (;;); }`],
  ["yield, then endless loop", `async *attack() { this.value = 1; yield; for (;;); }`],
  ["Map bomb", `attack() { const map = new Map(); for (let i = 0; ; i++) map.set(i, i); }`],
  ["array of arrays", `attack() { const all = []; for (;;) all.push(new Array(100).fill(1)); }`],
  ["Array(1e8).map", `attack() { const all = []; for (;;) all.push(Array(1e8).fill(0).map((x) => [x])); }`],
  ["regex backtracking", `attack() { this.value = /^(a+)+$/.test("a".repeat(50) + "b"); }`],
  ["endless promise chain", `attack() { const again = () => Promise.resolve().then(again); again(); }`],
  ["promise flood", `attack() { const all = []; for (;;) all.push(new Promise(() => {})); }`],
  ["endless getter", `get bomb() { for (;;); }\n attack() { this.value = this.bomb; }`],
  [
    "endless toJSON",
    `attack() { return { toJSON() { for (;;); }, get x() { for (;;); }, then: (resolve) => { for (;;); } }; }\n async other() {}`,
  ],
  [
    "sort that never ends",
    `attack() { const a = Array.from({ length: 1e7 }, (_, i) => i); for (;;) a.sort(() => Math.random() - 0.5); }`,
  ],
];

test.each(deadly)("BU1-BU4, BU6: %s", async (name, body) => {
  const { end } = await attack(body);
  if (name === "endless toJSON" && "outcome" in end) {
    // A handler's result goes nowhere, so it may as well never be looked at.
    await victimWorks();
    return;
  }
  expect(end).toHaveProperty("exit");
  const { kind, running } = (end as { exit: ExitReason }).exit;
  // V8 can break off a plain loop: the runner lives on, and so does everything else in it.
  expect(
    /, then endless loop$|^endless loop$/.test(name) ? ["timeout"] : ["timeout", "memory", "killed"],
  ).toContain(kind);
  // The event completed where only what it left behind loops.
  if (name !== "endless promise chain")
    expect(running).toContainEqual({ kind: "event", session: "attacker", seq: 1, suspect: true });
  await victimWorks();
});

/** Attacks that harm nobody: the app may even go on. */
const harmless: [name: string, body: string, before?: string][] = [
  ["deep recursion", `attack() { const deeper = () => deeper() + 1; deeper(); }`],
  [
    "10,000 pending promises",
    `async attack() { await Promise.all(Array.from({ length: 10_000 }, () => new Promise(() => {}))); }`,
  ],
  ["huge string", `attack() { let text = "x"; for (;;) text += text; }`],
  ["huge error message", `attack() { throw new Error("x".repeat(50_000_000)); }`],
  [
    "error that is none",
    `attack() { throw { get message() { throw new Error("trap"); }, toString: null }; }`,
  ],
  [
    "error with a hostile stack",
    `attack() { const error = new Error("x"); Object.defineProperty(error, "stack", { get() { throw new Error("trap"); } }); throw error; }`,
  ],
  [
    "rejection with a proxy",
    `async attack() { throw new Proxy({}, { get() { throw new Error("trap"); }, getPrototypeOf() { throw new Error("trap"); } }); }`,
  ],
  ["getter in a result", `attack() { return { get value() { throw new Error("trap"); } }; }`],
  [
    "proxy in state",
    `attack() { this.value = new Proxy({ a: 1 }, { get() { throw new Error("trap"); }, ownKeys() { throw new Error("trap"); } }); }`,
  ],
  ["thenable", `attack() { return { then() { throw new Error("trap"); } }; }`],
  ["thenable that never answers", `async attack() { await { then() {} }; }`],
  ["import()", `async attack() { await import("node:fs"); }`],
  [
    "Error.prepareStackTrace",
    `attack() { this.value = String(probe); }`,
    `let probe = []; Error.prepareStackTrace = (_, sites) => { probe = sites.map((site) => typeof site.getThis() + typeof site.getFunction()); return "x"; }; new Error("x").stack;`,
  ],
  [
    "prototype pollution",
    `attack() { for (const value of [{}, [], "", 1, () => {}]) Object.getPrototypeOf(value).polluted = true; }`,
  ],
  ["writes to globalThis", `attack() { globalThis.stolen = this.session.id; }`],
  [
    "globals by the function constructor",
    `attack() { this.value = ({}).constructor.constructor("return process")(); }`,
  ],
  ["timer flood", `attack() { for (let i = 0; i < 20_000; i++) setTimeout(() => {}, 1e9); }`],
  [
    "interval flood",
    `attack() { for (let i = 0; i < 900; i++) setInterval(() => { this.value = Math.random(); }, 0); }`,
  ],
  ["console flood", `attack() { for (let i = 0; i < 20_000; i++) console.log("x".repeat(100)); }`],
  [
    "host call flood",
    `async attack() { await Promise.allSettled(Array.from({ length: 5_000 }, () => fetch("https://example.org/"))); }`,
  ],
  ["effect flood", `attack() { for (let i = 0; i < 20_000; i++) this.ui.toast("x"); }`],
  ["huge state", `attack() { this.value = "x".repeat(30_000_000); }`],
  ["huge buffers", `attack() { const all = []; for (;;) all.push(new Uint8Array(10_000_000)); }`],
  ["sparse array", `attack() { const list = []; list[4_000_000_000] = 1; this.value = list; }`],
  ["the engine's names", `attack() { heddle.define({}); __heddle.receive("x"); }`],
  [
    "a hand in the engine",
    `attack() { heddle.State.prototype.use = () => 1; JSON.stringify = () => "["; String.prototype.slice = () => { for (;;); }; }`,
  ],
];

test.each(harmless)("GU1-GU4, SE1-SE3: %s", async (_name, body, before) => {
  const { end, app } = await attack(body, before);
  await victimWorks();
  if ("exit" in end) {
    // Given up, then: but for cause, and only this app.
    expect(["timeout", "memory", "killed"]).toContain(end.exit.kind);
    return;
  }
  // Its other sessions go on, unless the attack goes on too and brings it down later.
  const next = await Promise.race([app.run("bystander", "attack"), app.exit]);
  expect(next).toBeDefined();
  await victimWorks();
  app.instance.dispose();
});

test("BU2: buffers over the isolate's memory are refused where they are made, and nobody's isolate is lost", async () => {
  const before = victim;
  const { end, app } = await attack(
    `attack() { const all = []; try { for (;;) all.push(new Uint8Array(10_000_000)); } catch (error) { this.value = [all.length, error.name]; } }`,
  );
  expect(end).toEqual({ outcome: { ok: true } });
  const [count, name] = app.value("attacker") as [number, string];
  expect(name).toBe("RangeError");
  // V8 looks at times only.
  expect(count * 10).toBeLessThan(2 * DEFAULT_BUDGETS.isolateMegabytes);
  await victimWorks();
  expect(victim).toBe(before);
});

test("nothing of all this is left behind", async () => {
  const [{ end }, { end: next }] = [
    await attack(`attack() { Object.prototype.mine = 1; globalThis.mine = 1; }`),
    await attack(`attack() { this.value = [typeof mine, typeof ({}).mine]; }`),
  ];
  expect(end).toMatchObject({ outcome: { ok: false } });
  expect(next).toMatchObject({ outcome: { ok: true } });
  await victimWorks();
});
