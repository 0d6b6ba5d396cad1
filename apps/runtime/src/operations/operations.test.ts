import { loadKey, signToken } from "@heddle/security";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { counterApp } from "../testing/counter-app.ts";
import { get, startTestRuntime, type TestRuntime } from "../testing/index.ts";
import { installedApp, installedFiles, TestInstallation } from "../testing/test-installation.ts";

const METRICS_TOKEN = "a token of enough characters";
const bearer = (token: string) => ({ headers: { authorization: `Bearer ${token}` } });

/** One metric's value from the exported text; 0 where it is missing. */
function valueIn(text: string, series: string): number {
  const line = text.split("\n").find((one) => one.startsWith(`${series} `));
  return line === undefined ? 0 : Number(line.slice(series.length + 1));
}

describe("of an app in a folder", () => {
  let test: TestRuntime;
  let machine: string;
  beforeAll(async () => {
    test = await startTestRuntime(counterApp, { metricsToken: METRICS_TOKEN, durability: "file" });
    machine = `127.0.0.1:${test.port}`;
  });
  afterAll(() => test.end());

  const metrics = async () => (await get(test.port, machine, "/metrics", bearer(METRICS_TOKEN))).body;

  it("O1: healthz answers, readyz names its checks, and neither is the app's to answer", async () => {
    const alive = await get(test.port, machine, "/healthz");
    expect([alive.status, alive.body]).toEqual([200, '{"ok":true}']);
    // The first isolate may take its time to open on a busy machine.
    const ready = async () => {
      const { status, body } = await get(test.port, machine, "/readyz");
      return [status, JSON.parse(body)];
    };
    await expect
      .poll(ready, { timeout: 30_000 })
      .toEqual([200, { ready: true, checks: { process: "ok", store: "ok", sandbox: "ok" } }]);
    for (const path of ["/healthz", "/readyz", "/metrics", "/_heddle/operations/node"])
      expect([path, (await get(test.port, test.host, path)).status]).toEqual([path, 404]);
  });

  it("O2: metrics are for who says the token, and for nobody at an app's own name", async () => {
    expect((await get(test.port, machine, "/metrics")).status).toBe(401);
    expect((await get(test.port, machine, "/metrics", bearer("another token of its own"))).status).toBe(401);
    expect((await get(test.port, machine, "/metrics", bearer(METRICS_TOKEN))).status).toBe(200);
    expect((await get(test.port, test.host, "/metrics", bearer(METRICS_TOKEN))).status).toBe(404);
  });

  it("O3: what people do moves the metrics: events, patches, latencies, errors, sessions", async () => {
    const before = await metrics();
    const browser = await test.open();
    for (let click = 1; click <= 5; click += 1) {
      browser.click("Add one");
      await browser.untilText(`count ${click}`);
    }
    browser.sendRaw("{");
    await browser.until(() => browser.replies.length > 0);
    const after = await metrics();
    const rise = (series: string) => valueIn(after, series) - valueIn(before, series);
    expect(rise('heddle_events_total{site="folder"}')).toBe(5);
    expect(rise('heddle_patches_total{site="folder"}')).toBeGreaterThanOrEqual(5);
    expect(rise('heddle_patch_bytes_total{site="folder"}')).toBeGreaterThan(5 * 15);
    expect(rise("heddle_handler_seconds_count")).toBe(5);
    expect(rise("heddle_commit_seconds_count")).toBeGreaterThanOrEqual(5);
    expect(rise("heddle_store_flushes_total")).toBeGreaterThanOrEqual(5);
    expect(rise('heddle_errors_total{kind="bad-message"}')).toBe(1);
    expect(valueIn(after, "heddle_connections")).toBe(1);
    expect(valueIn(after, 'heddle_sessions{state="live"}')).toBe(1);
    expect(after).toMatch(/heddle_process_resident_bytes\{process="gateway",pid="\d+"\} \d{7,}/);
    expect(after).toMatch(/heddle_process_cpu_seconds_total\{process="runner",pid="\d+"\} 0\.\d+/);
    expect(after).toMatch(/heddle_build_info\{version="[\d.]+",node="v[\d.]+"\} 1/);
    browser.close();
  });

  it("O3: a handler that does not end is a strike and a restart", async () => {
    const before = await metrics();
    const browser = await test.open();
    browser.reconnects = true;
    browser.click("Spin");
    await browser.until(() => browser.replies.some(([, code]) => code === "killed"));
    const after = await metrics();
    const rise = (series: string) => valueIn(after, series) - valueIn(before, series);
    expect(rise('heddle_strikes_total{site="folder"}')).toBe(2);
    expect(rise('heddle_app_restarts_total{reason="timeout"}')).toBe(2);
    browser.close();
  }, 30_000);
});

describe("of an installation", () => {
  let test: TestInstallation;
  let machine: string;
  beforeAll(async () => {
    test = await TestInstallation.start();
    machine = `127.0.0.1:${test.runtime.port}`;
  }, 60_000);
  afterAll(() => test.end(), 30_000);

  const signed = (purpose = "operations") =>
    bearer(signToken(loadKey(test.dataFolder, {}), purpose, {}, { lifetime: 30 }));
  const ask = async (path: string, options = signed()) => {
    const answer = await get(test.runtime.port, machine, path, options);
    return { status: answer.status, body: JSON.parse(answer.body) };
  };

  it("O1: is found by localhost and by a container's name, and not by an app's", async () => {
    const { port } = test.runtime;
    for (const host of [`localhost:${port}`, `runtime:${port}`, `[::1]:${port}`, "10.0.0.7"])
      expect([host, (await get(port, host, "/healthz")).status]).toEqual([host, 200]);
    for (const host of [`shop.localhost:${port}`, "shop.example.com"])
      expect([host, (await get(port, host, "/healthz")).status]).not.toEqual([host, 200]);
    expect((await get(port, machine, "/metrics", bearer("undefined"))).status).not.toBe(200);
  });

  it("O4: figures are for who holds the installation's key", async () => {
    for (const options of [{}, bearer("x"), signed("draft")]) {
      const { status } = await ask("/_heddle/operations/node", options as ReturnType<typeof bearer>);
      expect(status).toBe(401);
    }
    await expect
      .poll(async () => (await ask("/_heddle/operations/node")).body.health.ready, { timeout: 30_000 })
      .toBe(true);
    const { status, body } = await ask("/_heddle/operations/node");
    expect([status, typeof body.node]).toEqual([200, "string"]);
    expect(body.processes.map(({ kind }: { kind: string }) => kind)).toContain("gateway");
    expect(["bubblewrap", "process"]).toContain(body.confinement.level);
  });

  it("O5: at its internal address each node answers for itself, and for strangers nothing of an app", async () => {
    const { rows } = await test.database.pool.query<{ id: string; address: string }>(
      "select id, address from runtime_nodes",
    );
    const { id, address } = rows[0]!;
    const port = Number(address.split(":")[1]);
    const node = await get(port, address, "/_heddle/operations/node", signed());
    expect([node.status, JSON.parse(node.body).node]).toEqual([200, id]);
    expect((await get(port, address, "/healthz")).status).toBe(200);
    expect((await get(port, address, "/")).status).toBe(403);
    expect((await get(port, `test-1.localhost:${test.runtime.port}`, "/healthz")).status).toBe(403);
  });

  it("O4: an app's figures are its own and move with its events", async () => {
    const app = installedApp();
    const ours = await test.createApp(app);
    const other = await test.createApp(app);
    await test.publish(ours.id, app);
    const browser = await test.open(ours.slug);
    browser.click("Add one");
    await browser.untilText("count 1");
    const { body } = await ask(`/_heddle/operations/app?id=${ours.id}`);
    expect(body.draft).toBeNull();
    expect(body.production).toMatchObject({
      sessions: { live: 1, provisional: 0, hibernated: 0 },
      events: 1,
      quarantined: [],
    });
    // A runner tells its size with its first heartbeat.
    await expect
      .poll(async () => (await ask(`/_heddle/operations/app?id=${ours.id}`)).body.production.runner.bytes)
      .toBeGreaterThan(1024 * 1024);
    expect((await ask(`/_heddle/operations/app?id=${other.id}`)).body).toMatchObject({
      production: null,
      draft: null,
    });
  });

  it("O4: a quarantine is lifted by a signed request that names it, and by no other", async () => {
    const lift = (body: string, headers: Record<string, string>) =>
      get(test.runtime.port, machine, "/_heddle/operations/lift", { method: "POST", body, headers });
    const wanted = JSON.stringify({ app: "app1", program: "p" });
    expect((await lift(wanted, {})).status).toBe(401);
    expect((await lift("{", signed().headers)).status).toBe(400);
    const answer = await lift(wanted, signed().headers);
    expect([answer.status, answer.body]).toEqual([200, '{"lifted":false}']);
  });

  it("O4, R6: a revision that several visitors see fail is not run any more, says so to them and to its owner, until somebody lifts it", async () => {
    const app = installedApp({
      "state/counter.ts": installedFiles["state/counter.ts"].replace(
        "this.count += 1;",
        "this.count += 1; for (;;);",
      ),
    });
    const { id, slug } = await test.createApp(app);
    await test.publish(id, app);
    const bystander = await test.open(slug);
    for (const from of ["127.0.0.1", "127.0.0.1", "127.0.0.2"]) {
      const visitor = await test.open(slug, { from });
      const seq = visitor.click("Add one");
      await visitor.until(
        () => visitor.replies.some(([one]) => one === seq) || visitor.statuses.length > 0,
        "the end of it",
      );
    }
    // Whoever was there is told, and whoever comes now.
    await bystander.until(
      () => bystander.statuses.some(([status]) => status === "closed"),
      "the end of the app",
    );
    const page = () => get(test.runtime.port, `${slug}.localhost:${test.runtime.port}`, "/");
    const stopped = await page();
    expect([stopped.status, stopped.body]).toEqual([503, expect.stringContaining("it kept failing")]);
    const { quarantined } = (await ask(`/_heddle/operations/app?id=${id}`)).body.production;
    expect(quarantined).toMatchObject([
      { reason: expect.stringContaining("without a pause"), isNewest: true },
    ]);

    const answer = await get(test.runtime.port, machine, "/_heddle/operations/lift", {
      method: "POST",
      body: JSON.stringify({ app: id, program: quarantined[0].program }),
      headers: signed().headers,
    });
    expect(answer.body).toBe('{"lifted":true}');
    expect((await page()).status).toBe(200);
  });

  it("O1: a runtime that drains, or whose store is gone, is alive and not ready", async () => {
    await test.database.pool.query("alter table runtime_sessions rename to away");
    await new Promise((resolve) => setTimeout(resolve, 600));
    const { status, body } = await ask("/readyz", { headers: {} } as never);
    expect(status).toBe(503);
    expect(body).toEqual({
      ready: false,
      checks: { process: "ok", store: "It does not answer.", sandbox: "ok" },
    });
    expect((await get(test.runtime.port, machine, "/healthz")).status).toBe(200);
    await test.database.pool.query("alter table away rename to runtime_sessions");
  });
});
