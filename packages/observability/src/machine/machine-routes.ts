/** What is asked of a server's process: `/healthz` and `/readyz` for balancers, `/metrics` for Prometheus. By address, never by a public name. */

import type { IncomingMessage, ServerResponse } from "node:http";
import { sameSecret } from "@heddle/security";
import type { MetricsRegistry } from "../export/registry.ts";
import type { Health } from "../health/health.ts";
import { isMachineHost } from "./machine-host.ts";

export interface MachineRoutesOptions {
  health: Health;
  registry: MetricsRegistry;
  /** Who may read the metrics says this as a bearer token; null = nobody may. */
  metricsToken: string | null;
  /** Names without a dot are the machine's too. */
  namesCount: boolean;
}

export type MachineRoute = (
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
) => Promise<void> | void;

/** Characters that a token has at least; what is shorter can be guessed. */
export const SHORTEST_METRICS_TOKEN = 16;

export class MachineRoutes {
  readonly #options: MachineRoutesOptions;
  readonly #routes: ReadonlyMap<string, MachineRoute>;

  /** @param further routes of this server beside these, as `GET /path` */
  constructor(options: MachineRoutesOptions, further: Readonly<Record<string, MachineRoute>> = {}) {
    this.#options = options;
    const routes: [string, MachineRoute][] = [
      ["GET /healthz", (_request, response) => sendJson(response, 200, { ok: true })],
      ["GET /readyz", (_request, response) => this.#ready(response)],
      ...Object.entries(further),
    ];
    // Without a token there are no metrics, so an app may have a page there.
    if (options.metricsToken !== null)
      routes.push(["GET /metrics", (request, response) => this.#metrics(request, response)]);
    this.#routes = new Map(routes);
  }

  /** True where it was ours to answer. */
  async answer(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    const { method, url: target } = request;
    if (!target?.startsWith("/") || !isMachineHost(request.headers.host, this.#options.namesCount))
      return false;
    const url = URL.parse(target, "http://machine");
    const route = this.#routes.get(`${method === "HEAD" ? "GET" : method} ${url?.pathname}`);
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
    response.writeHead(200, {
      "Content-Type": registry.contentType,
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
    });
    response.end(text);
  }
}

/** The token of an Authorization header; empty where there is none. */
export function bearerOf(request: IncomingMessage): string {
  return /^Bearer (.+)$/i.exec(request.headers.authorization ?? "")?.[1] ?? "";
}

/** Answers with JSON that nothing keeps. */
export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, {
    "Content-Type": "application/json; charset=utf-8",
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
  });
  response.end(JSON.stringify(body));
}
