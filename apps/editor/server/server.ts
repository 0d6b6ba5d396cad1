/** The editor's server: its API and pages over HTTP, documents over websockets. */

import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import { createBlobStore, openDatabase } from "@heddle/database";
import { EventLoopDelay, Health, MachineRoutes, openTracing } from "@heddle/observability";
import { loadKey } from "@heddle/security";
import { ACCESS_CHANNEL } from "./accounts/access.ts";
import { Accounts } from "./accounts/accounts.ts";
import { sweepDaily } from "./apps/removal.ts";
import { AppSummaries } from "./apps/summary.ts";
import { appOrigin, type EditorConfig } from "./config/config.ts";
import { ConfigProblem } from "./config/problem.ts";
import { Documents } from "./documents/documents.ts";
import { SyncServer } from "./documents/sync-server.ts";
import { createDevelopmentPages, type DevelopmentPages } from "./http/development.ts";
import { matchSync } from "./http/match.ts";
import { createPages } from "./http/pages.ts";
import type { Refusal } from "./http/refusal.ts";
import { answerApi, whyNotFrom } from "./http/router.ts";
import type { EditorLog } from "./log.ts";
import { createEditorRegistry, EditorMetrics } from "./operations/editor-metrics.ts";
import { RuntimeNodes, runtimeAddresses } from "./operations/runtime-nodes.ts";
import type { Services } from "./services.ts";
import { WorkerPool } from "./worker-pool/worker-pool.ts";

export interface EditorServerOptions {
  config: EditorConfig;
  /** The editor's own folder: `out` with the pages lies in it. */
  editorFolder: string;
  examplesFolder: string;
  vendorFile: string;
  /** The worker processes' script, where it was built into another place than beside its source. */
  workerScript?: URL | undefined;
  log: EditorLog;
  environment?: Record<string, string | undefined>;
}

export interface EditorServer {
  /** Where it listens, as people reach it. */
  url: string;
  port: number;
  /** What it was told, with what is known only since it listens. */
  config: EditorConfig;
  /** For the first owner, where there are accounts and nobody owns the workspace yet. */
  setupToken: string | null;
  /** Stores what is edited, then stops. */
  close(): Promise<void>;
}

/** Milliseconds that requests under way get to finish. */
const PATIENCE = 5_000;

/** Starts the server. @throws ConfigProblem where it cannot listen */
export async function startEditorServer(options: EditorServerOptions): Promise<EditorServer> {
  const { config, log } = options;
  const key = loadKey(config.dataFolder, options.environment);
  const database = openDatabase(config.databaseUrl, { name: "heddle editor", connections: 10 });
  const accounts = await Accounts.create(config, database, key);
  const documents = new Documents(database, log);
  const metrics = new EditorMetrics();
  const tracing = await openTracing("heddle-editor", options.environment ?? process.env);
  const sync = new SyncServer({
    documents,
    accounts,
    log,
    onMessage: () => {
      metrics.syncMessages += 1;
    },
    appExists: async (id, workspaceId) =>
      (await database.prisma.app.count({ where: { id, workspaceId, deletedAt: null } })) > 0,
  });
  const workerPool = new WorkerPool({
    log,
    script: options.workerScript,
    onDone: (isGood, milliseconds) => {
      metrics.jobs[isGood ? "ok" : "failed"] += 1;
      metrics.job.observe(milliseconds / 1_000);
    },
  });
  let isStopping = false;
  const health = new Health({
    process: () => (isStopping ? "It is stopping." : null),
    database: async () => {
      await database.pool.query("select 1");
      return null;
    },
  });
  const loop = new EventLoopDelay();
  const machine = new MachineRoutes({
    health,
    registry: createEditorRegistry({
      metrics,
      connections: () => sync.size,
      documents: () => documents.size,
      workerPids: () => workerPool.pids,
      loop,
    }),
    metricsToken: config.metricsToken,
    namesCount: true,
  });
  const services: Services = {
    config,
    database,
    key,
    blobs: createBlobStore(config.dataFolder),
    accounts,
    documents,
    sync,
    summaries: new AppSummaries(config, database, documents),
    workerPool,
    nodes: new RuntimeNodes(() => runtimeAddresses(database, config), key),
    health,
    metrics,
    tracing,
    examplesFolder: options.examplesFolder,
    vendorFile: options.vendorFile,
    log,
  };
  await documents.start();
  await database.listen(
    ACCESS_CHANNEL,
    () => void sync.recheck(),
    () => void sync.recheck(),
  );
  const development = config.development
    ? await createDevelopmentPages(options.editorFolder, config.host, config.port)
    : null;
  const pages =
    development?.handle ??
    createPages({
      folder: `${options.editorFolder}/out`,
      frames: appOrigin(config, "*"),
      sockets: `${config.publicUrl.protocol === "https:" ? "wss" : "ws"}://${config.publicUrl.host}`,
      secure: config.publicUrl.protocol === "https:",
    });

  const server = createServer(
    (request, response) => void answer(services, machine, pages, request, response),
  );
  server.headersTimeout = 20_000;
  server.requestTimeout = 120_000;
  server.on("upgrade", (request, socket, head) => void upgrade(services, development, request, socket, head));
  await listen(server, config);

  const { port } = server.address() as AddressInfo;
  // A port of 0 (tests) is known only now; the names that are answered follow it.
  if (config.port === 0) adoptPort(config, port);
  const setupToken = await accounts.issueSetupToken();
  const endSweeps = sweepDaily(services, log);
  return {
    url: config.publicUrl.origin,
    port,
    config,
    setupToken,
    async close() {
      isStopping = true;
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      await sync.close();
      await documents.close();
      await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, PATIENCE).unref())]);
      server.closeAllConnections();
      await services.workerPool.close();
      await endSweeps();
      await development?.close();
      loop.close();
      await tracing?.close();
      await database.close();
    },
  };
}

async function answer(
  services: Services,
  machine: MachineRoutes,
  pages: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    if (await machine.answer(request, response)) return;
    const refusal = whyNotFrom(services, request);
    if (refusal) {
      // A person who opened a wrong address reads a sentence; a script gets JSON as everywhere.
      const readable = request.headers.accept?.includes("text/html") === true;
      response.writeHead(refusal.status, {
        "content-type": readable ? "text/plain; charset=utf-8" : "application/json; charset=utf-8",
        "x-content-type-options": "nosniff",
      });
      const { message, cure } = refusal.body;
      response.end(
        readable ? `${[message, cure].filter(Boolean).join(" ")}\n` : JSON.stringify(refusal.body),
      );
      return;
    }
    // Some addresses are none (`//`): whoever asks for them is told so, and the log says nothing.
    const url = URL.parse(request.url ?? "/", "http://heddle");
    if (!url) {
      response.writeHead(400).end();
      return;
    }
    const { pathname } = url;
    if (pathname === "/api" || pathname.startsWith("/api/")) await answerApi(services, request, response);
    else await pages(request, response);
  } catch (error) {
    services.log(error instanceof Error ? (error.stack ?? error.message) : String(error), { level: "error" });
    if (!response.headersSent) response.writeHead(500);
    response.end();
  }
}

async function upgrade(
  services: Services,
  development: DevelopmentPages | null,
  request: IncomingMessage,
  socket: Duplex,
  head: Buffer,
): Promise<void> {
  socket.on("error", () => socket.destroy());
  try {
    const refusal = whyNotFrom(services, request);
    if (refusal) return refuseUpgrade(socket, refusal);
    const pathname = URL.parse(request.url ?? "/", "http://heddle")?.pathname ?? "";
    if (matchSync(pathname) !== null) await services.sync.upgrade(request, socket, head);
    else if (development) await development.upgrade(request, socket, head);
    else socket.end("HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n");
  } catch (error) {
    services.log(error instanceof Error ? (error.stack ?? error.message) : String(error), { level: "error" });
    socket.destroy();
  }
}

function refuseUpgrade(socket: Duplex, refusal: Refusal): void {
  const body = JSON.stringify(refusal.body);
  socket.end(
    `HTTP/1.1 ${refusal.status} Refused\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
}

function listen(server: ReturnType<typeof createServer>, config: EditorConfig): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      reject(
        new ConfigProblem(
          error.code === "EADDRINUSE"
            ? `Port ${config.port} is in use.`
            : `The editor cannot listen on ${config.host}:${config.port} (${error.code}).`,
          "Choose another port with --port, or another address with --host.",
        ),
      );
    });
    server.listen(config.port, config.host, resolve);
  });
}

function adoptPort(config: EditorConfig, port: number): void {
  config.port = port;
  const withPort = (text: string) => text.replace(/:0$/, `:${port}`);
  config.hosts = config.hosts.map(withPort);
  config.origins = config.origins.map(withPort);
  if (config.publicUrl.port === "0") config.publicUrl = new URL(withPort(config.publicUrl.origin));
}
