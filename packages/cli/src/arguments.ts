import { parseArgs } from "node:util";
import { type RedisSetting, readRedisSetting } from "@heddle/runtime/redis-setting";

export interface ServeArguments {
  command: "run" | "start";
  folder: string;
  host: string;
  /** 0 = any free one. */
  port: number;
  /** Folder for journals and caches. */
  data: string | null;
  durability: "file" | "redis" | "memory";
  /** Where sessions of durability `redis` are kept; null = there is no Redis. */
  redis: RedisSetting | null;
  publicUrl: string | null;
  /** Path below which the app lives, such as `/tools/app`; null = that of the public address, or none. */
  basePath: string | null;
  allowHosts: string[];
  /** How long a session lives without use, minutes; null = the default. */
  sessionMinutes: number | null;
  /** Write what every event is made of to standard output, as JSON lines. */
  timeline: boolean;
}

export interface PlanArguments {
  command: "plan";
  folder: string;
  /** The folder of the app as it is live; null = what `heddle start` served from `folder` last. */
  against: string | null;
  /** Folder of what was served. */
  data: string | null;
  /** Write the plan as one JSON object. */
  json: boolean;
}

export type Arguments =
  | ServeArguments
  | PlanArguments
  | { command: "help" | "version" }
  | { command: "wrong"; message: string };

/** Reads the command line; flags win over HOST, PORT, HEDDLE_DATA, HEDDLE_DURABILITY, HEDDLE_SESSION_MINUTES, PUBLIC_URL, HEDDLE_BASE_PATH and HEDDLE_ALLOW_HOSTS. */
export function readArguments(
  words: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Arguments {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(words);
  } catch (error) {
    return wrong(error instanceof Error ? error.message : String(error));
  }
  const { values, positionals } = parsed;
  const [command, folder, ...rest] = positionals;
  if (values.version) return { command: "version" };
  if (values.help || command === undefined || command === "help") return { command: "help" };
  if (command !== "run" && command !== "start" && command !== "plan")
    return wrong(`There is no command "${command}".`);
  if (rest.length > 0) return wrong(`"${rest.join(" ")}" is too much: ${command} takes one folder.`);
  if (command === "plan") {
    const { against = null, json = false } = values;
    return {
      command,
      folder: folder ?? ".",
      against,
      data: values.data ?? environment.HEDDLE_DATA ?? null,
      json,
    };
  }
  if (command === "run" && folder === undefined) return wrong("Which folder? Write `heddle run <folder>`.");
  const portText = values.port ?? environment.PORT ?? "3001";
  const port = Number(portText);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    return wrong(`"${portText}" is no port; write a number up to 65535.`);
  const durability = values.durability ?? (environment.HEDDLE_DURABILITY || "file");
  if (durability !== "file" && durability !== "redis" && durability !== "memory")
    return wrong(`"${durability}" is no durability; write file, redis or memory.`);
  let redis: RedisSetting | null;
  try {
    redis = readRedisSetting({
      ...environment,
      ...(values["redis-url"] && { REDIS_URL: values["redis-url"] }),
    });
  } catch (error) {
    return wrong(error instanceof Error ? error.message : String(error));
  }
  if (durability === "redis" && !redis)
    return wrong("Which Redis? Write --redis-url redis://localhost:6379, or set REDIS_URL.");
  const minutesText = values["session-minutes"] ?? environment.HEDDLE_SESSION_MINUTES;
  const sessionMinutes = minutesText === undefined ? null : Number(minutesText);
  if (sessionMinutes !== null && !(sessionMinutes * 60 >= 1 && sessionMinutes <= 366 * 24 * 60))
    return wrong(
      `"${minutesText}" is no life for a session; write minutes without use, such as 1440 for a day.`,
    );
  return {
    command,
    sessionMinutes,
    folder: folder ?? ".",
    host: values.host ?? environment.HOST ?? "127.0.0.1",
    port,
    data: values.data ?? environment.HEDDLE_DATA ?? null,
    durability,
    redis,
    publicUrl: environment.PUBLIC_URL ?? null,
    basePath: values["base-path"] ?? environment.HEDDLE_BASE_PATH ?? null,
    timeline: values.timeline ?? false,
    allowHosts: (environment.HEDDLE_ALLOW_HOSTS ?? "")
      .split(",")
      .map((one) => one.trim())
      .filter((one) => one !== ""),
  };
}

function parse(words: readonly string[]) {
  return parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      host: { type: "string" },
      port: { type: "string", short: "p" },
      data: { type: "string" },
      durability: { type: "string" },
      "redis-url": { type: "string" },
      "base-path": { type: "string" },
      "session-minutes": { type: "string" },
      timeline: { type: "boolean" },
      against: { type: "string" },
      json: { type: "boolean" },
      help: { type: "boolean", short: "h" },
      version: { type: "boolean", short: "v" },
    },
  });
}

function wrong(message: string): Arguments {
  return { command: "wrong", message };
}

export const HELP = `Heddle runs apps from their folder.

  heddle run <folder>     serve an app and reload it when its files change
  heddle start [folder]   serve an app as it is (default: this folder)
  heddle plan [folder]    say what starting it anew would do to tabs that are open: same, warm (they go on) or cold (they start anew)

  --port, -p <number>     default 3001, 0 = any free one (PORT)
  --host <address>        default 127.0.0.1 (HOST)
  --data <folder>         sessions and caches; default <folder>/.heddle (HEDDLE_DATA)
  --base-path <path>      the app lives below this path, such as /tools/app; default: that of PUBLIC_URL (HEDDLE_BASE_PATH)
  --durability <level>    file (default): an acknowledged event survives a crash · redis · memory; what the app's settings say goes
                          before it (HEDDLE_DURABILITY)
  --redis-url <address>   the Redis, such as redis://localhost:6379 (REDIS_URL); REDIS_PREFIX where several apps share one
  --session-minutes <n>   how long a session lives without use; default 1440, a day (HEDDLE_SESSION_MINUTES)
  --timeline              what every event is made of, as JSON lines on standard output
  --against <folder>      plan: the app as it is live; default: what was served from the folder last
  --json                  plan: as JSON; it ends with 0 for same and warm, 2 for cold, 1 where it cannot say
  --help, --version

Secrets come from the app's .env file or from HEDDLE_SECRET_<NAME>. App code reaches public addresses only; name others, such as
a service on this machine, in HEDDLE_ALLOW_HOSTS (host:port, separated by commas).
`;
