/**
 * What is asked of the process and not of an app: health for balancers, metrics for Prometheus, figures for the editor's server (SPEC.md, O
 * rules). Answered by address only, so never on an app's public origin.
 */

import type { IncomingMessage, ServerResponse } from "node:http";
import type { Health, MetricsRegistry } from "@heddle/observability";
import { type Key, sameSecret, verifyToken } from "@heddle/security";
import { z } from "zod";
import type { Strikes } from "../live/strikes.ts";
import type { Figures } from "./figures.ts";
import { isMachineHost } from "./machine-host.ts";

export interface OperationsOptions {
  health: Health;
  registry: MetricsRegistry;
  figures: Figures;
  strikes: Pick<Strikes, "lift">;
  key: Key;
  /** Who may read the metrics says this; null = nobody may. */
  metricsToken: string | null;
  /** Apps have host names of their own. */
  appsHaveNames: boolean;
}

/** What the editor's server signs its requests for. */
export const OPERATIONS_PURPOSE = "operations";
const LIFT_BYTES = 4_096;
const liftShape = z.strictObject({ app: z.string().max(200), program: z.string().max(200) });

type Route = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void> | void;

export class Operations {
  readonly #options: OperationsOptions;
  readonly #routes: ReadonlyMap<string, Route>;

  constructor(options: OperationsOptions) {
    this.#options = options;
    const routes: [string, Route][] = [
      ["GET /healthz", (_request, response) => sendJson(response, 200, { ok: true })],
      ["GET /readyz", (_request, response) => this.#ready(response)],
      ["GET /_heddle/operations/node", this.#signed((response) => this.#node(response))],
      ["GET /_heddle/operations/app", this.#signed((response, url) => this.#app(response, url))],
      [
        "POST /_heddle/operations/lift",
        this.#signed((response, _url, request) => this.#lift(request, response)),
      ],
    ];
    // Without a token there are no metrics, so an app may have a page there.
    if (options.metricsToken !== null)
      routes.push(["GET /metrics", (request, response) => this.#metrics(request, response)]);
    this.#routes = new Map(routes);
  }

  /** True where it was ours to answer. */
  async answer(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    const { method, url: target } = request;
    if (!target?.startsWith("/") || !isMachineHost(request.headers.host, this.#options.appsHaveNames))
      return false;
    const url = URL.parse(target, "http://machine");
    const asked = method === "HEAD" ? "GET" : method;
    const route = this.#routes.get(`${asked} ${url?.pathname}`);
    if (!url || !route) return false;
    await route(request, response, url);
    return true;
  }

  async #ready(response: ServerResponse): Promise<void> {
    const report = await this.#options.health.report();
    sendJson(response, report.ready ? 200 : 503, report);
  }

  async #metrics(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { metricsToken, registry } = this.#options;
    if (metricsToken === null || !sameSecret(bearerOf(request), metricsToken)) {
      sendJson(response, 401, { message: "Say HEDDLE_METRICS_TOKEN as a bearer token." });
      return;
    }
    const text = await registry.text();
    response.writeHead(200, { "Content-Type": registry.contentType, "Cache-Control": "no-store" });
    response.end(request.method === "HEAD" ? undefined : text);
  }

  /** For who holds the installation's key. */
  #signed(answer: (response: ServerResponse, url: URL, request: IncomingMessage) => Promise<void>): Route {
    return async (request, response, url) => {
      const claims = verifyToken(this.#options.key, OPERATIONS_PURPOSE, bearerOf(request), z.object({}));
      if (claims === null) sendJson(response, 401, { message: "This is for the editor's server." });
      else await answer(response, url, request);
    };
  }

  async #node(response: ServerResponse): Promise<void> {
    sendJson(response, 200, await this.#options.figures.node());
  }

  async #app(response: ServerResponse, url: URL): Promise<void> {
    sendJson(response, 200, await this.#options.figures.app(url.searchParams.get("id") ?? ""));
  }

  async #lift(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const wanted = liftShape.safeParse(await readJson(request));
    if (!wanted.success) return sendJson(response, 400, { message: "Say app and program." });
    const { app, program } = wanted.data;
    const { strikes } = this.#options;
    const isLifted = ["production", "draft"].some((environment) =>
      strikes.lift(`${environment}:${app}`, program),
    );
    sendJson(response, 200, { lifted: isLifted });
  }
}

function bearerOf(request: IncomingMessage): string {
  return /^Bearer (.+)$/i.exec(request.headers.authorization ?? "")?.[1] ?? "";
}

/** The body as JSON; undefined where it is none, or too long. */
async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > LIFT_BYTES) return undefined;
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString("utf8"));
  } catch {
    return undefined;
  }
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, {
    "Content-Type": "application/json; charset=utf-8",
    "Cache-Control": "no-store",
  });
  response.end(JSON.stringify(body));
}
