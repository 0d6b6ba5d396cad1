import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createSandbox, OpenError, type Sandbox } from "../index.ts";
import { TestApp, testProgram } from "../testing/test-app.ts";

let sandbox: Sandbox;
beforeAll(() => {
  sandbox = createSandbox();
});
afterAll(() => sandbox.close());

const counter = testProgram(`
  increment() { this.value = (this.value ?? 0) + 1; }
  async slowly() { await new Promise((resolve) => setTimeout(resolve, 5)); this.value = (this.value ?? 0) + 100; }
`);

test("RU1: events of many sessions arrive, in order, each once", async () => {
  const app = await TestApp.open(sandbox, counter);
  const sessions = Array.from({ length: 20 }, (_, index) => `s${index}`);
  await Promise.all(sessions.map((session) => app.openSession(session)));
  await Promise.all(
    sessions.flatMap((session) => Array.from({ length: 50 }, () => app.run(session, "increment"))),
  );
  expect(sessions.map((session) => app.value(session))).toEqual(sessions.map(() => 50));
});

test("RU2: what is sent at once travels as one batch", async () => {
  const app = await TestApp.open(sandbox, counter);
  await app.openSession("a");
  const before = app.instance.stats().batches;
  await Promise.all(Array.from({ length: 30 }, () => app.run("a", "increment")));
  expect(app.instance.stats().batches).toBe(before + 1);
});

test("RU4, RU6: a handler that waits for a timer goes on by itself, and the timer never reaches the gateway", async () => {
  const app = await TestApp.open(sandbox, counter);
  await app.openSession("a");
  expect(await app.evaluate("a", "slowly")).toBe(100);
  expect(app.calls).toEqual([]);
});

test("two programs do not see each other's sessions", async () => {
  const [one, other] = await Promise.all([TestApp.open(sandbox, counter), TestApp.open(sandbox, counter)]);
  await Promise.all([one.openSession("a"), other.openSession("a")]);
  await one.run("a", "increment");
  expect(await other.evaluate("a", "increment")).toBe(1);
});

test("a session goes on from its stored fields in another isolate", async () => {
  const app = await TestApp.open(sandbox, counter);
  await app.openSession("a");
  await app.run("a", "increment");
  const again = await TestApp.open(sandbox, counter);
  await again.openSession("a", app.stored("a"));
  expect(await again.evaluate("a", "increment")).toBe(2);
});

test("a module that throws is refused with its message and where it threw", async () => {
  const broken = testProgram("run() {}", "throw new RangeError('no good');");
  const error: unknown = await TestApp.open(sandbox, broken).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(OpenError);
  expect(error).toMatchObject({ code: "program-broken", message: expect.stringContaining("no good") });
  expect((error as OpenError).programStack).toContain("heddle-program.js:2");
});

test("a module that is not a script is refused", async () => {
  await expect(
    TestApp.open(sandbox, { hash: "x", serverModule: "const = 1", handlers: [] }),
  ).rejects.toMatchObject({ code: "program-broken" });
});

test("a module that never ends is refused, and the runner goes on", async () => {
  const endless = testProgram("run() {}", "for (;;);");
  await expect(TestApp.open(sandbox, endless)).rejects.toMatchObject({ code: "program-broken" });
  const app = await TestApp.open(sandbox, counter);
  await app.openSession("a");
  expect(await app.evaluate("a", "increment")).toBe(1);
});

test("LE1: dispose ends an instance once, with what was unfinished, and nothing follows", async () => {
  const app = await TestApp.open(sandbox, counter, {});
  await app.openSession("a");
  void app.run("a", "increment");
  app.instance.dispose();
  app.instance.dispose();
  expect(await app.exit).toMatchObject({
    kind: "disposed",
    running: [{ kind: "event", session: "a", seq: 1, suspect: false }],
  });
});

test("what a module logs while it loads is heard", async () => {
  const app = await TestApp.open(
    sandbox,
    testProgram("run() {}", "console.log('hello', { from: ['module'] });"),
  );
  await app.openSession("a");
  expect(app.logs.map(({ level, text }) => [level, text])).toContainEqual([
    "log",
    "hello { from: [ 'module' ] }",
  ]);
});

test("host calls go up and their answers come back", async () => {
  const program = testProgram(`async read() { this.value = await this.secrets.get("KEY"); }`);
  const app = await TestApp.open(sandbox, program, {
    answer: ({ name }) => (name === "secret" ? { ok: true, value: "hush" } : null),
  });
  await app.openSession("a");
  expect(await app.evaluate("a", "read")).toBe("hush");
  expect(app.calls.map(({ name, args }) => [name, args])).toEqual([["secret", ["KEY"]]]);
});

test("GU3: one event cannot make more host calls than its budget", async () => {
  const program = testProgram(`async flood() {
    const results = await Promise.allSettled(Array.from({ length: 150 }, () => this.secrets.get("KEY")));
    this.value = results.filter(({ status }) => status === "rejected").length;
  }`);
  const app = await TestApp.open(sandbox, program, { answer: () => ({ ok: true, value: "x" }) });
  await app.openSession("a");
  expect(await app.evaluate("a", "flood")).toBe(50);
  expect(app.calls).toHaveLength(100);
});

test("console output after an answer is still the asking session's", async () => {
  const program = testProgram(`async read() { await this.secrets.get("KEY"); console.log("got it"); }`);
  const app = await TestApp.open(sandbox, program, { answer: () => ({ ok: true, value: "x" }) });
  await Promise.all(["a", "b"].map((session) => app.openSession(session)));
  await Promise.all(["a", "b", "a", "b"].map((session) => app.run(session, "read")));
  expect(app.logs.map(({ session, handler }) => [session, handler])).toEqual([
    ["a", "App.read"],
    ["b", "App.read"],
    ["a", "App.read"],
    ["b", "App.read"],
  ]);
});

test("RU8: the timers of a session end with it, and make room for those of others", async () => {
  const tight = createSandbox({ budgets: { timers: 2 } });
  const program = testProgram(
    `later(milliseconds) { console.log("armed"); setTimeout(() => { this.value = "rang"; }, milliseconds); }`,
  );
  const app = await TestApp.open(tight, program);
  await Promise.all(["a", "b"].map((session) => app.openSession(session)));
  await app.run("a", "later", 1e9);
  await app.run("a", "later", 1e9);
  const errors = () =>
    app.logs.filter(({ level }) => level === "error").map(({ text }) => text.split("\n")[0]);
  await app.run("b", "later", 1);
  await expect.poll(errors).toEqual(["Error: More than 2 timers are waiting."]);
  app.send({ kind: "close", session: "a" });
  await app.run("b", "later", 1);
  await expect.poll(() => app.value("b")).toBe("rang");
  expect(errors()).toHaveLength(1);
  await tight.close();
});

test("SE4: state classes cannot carry data from one session to the next", async () => {
  const program = testProgram(
    `static visits = 0;
  static seen = { names: [] };
  constants() { this.value = [...App.names, App.seen.names.length]; }
  count() { App.visits += 1; }
  keep(name) { App.seen.names.push(name); }
  extend() { App.prototype.last = this.session.id; }
  own() { this.value = App.names; this.value.push("mine"); }`,
    "class Base extends globalThis.heddle.State { static names = ['a']; }",
  );
  program.serverModule = program.serverModule.replace(
    "class App extends globalThis.heddle.State",
    "class App extends Base",
  );
  const app = await TestApp.open(sandbox, program);
  await app.openSession("a");
  expect(await app.evaluate("a", "constants")).toEqual(["a", 0]);
  for (const handler of ["count", "keep", "extend"]) {
    expect(await app.run("a", handler, "Ann")).toMatchObject({ ok: false, code: "handler-error" });
  }
  expect(app.logs.map(({ text }) => text).join()).toMatch(/read only|not extensible/);
  expect(await app.evaluate("a", "own")).toEqual(["a", "mine"]);
  expect(await app.evaluate("a", "constants")).toEqual(["a", 0]);
});

test("RU7: an isolate that says more than anybody reads at once loses nothing", async () => {
  const program = testProgram(`fill(size) { this.value = "x".repeat(size); }`);
  const app = await TestApp.open(sandbox, program);
  const sessions = Array.from({ length: 20 }, (_, index) => `s${index}`);
  await Promise.all(sessions.map((session) => app.openSession(session)));
  await Promise.all(sessions.map((session) => app.run(session, "fill", 600_000)));
  expect(sessions.map((session) => (app.value(session) as string).length)).toEqual(
    sessions.map(() => 600_000),
  );
}, 20_000);

test("BU5: an event that waits for ever is stopped and answered, and its session goes on", async () => {
  const quick = createSandbox({
    budgets: {
      eventMilliseconds: 300,
      streamMilliseconds: 300,
      heartbeatMilliseconds: 50,
      missedHeartbeats: 40,
    },
  });
  const program = testProgram(
    `async hang() { await new Promise(() => {}); }\n increment() { this.value = (this.value ?? 0) + 1; }`,
  );
  const app = await TestApp.open(quick, program);
  await app.openSession("a");
  expect(await app.run("a", "hang")).toMatchObject({ ok: false, code: "killed" });
  expect(await app.evaluate("a", "increment")).toBe(1);
  await quick.close();
});

test.skipIf(process.platform !== "linux").each([undefined, "process"] as const)(
  "CF1: a runner has nothing of its gateway's environment (%s)",
  async (confinement) => {
    process.env.HEDDLE_TEST_CREDENTIAL = "of the gateway";
    const own = createSandbox({ confinement });
    try {
      await TestApp.open(own, testProgram("nothing() {}"));
      const runner = own.processes().find(({ kind }) => kind === "runner");
      const names = readFileSync(`/proc/${runner?.pid}/environ`, "utf8").split("\0");
      expect(names.some((one) => one.startsWith("TZ="))).toBe(true);
      expect(names.filter((one) => one !== "" && !/^(TZ|UV_THREADPOOL_SIZE|PWD)=/.test(one))).toEqual([]);
    } finally {
      delete process.env.HEDDLE_TEST_CREDENTIAL;
      await own.close();
    }
  },
);
