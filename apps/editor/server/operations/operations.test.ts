/** The editor's server beside a real runtime: health, metrics, and the figures it passes on. */

import { request } from "node:http";
import { createRuntime, type Runtime } from "@heddle/runtime";
import { TestBrowser as Visitor } from "@heddle/runtime/testing";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { AppFiguresAnswer, AppSummary, InstallationFigures } from "../../src/api/contract.ts";
import { readConfig } from "../config/config.ts";
import { type TestBrowser, TestServer } from "../testing/editor.ts";
import { runtimeBeside } from "./runtime-nodes.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const TOKEN = "enough characters for a token";

/** A GET with a Host header of its own. */
function ask(
  port: number,
  host: string,
  path: string,
  token?: string,
): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const headers = { host, ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) };
    const asked = request({ host: "127.0.0.1", port, path, headers, agent: false }, (response) => {
      let body = "";
      response.setEncoding("utf8").on("data", (text: string) => {
        body += text;
      });
      response.on("end", () => resolve({ status: response.statusCode ?? 0, body }));
    });
    asked.on("error", reject);
    asked.end();
  });
}

describe("the editor's process", () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start({ environment: { HEDDLE_METRICS_TOKEN: TOKEN } });
  });
  afterAll(() => server.stop());

  it("O1: is alive and ready by address, and not by a public name", async () => {
    const { port } = server.server;
    expect(await ask(port, `127.0.0.1:${port}`, "/healthz")).toEqual({ status: 200, body: '{"ok":true}' });
    const ready = await ask(port, "10.0.0.9:3000", "/readyz");
    expect([ready.status, JSON.parse(ready.body)]).toEqual([
      200,
      { ready: true, checks: { process: "ok", database: "ok" } },
    ]);
    for (const path of ["/healthz", "/readyz", "/metrics"])
      expect((await ask(port, "heddle.example.com", path, TOKEN)).status).toBe(421);
  });

  it("O2: metrics count what people do, and are for who says the token", async () => {
    const { port } = server.server;
    const metrics = () => ask(port, `127.0.0.1:${port}`, "/metrics", TOKEN);
    expect((await ask(port, `127.0.0.1:${port}`, "/metrics")).status).toBe(401);
    const browser = server.browser();
    const { id } = (await browser.post<AppSummary>("/api/apps", { name: "Counted" })).body;
    await browser.post(`/api/apps/${id}/operations/app.rename`, { name: "Renamed" });
    await browser.get("/api/nothing");
    const { status, body } = await metrics();
    expect(status).toBe(200);
    expect(body).toContain("heddle_editor_operations_total 1");
    expect(body).toContain('heddle_editor_requests_total{outcome="refused"} 1');
    expect(body).toMatch(/heddle_editor_requests_total\{outcome="ok"\} [2-9]/);
    expect(body).toMatch(/heddle_editor_process_resident_bytes\{process="editor",pid="\d+"\} \d{7,}/);
    expect(body).toContain("heddle_editor_documents 1");
  });
});

describe("figures of a runtime beside it", () => {
  let server: TestServer;
  let runtime: Runtime;
  let browser: TestBrowser;
  let app: AppSummary;

  beforeAll(async () => {
    server = await TestServer.start();
    runtime = await createRuntime({
      port: 0,
      dataFolder: server.folder,
      apps: { kind: "database", url: server.database.url },
      environment: {},
      log: () => undefined,
    });
    server.useRuntime(runtime.port);
    browser = server.browser();
    app = (await browser.post<AppSummary>("/api/apps", { name: "Watched" })).body;
    expect((await browser.post(`/api/apps/${app.id}/publish`, {})).status).toBe(200);
  });
  afterAll(async () => {
    await runtime.close();
    await server.stop();
  });

  it("an app's figures come from the runtime, for whoever may see the app", async () => {
    const before = await browser.get<AppFiguresAnswer>(`/api/apps/${app.id}/figures`);
    expect([before.status, before.body.production]).toEqual([200, null]);
    const visitor = await Visitor.open({
      port: runtime.port,
      host: `${app.slug}.localhost:${runtime.port}`,
    });
    const { body } = await browser.get<AppFiguresAnswer>(`/api/apps/${app.id}/figures`);
    expect(body.production).toMatchObject({ sessions: { live: 1, provisional: 0 }, events: 0 });
    visitor.close();
  });

  it("the installation's figures name every process and every check", async () => {
    const isReady = async () => {
      const [node] = (await browser.get<InstallationFigures>("/api/installation")).body.nodes;
      return node !== undefined && "value" in node && node.value.health.ready;
    };
    await expect.poll(isReady, { timeout: 30_000 }).toBe(true);
    const { status, body } = await browser.get<InstallationFigures>("/api/installation");
    expect(status).toBe(200);
    expect(body.editor).toMatchObject({ health: { ready: true, checks: { database: "ok" } } });
    expect(body.editor.processes[0]!.bytes).toBeGreaterThan(10 * 1024 * 1024);
    expect(body.nodes).toHaveLength(1);
    expect(body.nodes[0]).toMatchObject({
      value: { health: { ready: true, checks: { store: "ok", sandbox: "ok" } } },
    });
  });

  it("a quarantine that is none cannot be lifted", async () => {
    const { status, body } = await browser.send("DELETE", `/api/apps/${app.id}/quarantine/none`);
    expect([status, body.code]).toEqual([404, "not-quarantined"]);
  });

  it("where the runtime is away, it is said, and the installation's page still answers", async () => {
    await runtime.close();
    server.useRuntime(1);
    const figures = await browser.get<{ code: string }>(`/api/apps/${app.id}/figures`);
    expect([figures.status, figures.body.code]).toEqual([503, "runtime-away"]);
    const { status, body } = await browser.get<InstallationFigures>("/api/installation");
    expect([status, body.nodes]).toEqual([
      200,
      [{ address: "http://127.0.0.1:1", problem: "It does not answer." }],
    ]);
  });
});

it.each([
  ["127.0.0.1", "http://127.0.0.1:3001"],
  ["0.0.0.0", "http://127.0.0.1:3001"],
  ["::", "http://[::1]:3001"],
  ["::1", "http://[::1]:3001"],
  ["10.0.0.5", "http://10.0.0.5:3001"],
])("the runtime beside an editor that listens on %s is at %s", (HOST, address) => {
  const config = readConfig({
    HOST,
    DATABASE_URL: "postgres://localhost/x",
    PUBLIC_URL: "https://h.example",
  });
  expect(runtimeBeside(config)).toBe(address);
});
