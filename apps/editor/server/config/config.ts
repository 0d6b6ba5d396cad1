/** What the editor's server is told by its environment. */

import { isIP } from "node:net";
import { resolve } from "node:path";
import { SHORTEST_METRICS_TOKEN } from "@heddle/observability";
import { DURABILITIES } from "@heddle/schema";
import {
  isLoopback,
  needsAccounts,
  readTrustedProxies,
  SecurityError,
  type TrustedProxies,
} from "@heddle/security";
import type { InstallationDurability } from "../../src/api/contract.ts";
import { ConfigProblem } from "./problem.ts";

export interface EditorConfig {
  host: string;
  port: number;
  runtimePort: number;
  databaseUrl: string;
  dataFolder: string;
  /** How people reach the editor, without a slash at the end. */
  publicUrl: URL;
  appsDomain: string;
  /** `open`: bound to loopback, everyone who reaches it is the local owner. `accounts`: people sign in. */
  mode: "open" | "accounts";
  /** Whoever runs Heddle trusts all who write apps here with the machine, however badly it shuts their code in. */
  trustAuthors: boolean;
  /** Draws pages with Next's development server. */
  development: boolean;
  /** Proxies in front whose word on a browser's address counts. */
  trustedProxies: TrustedProxies;
  /** Who may read the metrics says this as a bearer token; null = nobody may. */
  metricsToken: string | null;
  /** Where apps' sessions can be kept, as the runtime beside it is told. */
  durability: InstallationDurability;
  /** Host headers that are answered. */
  hosts: string[];
  /** Origins whose pages may open sockets and change things. */
  origins: string[];
}

/** @throws ConfigProblem with a cure, for what cannot be used */
export function readConfig(environment: Record<string, string | undefined>): EditorConfig {
  const host = environment.HOST || "127.0.0.1";
  const port = readPort("PORT", environment.PORT, 3000);
  const databaseUrl = environment.DATABASE_URL;
  if (!databaseUrl) {
    throw new ConfigProblem(
      "DATABASE_URL is not set.",
      "Start Heddle with `npm start`, which sets it, or name a Postgres yourself.",
    );
  }
  const publicUrl = readUrl(environment.PUBLIC_URL || `http://${nameOf(host)}:${port}`);
  const hosts = new Set([publicUrl.host, `localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`]);
  if (isIP(host) && !["0.0.0.0", "::"].includes(host))
    hosts.add(host.includes(":") ? `[${host}]:${port}` : `${host}:${port}`);
  const origins = new Set([publicUrl.origin]);
  // The address in the browser is what counts: over TLS, only the public one is ours.
  for (const name of hosts) if (name !== publicUrl.host) origins.add(`http://${name}`);
  return {
    host,
    port,
    runtimePort: readPort("RUNTIME_PORT", environment.RUNTIME_PORT, 3001),
    databaseUrl,
    dataFolder: resolve(environment.HEDDLE_DATA || ".heddle"),
    publicUrl,
    appsDomain: environment.APPS_DOMAIN || "localhost",
    mode: needsAccounts(host, publicUrl.origin) ? "accounts" : "open",
    trustAuthors: environment.HEDDLE_TRUST_AUTHORS === "1",
    development: environment.HEDDLE_DEVELOPMENT === "1",
    trustedProxies: readProxies(environment.TRUSTED_PROXIES),
    metricsToken: readMetricsToken(environment.HEDDLE_METRICS_TOKEN),
    durability: readDurability(environment),
    hosts: [...hosts],
    origins: [...origins],
  };
}

/** What cannot be used is told, with its cure, by the runtime, which then does not start. */
function readDurability(environment: Record<string, string | undefined>): InstallationDurability {
  const standard = DURABILITIES.find((level) => level === environment.HEDDLE_DURABILITY) ?? "postgres";
  const missing = environment.REDIS_URL
    ? {}
    : { redis: "Not here: whoever runs Heddle sets REDIS_URL to a Redis." };
  return { standard, missing };
}

function readProxies(text: string | undefined): TrustedProxies {
  try {
    return readTrustedProxies(text);
  } catch (error) {
    if (error instanceof SecurityError) throw new ConfigProblem(error.message, error.cure);
    throw error;
  }
}

function readMetricsToken(text: string | undefined): string | null {
  if (!text) return null;
  if (text.length >= SHORTEST_METRICS_TOKEN) return text;
  throw new ConfigProblem(
    `HEDDLE_METRICS_TOKEN is shorter than ${SHORTEST_METRICS_TOKEN} characters.`,
    "Make one with `openssl rand -hex 24`.",
  );
}

function readPort(name: string, text: string | undefined, otherwise: number): number {
  if (text === undefined || text === "") return otherwise;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  throw new ConfigProblem(
    `${name} is ${text}, which is no port.`,
    "Ports are whole numbers from 1 to 65535.",
  );
}

function readUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url && ["http:", "https:"].includes(url.protocol) && url.pathname === "/" && url.search === "")
    return url;
  throw new ConfigProblem(
    `PUBLIC_URL is ${text}, which is no address of a site.`,
    "Write it as https://heddle.example.com, without a path.",
  );
}

// What a browser on this machine calls it: every address has no name, and loopback is localhost.
function nameOf(host: string): string {
  if (["0.0.0.0", "::"].includes(host) || isLoopback(host)) return "localhost";
  return host.includes(":") ? `[${host}]` : host;
}

/** Where an app's pages are: `label` is a slug, or `draft-<app id>`; `*` stands for any. */
export function appOrigin(config: EditorConfig, label: string): string {
  const { publicUrl, appsDomain, runtimePort } = config;
  const local = appsDomain === "localhost" || appsDomain.endsWith(".localhost");
  // The runtime itself speaks HTTP; TLS, and other ports than ours, are a proxy's, which then stands before the apps too.
  const direct = local || (publicUrl.protocol === "http:" && portOf(publicUrl) === config.port);
  const origin = new URL(`${direct ? "http:" : publicUrl.protocol}//${appsDomain}`);
  origin.port = direct ? String(runtimePort) : publicUrl.port;
  return `${origin.protocol}//${label}.${origin.host}`;
}

function portOf(url: URL): number {
  return url.port === "" ? { "http:": 80, "https:": 443 }[url.protocol]! : Number(url.port);
}
