/** A test driver that speaks to a real server over real sockets, with a real Postgres behind it. */

import { mkdtempSync, rmSync } from "node:fs";
import { request as httpRequest } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase } from "@heddle/database";
import { createTestDatabase, type TestDatabase } from "@heddle/database/testing";
import { WebSocket } from "ws";
import type { ApiError, Role } from "../../src/api/contract.ts";
import { type Connection, connect } from "../../src/sync/index.ts";
import { readConfig } from "../config/config.ts";
import { type EditorServer, startEditorServer } from "../server.ts";

export interface TestServerOptions {
  /** Has accounts, as when it is bound to more than loopback. */
  accounts?: boolean;
  vendorFile?: string;
  examplesFolder?: string;
  /** Over what a test's server is told anyway. */
  environment?: Record<string, string>;
}

export interface Answer<Body = unknown> {
  status: number;
  body: Body;
  headers: Record<string, string | string[] | undefined>;
  bytes: Buffer;
}

/** A server of its own with a database of its own; `stop` ends both. */
export class TestServer {
  readonly database: TestDatabase;
  readonly folder: string;
  readonly log: string[];
  server: EditorServer;
  #options: TestServerOptions;

  private constructor(
    database: TestDatabase,
    folder: string,
    server: EditorServer,
    options: TestServerOptions,
    log: string[],
  ) {
    this.database = database;
    this.folder = folder;
    this.server = server;
    this.#options = options;
    this.log = log;
  }

  static async start(options: TestServerOptions = {}): Promise<TestServer> {
    const database = await createTestDatabase();
    const folder = mkdtempSync(join(tmpdir(), "heddle-editor-"));
    const log: string[] = [];
    const server = await launch(database.url, folder, options, log);
    return new TestServer(database, folder, server, options, log);
  }

  /** Another node on the same database. */
  async another(port = 0): Promise<EditorServer> {
    return launch(this.database.url, this.folder, this.#options, this.log, port);
  }

  /** Stops in order and starts again on the same port. */
  async restart(): Promise<void> {
    const { port } = this.server;
    await this.server.close();
    this.server = await this.another(port);
  }

  async stop(): Promise<void> {
    await this.server.close();
    await this.database.remove();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** The runtime beside it listens on this port. */
  useRuntime(port: number): void {
    this.server.config.runtimePort = port;
  }

  get host(): string {
    return `localhost:${this.server.port}`;
  }

  get origin(): string {
    return `http://${this.host}`;
  }

  /** Somebody's browser; nobody's in particular until it signs in. */
  browser(): TestBrowser {
    return new TestBrowser(this);
  }

  /** A browser of the workspace's owner, whose account is made with the set-up token. */
  async owner(): Promise<TestBrowser> {
    const browser = this.browser();
    const answer = await browser.post("/api/setup", {
      token: this.server.setupToken,
      name: "Olga Owner",
      email: "olga@example.com",
      password: "correct horse battery",
    });
    if (answer.status !== 204) throw new Error(JSON.stringify(answer.body));
    return browser;
  }

  /** A browser of a new member. */
  async member(owner: TestBrowser, role: Role, email: string): Promise<TestBrowser> {
    const invited = await owner.post<{ link: string }>("/api/invitations", { email, role });
    const browser = this.browser();
    const answer = await browser.post("/api/invitations/accept", {
      token: new URL(invited.body.link).searchParams.get("token"),
      name: email.split("@")[0],
      password: "another long password",
    });
    if (answer.status !== 204) throw new Error(JSON.stringify(answer.body));
    return browser;
  }
}

async function launch(
  url: string,
  folder: string,
  options: TestServerOptions,
  log: string[],
  port = 0,
): Promise<EditorServer> {
  const config = readConfig({
    PORT: String(port),
    HOST: "127.0.0.1",
    DATABASE_URL: url,
    HEDDLE_DATA: folder,
    RUNTIME_PORT: "3001",
    ...options.environment,
  });
  return startEditorServer({
    config: { ...config, mode: options.accounts ? "accounts" : "open" },
    editorFolder: folder,
    examplesFolder: options.examplesFolder ?? join(folder, "examples"),
    vendorFile: options.vendorFile ?? join(folder, "heddle-0.1.0.tgz"),
    log: (text) => log.push(text),
    environment: {},
  });
}

export class TestBrowser {
  readonly #server: TestServer;
  cookie = "";
  #connections: Connection[] = [];

  constructor(server: TestServer) {
    this.#server = server;
  }

  get<Body = ApiError>(path: string, headers: Record<string, string> = {}): Promise<Answer<Body>> {
    return this.send("GET", path, undefined, headers);
  }

  post<Body = ApiError>(path: string, body: unknown = {}): Promise<Answer<Body>> {
    return this.send("POST", path, body);
  }

  /** As a browser would send it: to the server's name, from the server's own page, with the session's cookie. */
  send<Body = ApiError>(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer<Body>> {
    const raw = body instanceof Uint8Array;
    const bytes = body === undefined ? undefined : raw ? body : Buffer.from(JSON.stringify(body));
    return new Promise((resolve, reject) => {
      const request = httpRequest(
        {
          host: "127.0.0.1",
          port: this.#server.server.port,
          method,
          path,
          headers: {
            host: this.#server.host,
            ...(method !== "GET" && { origin: this.#server.origin }),
            ...(bytes && {
              "content-type": raw ? "application/octet-stream" : "application/json",
              "content-length": bytes.byteLength,
            }),
            ...(this.cookie && { cookie: this.cookie }),
            ...headers,
          },
        },
        (response) => {
          const chunks: Buffer[] = [];
          response.on("data", (chunk: Buffer) => chunks.push(chunk));
          response.on("end", () => {
            for (const cookie of response.headers["set-cookie"] ?? []) this.cookie = cookie.split(";")[0]!;
            const all = Buffer.concat(chunks);
            const json = response.headers["content-type"]?.startsWith("application/json");
            const answer = { status: response.statusCode ?? 0, headers: response.headers, bytes: all };
            resolve({ ...answer, body: (json ? JSON.parse(all.toString()) : undefined) as Body });
          });
        },
      );
      request.on("error", reject);
      request.end(bytes);
    });
  }

  /** A socket as a browser would open it, from a page of `origin`. */
  socket(path: string, options: { origin?: string; host?: string } = {}): WebSocket {
    return new WebSocket(`ws://127.0.0.1:${this.#server.server.port}${path}`, {
      headers: {
        host: options.host ?? this.#server.host,
        origin: options.origin ?? this.#server.origin,
        ...(this.cookie && { cookie: this.cookie }),
      },
    });
  }

  /** Opens an app as the editor does. */
  open(appId: string, node: { port: number } = this.#server.server): Connection {
    const { cookie } = this;
    const host = `localhost:${node.port}`;
    const origin = `http://${host}`;
    class BrowserSocket extends WebSocket {
      constructor(url: string) {
        super(url, { headers: { host, origin, ...(cookie && { cookie }) } });
      }
    }
    const connection = connect(appId, {
      base: `ws://127.0.0.1:${node.port}`,
      socket: BrowserSocket as unknown as new (url: string) => globalThis.WebSocket,
    });
    this.#connections.push(connection);
    return connection;
  }

  /** Closes what was opened. */
  close(): void {
    for (const connection of this.#connections.splice(0)) connection.destroy();
  }
}

/** Resolves when the condition holds; asks whenever something may have changed. */
export async function until(condition: () => boolean | Promise<boolean>, what: string): Promise<void> {
  const limit = performance.now() + 15_000;
  while (!(await condition())) {
    if (performance.now() > limit) throw new Error(`It did not come to pass: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** The app's rows as the database has them, apart from any server. */
export async function withDatabase<Value>(
  url: string,
  work: (database: ReturnType<typeof openDatabase>) => Promise<Value>,
): Promise<Value> {
  const database = openDatabase(url);
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}
