/** Puts the parts together: sources of apps, live sessions, store, broker, web server. */

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { openTracing, readLogSettings } from "@heddle/observability";
import { clientDirectory } from "@heddle/renderer/files";
import { createSandbox, type Sandbox } from "@heddle/sandbox";
import type { Durability } from "@heddle/schema";
import { loadKey, needsAccounts, type TrustedProxies } from "@heddle/security";
import { createBroker } from "./broker/broker.ts";
import { GuardedClient, type Resolve } from "./broker/guarded-client.ts";
import { Compiler, type CompilerOptions } from "./compile/compiler.ts";
import { Downloads } from "./files/downloads.ts";
import { FileCalls } from "./files/file-calls.ts";
import { FolderStorage } from "./files/folder-storage.ts";
import { Uploads } from "./files/uploads.ts";
import { Gateway } from "./gateway/gateway.ts";
import { ClientFiles } from "./http/client-files.ts";
import { WebServer } from "./http/web-server.ts";
import { StartJournal } from "./journal/start-journal.ts";
import { CookieTickets } from "./kept/cookie-tickets.ts";
import { VisitorZones } from "./kept/visitor-zones.ts";
import { DEFAULT_LIMITS, type Limits } from "./limits.ts";
import { LiveApps } from "./live/live-apps.ts";
import { hasTasks } from "./live/program-life.ts";
import { hasShared, ONLY_NODE } from "./live/program-services.ts";
import { Stores } from "./live/stores.ts";
import { Strikes } from "./live/strikes.ts";
import { type RuntimeLog, standardErrorLog } from "./log.ts";
import { LogAllowance } from "./log-allowance.ts";
import { RuntimeMetrics } from "./metrics/runtime-metrics.ts";
import type { Nodes } from "./nodes/nodes.ts";
import { openNodes } from "./nodes/open-nodes.ts";
import type { NodeAddress } from "./nodes/registry.ts";
import { AppObserver } from "./observe/app-observer.ts";
import type { TimelineEntry } from "./observe/timeline.ts";
import { createOperations } from "./operations/create-operations.ts";
import { checkBasePath } from "./routing/base-path.ts";
import type { DatabaseApps } from "./source/database-apps.ts";
import type { DraftGuard } from "./source/draft-access.ts";
import { FolderSource } from "./source/folder-source.ts";
import type { AppSource, Release, Site } from "./source/site.ts";
import { storeOpeners } from "./store/openers.ts";
import type { RedisSetting } from "./store/redis-setting.ts";
import { startSweeps } from "./sweeps.ts";

export interface RuntimeOptions {
  /** Address to listen on; 127.0.0.1 unless told. */
  host?: string;
  /** 0 = any free one. */
  port: number;
  /** For journals, program cache, key and blobs; made if missing. */
  dataFolder: string;
  /** What this process alone has there: what runs, uploads, downloads. Default: the data folder itself, of which there is one process then. */
  nodeFolder?: string;
  /** Where the other nodes of the installation reach this one; default: a free port of 127.0.0.1. */
  nodeAddress?: NodeAddress;
  /** Other processes listen on the same port: connections are spread over them. Not on every system. */
  sharesPort?: boolean;
  apps:
    | { kind: "folder"; folder: string; watch: boolean }
    /** Drafts and published apps of an installation. */
    | { kind: "database"; url: string };
  /** Of apps that ask for none. Default: `file` for a folder, `postgres` for a database. */
  durability?: Durability;
  /** The Redis for apps whose sessions are kept there; null = there is none. */
  redis?: RedisSetting | null;
  /** Where people reach the editor (database) or the app (folder), when it is not this address. */
  publicUrl?: string | null;
  /** Path below which a folder's app lives, such as `/tools/app`; default: that of `publicUrl`, or none. */
  basePath?: string;
  /** Origins that may show drafts in a frame; default: that of `publicUrl`. */
  editorOrigins?: string[];
  /** Published apps are `<slug>.<appsDomain>`, beside `<slug>.localhost`. */
  appsDomain?: string | null;
  /** `host:port` that app code may reach though it is not public. */
  allowHosts?: string[];
  /** Proxies in front, whose word on a browser's address counts. */
  trustedProxies?: TrustedProxies;
  limits?: Partial<Limits>;
  log?: RuntimeLog;
  /** Is told what every event is made of; absent: nothing is traced but drafts. */
  onTimeline?: (entry: TimelineEntry) => void;
  /** Who says this as a bearer token may read the metrics; absent: nobody may. */
  metricsToken?: string | null;
  /** Environment for secrets of a folder app and for the installation's key. */
  environment?: Readonly<Record<string, string | undefined>>;
  /** Resolves names for app code's requests; for tests. */
  resolve?: Resolve;
  /** Where built files lie, for a bundled runtime. */
  files?: { client?: string; sandbox?: string; compileWorker?: URL };
  mostRunners?: number;
  /** What compiling may take, and which compiler's programs are taken as they are (default: this very one's); for tests. */
  compiler?: Pick<CompilerOptions, "quickMilliseconds" | "deadlines"> & { version?: string };
}

export interface Runtime {
  readonly port: number;
  /** Where the folder's app is, or the runtime's own address; without a slash at its end. */
  readonly address: string;
  readonly sandbox: Sandbox;
  /** It ends, or is about to: it takes nothing new. */
  readonly isDraining: boolean;
  /** How many of each live in memory now. `sessions` are all but the provisional; of them some hibernate. */
  counts(): {
    programs: number;
    sessions: number;
    provisional: number;
    hibernated: number;
    connections: number;
  };
  /** Drains: running handlers finish, what they did is committed, browsers are told to come back. */
  close(): Promise<void>;
}

/** Loaded when asked for: an app that runs from its folder comes without a database client. */
async function openDatabaseApps(options: Parameters<typeof DatabaseApps.open>[0]): Promise<DatabaseApps> {
  const source = await import("./source/database-apps.ts");
  return source.DatabaseApps.open(options);
}

export async function createRuntime(options: RuntimeOptions): Promise<Runtime> {
  const host = options.host ?? "127.0.0.1";
  const environment = options.environment ?? process.env;
  const log = options.log ?? standardErrorLog(readLogSettings(environment));
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const publicUrl = options.publicUrl ?? null;
  const { dataFolder, nodeFolder = dataFolder } = options;
  for (const folder of [dataFolder, nodeFolder]) mkdirSync(folder, { recursive: true, mode: 0o700 });

  const metrics = new RuntimeMetrics();
  const tracing = await openTracing("heddle-runtime", environment);
  const compiler = new Compiler({
    onCompiled: (isGood) => {
      metrics.compiles += 1;
      if (!isGood) metrics.compileFailures += 1;
    },
    log: (message) => log({ level: "warn", message }),
    ...(options.files?.compileWorker ? { script: options.files.compileWorker } : {}),
    ...options.compiler,
  });
  const sandbox = createSandbox({
    onLog: (message) => log({ level: "warn", message }),
    onEnd: (kind) => {
      metrics.processEnds[kind] += 1;
    },
    ...(options.files?.sandbox ? { distDir: options.files.sandbox } : {}),
    ...(options.mostRunners ? { mostRunners: options.mostRunners } : {}),
  });
  const database =
    options.apps.kind === "database"
      ? await openDatabaseApps({
          url: options.apps.url,
          dataFolder: options.dataFolder,
          appsDomain: options.appsDomain ?? null,
          publicUrl,
          hasAccounts: needsAccounts(host, publicUrl),
          compiler,
          compilerVersion: options.compiler?.version,
          log,
          environment,
        })
      : null;
  const source: AppSource =
    options.apps.kind === "folder"
      ? new FolderSource({
          folder: options.apps.folder,
          dataFolder: options.dataFolder,
          watch: options.apps.watch,
          compiler,
          log,
          listenHost: host,
          publicUrl,
          environment,
        })
      : database!;
  const durability = options.durability ?? (options.apps.kind === "folder" ? "file" : "postgres");
  const stores = new Stores({
    standard: durability,
    openers: storeOpeners({
      dataFolder: nodeFolder,
      sessionMilliseconds: limits.sessionMilliseconds,
      pool: database?.pool ?? null,
      redis: options.redis ?? null,
      mayShare: () => nodes?.mayShareSessions ?? false,
      log,
    }),
    onRefused: (id, isUnstorable) => (isUnstorable ? apps.unstorable(id) : apps.fenced(id)),
    log,
    metrics,
  });
  // What cannot be opened at all is said before anybody comes.
  const { store } = await stores.line(durability);
  const key = loadKey(dataFolder, environment);
  const nodes: Nodes | null =
    database && openNodes(nodeFolder, { key, database, log, address: options.nodeAddress, apps: () => apps });
  const journal = StartJournal.open(join(nodeFolder, "started.journal"), (error) =>
    log({ level: "error", message: `What runs cannot be noted, events run all the same: ${String(error)}` }),
  );
  const client = new GuardedClient({
    allowHosts: options.allowHosts ?? [],
    ...(options.resolve ? { resolve: options.resolve } : {}),
  });
  const tickets = new CookieTickets(key);
  const uploads = await Uploads.open(join(nodeFolder, "uploads"), limits, Date.now);
  const storage = new FolderStorage({
    folder: join(options.dataFolder, "files"),
    siteBytes: limits.storedBytes,
    siteFiles: limits.storedFiles,
    now: Date.now,
    ...(nodes ? { node: nodes.id } : {}),
  });
  const downloads = await Downloads.open(join(nodeFolder, "downloads"), limits, Date.now, nodes?.id);
  const fileCalls = await FileCalls.open({
    storage,
    uploads,
    downloads,
    folder: join(nodeFolder, "writing"),
    fileBytes: limits.uploadBytes,
    downloadBytes: limits.downloadBytes,
  });
  const broker = createBroker(client, fileCalls, {
    fetchesPerMinute: limits.fetchesPerMinute,
    fetchesAtOnce: limits.fetchesAtOnce,
    fetchBytesPerDay: limits.fetchBytesPerDay,
  });
  const allowance = new LogAllowance(limits.logLinesPerMinute, (...leftOut) =>
    observer.logLeftOut(...leftOut),
  );
  const observer: AppObserver = new AppObserver({
    compiler,
    log,
    allowance,
    tracing,
    broadcast: (siteId, text) => gateway.broadcastDraft(siteId, text),
    ...(options.onTimeline ? { onTimeline: options.onTimeline } : {}),
  });
  const strikes = new Strikes();
  const apps: LiveApps = new LiveApps(
    {
      sandbox,
      stores,
      journal,
      strikes,
      broker,
      tickets,
      uploads,
      metrics,
      log,
      now: Date.now,
      node: nodes ?? ONLY_NODE,
    },
    observer,
    limits,
  );
  const draftAccess: DraftGuard = {
    admit: async (token, appId) => (await database?.draftAccess.admit(token, appId)) ?? null,
    holds: async (pass) => (await database?.draftAccess.holds(pass)) ?? false,
    mayEdit: async (pass) => (await database?.draftAccess.mayEdit(pass)) ?? false,
  };
  const zones = new VisitorZones();
  const gateway: Gateway = new Gateway({
    zones,
    apps,
    uploads,
    limits,
    log: allowance.bound(log),
    metrics,
    draftAccess,
    tickets,
    onDraftAttached: (connection) => observer.attached(connection),
  });
  let isDraining = false;
  const { operations, close: closeOperations } = createOperations({
    node: nodes?.id ?? "runtime",
    metrics,
    apps,
    strikes,
    sandbox,
    compiler,
    store,
    key,
    metricsToken: options.metricsToken ?? null,
    appsHaveNames: options.apps.kind === "database",
    connections: () => gateway.size,
    isDraining: () => isDraining,
  });
  const basePath = options.apps.kind === "folder" ? basePathOf(options.basePath, publicUrl) : "";
  const web = new WebServer({
    zones,
    basePath,
    source,
    apps,
    uploads,
    downloads,
    storage,
    gateway,
    sandbox,
    operations,
    limits,
    log,
    metrics,
    tracing,
    draftAccess,
    tickets,
    files: new ClientFiles(options.files?.client ?? clientDirectory),
    editorOrigins: options.editorOrigins ?? (publicUrl ? [new URL(publicUrl).origin] : []),
    trustedProxies: options.trustedProxies ?? [],
    nodes,
    publicScheme: publicUrl?.startsWith("http:") ? "http" : "https",
  });

  /** Starts the tasks of an app where it is at home. */
  const work = async (site: Site, release: Release) => {
    if (!hasTasks(release)) return;
    if (!nodes || (await nodes.isHome(site))) await apps.boot(site, release);
  };
  await nodes?.start(web.requests);
  await source.start({
    onRelease(site, release) {
      if (!site.swapsLive && !hasShared(release) && !apps.isKeptElsewhere(site, release)) return;
      const isHere = nodes ? nodes.isHome(site) : Promise.resolve(true);
      isHere
        .then((isHome) => (isHome ? apps.swap(site, release) : apps.closeSite(site, null)))
        .then(() => work(site, release))
        .catch((error: unknown) => observer.swapFailed(site, release, error));
    },
    onWorking(site, release) {
      work(site, release).catch((error: unknown) => observer.swapFailed(site, release, error));
    },
    onAccess: () => void gateway.recheckDrafts(),
    onDiagnostics: (site, diagnostics) => observer.diagnostics(site, diagnostics),
    isInUse: (site) => apps.programs(site).some((program) => program.sessions.size > 0),
    onClosed(site: Site, reason: string) {
      apps
        .closeSite(site, reason)
        .catch((error: unknown) => log({ level: "error", site: site.id, message: String(error) }));
    },
  });
  const port = await web.listen(host, options.port, options.sharesPort);

  const endSweeps = startSweeps({ apps, uploads, downloads, stores, limits, log });

  let closing: Promise<void> | null = null;
  async function close(): Promise<void> {
    endSweeps();
    isDraining = true;
    await nodes?.drain();
    gateway.announceDrain();
    const isDrained = await apps.drain();
    await gateway.close();
    nodes?.cut();
    await Promise.all([web.close(), source.close()]);
    gateway.terminate();
    await apps.close();
    await nodes?.end();
    await Promise.all([sandbox.close(), broker.close(), compiler.close()]);
    closeOperations();
    await tracing?.close();
    await stores.close();
    await database?.disconnect();
    journal.close(isDrained);
  }

  return {
    port,
    address:
      (publicUrl && options.apps.kind === "folder" ? new URL(publicUrl).origin : `http://localhost:${port}`) +
      basePath,
    sandbox,
    get isDraining() {
      return isDraining;
    },
    counts: () => ({ ...apps.counts, connections: gateway.size }),
    close() {
      closing ??= close();
      return closing;
    },
  };
}

/** The path of the public address, or the one that is given; without a slash at its end. @throws {RangeError} */
function basePathOf(given: string | undefined, publicUrl: string | null): string {
  const path = (given ?? (publicUrl ? new URL(publicUrl).pathname : "")).replace(/\/+$/, "");
  const problem = path === "" ? null : checkBasePath(path);
  if (problem) throw new RangeError(problem);
  return path;
}
