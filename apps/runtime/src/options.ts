/** The runtime's settings from the environment. */

import { SHORTEST_METRICS_TOKEN } from "@heddle/observability";
import { DURABILITIES, type Durability } from "@heddle/schema";
import { readTrustedProxies } from "@heddle/security";
import type { QuotaLimits } from "./broker/quotas.ts";
import { isLifeOfSessions } from "./limits.ts";
import type { NodeAddress } from "./nodes/registry.ts";
import type { RuntimeOptions } from "./runtime.ts";
import { type RedisSetting, readRedisSetting } from "./store/redis-setting.ts";

/** A setting that cannot be used: a sentence, and what to write instead. */
export class SettingError extends Error {
  readonly code = "bad-setting";
}

/**
 * HOST, PORT (of the editor), RUNTIME_PORT, DATABASE_URL, HEDDLE_DATA, APPS_DOMAIN, PUBLIC_URL (of the editor), HEDDLE_ALLOW_HOSTS, HEDDLE_DURABILITY,
 * REDIS_URL, REDIS_PREFIX, HEDDLE_SESSION_MINUTES, HEDDLE_NODE_FOLDER, HEDDLE_NODE_ADDRESS, HEDDLE_SHARES_PORT, HEDDLE_METRICS_TOKEN, TRUSTED_PROXIES,
 * HEDDLE_RUNNERS, HEDDLE_FETCHES_PER_MINUTE, HEDDLE_FETCHES_AT_ONCE, HEDDLE_FETCH_MEGABYTES_PER_DAY. (HEDDLE_LOG and HEDDLE_LOG_LEVEL are read with the log.)
 * @throws {SettingError | SecurityError}
 */
export function optionsFromEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
): RuntimeOptions {
  const { DATABASE_URL, HEDDLE_DATA, APPS_DOMAIN, PUBLIC_URL, HEDDLE_ALLOW_HOSTS } = environment;
  const port = Number(environment.RUNTIME_PORT ?? "3001");
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new SettingError(
      `RUNTIME_PORT is "${environment.RUNTIME_PORT}", which is no port; write a number up to 65535.`,
    );
  }
  if (!DATABASE_URL)
    throw new SettingError("DATABASE_URL is not set; `npm start` sets it to the database it starts.");
  if (PUBLIC_URL && !URL.canParse(PUBLIC_URL)) {
    throw new SettingError(
      `PUBLIC_URL is "${PUBLIC_URL}", which is no address; write it as https://heddle.example.com.`,
    );
  }
  const metricsToken = environment.HEDDLE_METRICS_TOKEN || null;
  if (metricsToken !== null && metricsToken.length < SHORTEST_METRICS_TOKEN) {
    throw new SettingError(
      `HEDDLE_METRICS_TOKEN is shorter than ${SHORTEST_METRICS_TOKEN} characters; make one with \`openssl rand -hex 24\`.`,
    );
  }
  const durability = readDurability(environment.HEDDLE_DURABILITY);
  const redis = readRedis(environment);
  if (durability === "redis" && !redis)
    throw new SettingError(
      "HEDDLE_DURABILITY is redis, and REDIS_URL is not set; set it to a Redis, such as redis://localhost:6379.",
    );
  const minutes = environment.HEDDLE_SESSION_MINUTES;
  const sessionMilliseconds = minutes ? Number(minutes) * 60_000 : undefined;
  if (sessionMilliseconds !== undefined && !isLifeOfSessions(sessionMilliseconds)) {
    throw new SettingError(
      `HEDDLE_SESSION_MINUTES is "${minutes}"; write how long a session lives without use, in minutes: 1440 is a day.`,
    );
  }
  const mostRunners = readCount(environment, "HEDDLE_RUNNERS");
  const { HEDDLE_NODE_FOLDER, HEDDLE_NODE_ADDRESS, HEDDLE_SHARES_PORT } = environment;
  return {
    ...(HEDDLE_NODE_FOLDER ? { nodeFolder: HEDDLE_NODE_FOLDER } : {}),
    ...(HEDDLE_NODE_ADDRESS ? { nodeAddress: readNodeAddress(HEDDLE_NODE_ADDRESS) } : {}),
    sharesPort: HEDDLE_SHARES_PORT === "1",
    limits: {
      ...(sessionMilliseconds === undefined ? {} : { sessionMilliseconds }),
      ...readQuotas(environment),
    },
    ...(mostRunners === undefined ? {} : { mostRunners }),
    host: environment.HOST || "127.0.0.1",
    port,
    dataFolder: HEDDLE_DATA || ".heddle",
    apps: { kind: "database", url: DATABASE_URL },
    durability,
    redis,
    publicUrl: PUBLIC_URL ?? null,
    ...(PUBLIC_URL ? { editorOrigins: originsOf(new URL(PUBLIC_URL), environment.PORT || "3000") } : {}),
    appsDomain: APPS_DOMAIN || null,
    allowHosts: (HEDDLE_ALLOW_HOSTS ?? "")
      .split(",")
      .map((one) => one.trim())
      .filter((one) => one !== ""),
    metricsToken,
    trustedProxies: readTrustedProxies(environment.TRUSTED_PROXIES),
    environment,
  };
}

function readDurability(text: string | undefined): Durability {
  const durability = DURABILITIES.find((level) => level === (text || "postgres"));
  if (!durability)
    throw new SettingError(`HEDDLE_DURABILITY is "${text}"; write postgres, redis, file or memory.`);
  return durability;
}

function readRedis(environment: Readonly<Record<string, string | undefined>>): RedisSetting | null {
  try {
    return readRedisSetting(environment);
  } catch (error) {
    throw error instanceof RangeError ? new SettingError(error.message) : error;
  }
}

/** `host:port`, as the other nodes write it too. @throws {SettingError} */
function readNodeAddress(text: string): NodeAddress {
  const at = text.lastIndexOf(":");
  const port = Number(text.slice(at + 1));
  if (at < 1 || !Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new SettingError(
      `HEDDLE_NODE_ADDRESS is "${text}"; write the address and port where the other nodes reach this one, as 10.0.0.5:3101.`,
    );
  }
  return { host: text.slice(0, at), port };
}

/**
 * Where the editor is: at its public address, and for whoever sits at this machine (or came through a tunnel) at either of the loopback's
 * names, as the editor itself answers. A policy cannot name an IPv6 address.
 */
function originsOf(url: URL, editorPort: string): string[] {
  const ports = new Set([editorPort]);
  const names = ["localhost", "127.0.0.1"];
  if (names.includes(url.hostname)) ports.add(url.port === "" ? "80" : url.port);
  const own = [...ports].flatMap((port) => names.map((name) => new URL(`http://${name}:${port}`).origin));
  return [...new Set([url.origin, ...own])];
}

/** What apps may ask of the world outside, where the environment says other than usual. */
function readQuotas(environment: Readonly<Record<string, string | undefined>>): Partial<QuotaLimits> {
  const fetchesPerMinute = readCount(environment, "HEDDLE_FETCHES_PER_MINUTE");
  const fetchesAtOnce = readCount(environment, "HEDDLE_FETCHES_AT_ONCE");
  const megabytes = readCount(environment, "HEDDLE_FETCH_MEGABYTES_PER_DAY");
  return {
    ...(fetchesPerMinute === undefined ? {} : { fetchesPerMinute }),
    ...(fetchesAtOnce === undefined ? {} : { fetchesAtOnce }),
    ...(megabytes === undefined ? {} : { fetchBytesPerDay: megabytes * 1e6 }),
  };
}

/** A whole number above zero; undefined where nothing is set. */
function readCount(
  environment: Readonly<Record<string, string | undefined>>,
  name: string,
): number | undefined {
  const text = environment[name];
  if (!text) return undefined;
  const count = Number(text);
  if (Number.isSafeInteger(count) && count > 0) return count;
  throw new SettingError(`${name} is "${text}"; write a whole number above zero.`);
}
