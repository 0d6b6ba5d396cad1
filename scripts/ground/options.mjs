import { isAbsolute, resolve } from "node:path";
import { parseArgs } from "node:util";
import { Problem } from "./problem.mjs";

export const USAGE = `Usage: npm start -- [options]          (or the variable in the environment)
  --port <n>          PORT          editor                 3000
  --runtime-port <n>  RUNTIME_PORT  preview and apps       3001
  --data <folder>     HEDDLE_DATA   database, key, files   .heddle
  --host <address>    HOST          address to listen on   127.0.0.1
  --nodes <n>         HEDDLE_NODES  processes that serve apps, on the same port (Linux)   1
                      HEDDLE_NODE_ADDRESS  host:port where runtimes on other machines reach this one; docs/scaling.md
                      DATABASE_URL  a Postgres of your own; else one is started in the data folder
                      PUBLIC_URL    how people reach the editor            http://localhost:<port>
                      APPS_DOMAIN   domain whose subdomains are the apps   localhost
                      TRUSTED_PROXIES  addresses or networks whose X-Forwarded-For is believed
                      HEDDLE_METRICS_TOKEN  who says it may read /metrics; HEDDLE_LOG=json writes logs as JSON
                      HEDDLE_KEY    32 bytes in base64; else a file in the data folder
                      HEDDLE_ALLOW_HOSTS  what app code may reach though it is not public: host:port, with commas
                      HEDDLE_TRUST_AUTHORS  1 = several people may write apps though this host cannot shut their code in
                      HEDDLE_DURABILITY   where sessions are kept of apps that do not say: postgres, redis, file or memory   postgres
                      REDIS_URL     a Redis for sessions, such as redis://localhost:6379; docs/durability.md
                      REDIS_PREFIX  what its keys begin with, where several installations share it   heddle

Another HOST than 127.0.0.1 needs accounts; PUBLIC_URL and APPS_DOMAIN let others reach it. docs/hosting.md has the recipes.`;

/**
 * What to start and where, from flags, then the environment, then the defaults.
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} environment
 * @param {string} folder relative data folders start here
 */
export function readOptions(args, environment, folder) {
  const flags = parseFlags(args);
  const port = readPort("--port", flags.port ?? environment.PORT, 3000);
  const runtimePort = readPort("--runtime-port", flags["runtime-port"] ?? environment.RUNTIME_PORT, 3001);
  if (port === runtimePort) {
    throw new Problem(
      `Editor and runtime cannot both listen on port ${port}.`,
      "Give one of them another: --port or --runtime-port.",
    );
  }
  const data = flags.data ?? (environment.HEDDLE_DATA || ".heddle");
  const nodes = readNodes(flags.nodes ?? environment.HEDDLE_NODES);
  if (nodes > 1 && environment.HEDDLE_NODE_ADDRESS) {
    throw new Problem(
      "HEDDLE_NODE_ADDRESS is the address of one node, and HEDDLE_NODES asks for several.",
      "With several machines, run one Heddle on each, with an address of its own.",
    );
  }
  const host = flags.host ?? (environment.HOST || "127.0.0.1");
  return {
    help: flags.help === true,
    port,
    runtimePort,
    nodes,
    host,
    data: isAbsolute(data) ? data : resolve(folder, data),
    databaseUrl: environment.DATABASE_URL || null,
    publicUrl: environment.PUBLIC_URL || `http://${nameOf(host)}:${port}`,
    appsDomain: environment.APPS_DOMAIN || "localhost",
  };
}

/**
 * What is missing for others to reach what listens on more than loopback, in one line; null where nothing is.
 * @param {{ host: string, port: number, runtimePort: number, publicUrl: string, appsDomain: string }} options
 */
export function reachNotice({ host, port, runtimePort, publicUrl, appsDomain }) {
  const editorIsOwn = isOwnMachine(URL.canParse(publicUrl) ? new URL(publicUrl).hostname : "");
  if (isOwnMachine(host) && editorIsOwn) return null;
  const missing = [];
  if (editorIsOwn) missing.push(`PUBLIC_URL to the editor's address, such as http://192.168.1.5:${port}`);
  if (isOwnMachine(appsDomain))
    missing.push("APPS_DOMAIN to a domain whose subdomains all lead to this machine");
  if (missing.length === 0) return null;
  const what = editorIsOwn ? "the editor" : `apps and their drafts (port ${runtimePort})`;
  return `Only this machine reaches ${what} so far. For others set ${missing.join(", and ")}. docs/hosting.md has the recipe.`;
}

function isOwnMachine(name) {
  return /^(127(\.\d{1,3}){3}|::1|\[::1\])$|(^|\.)localhost$/.test(name);
}

function parseFlags(args) {
  try {
    const text = { type: "string" };
    const options = {
      port: text,
      "runtime-port": text,
      data: text,
      host: text,
      nodes: text,
      help: { type: "boolean" },
    };
    return parseArgs({ args, options, allowPositionals: false }).values;
  } catch (error) {
    throw new Problem(`${error.message.split(".")[0]}.`, "See npm start -- --help for what there is.");
  }
}

function readPort(flag, given, otherwise) {
  if (given === undefined || given === "") return otherwise;
  const port = Number(given);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Problem(`${flag} ${given} is no port.`, "Ports are whole numbers from 1 to 65535.");
}

/** Processes that serve apps. More than one share a port, which not every system lets them. */
function readNodes(given) {
  if (given === undefined || given === "") return 1;
  const nodes = Number(given);
  if (!Number.isInteger(nodes) || nodes < 1 || nodes > 64)
    throw new Problem(`--nodes ${given} is no number of nodes.`, "Write a whole number from 1 to 64.");
  if (nodes > 1 && process.platform !== "linux") {
    throw new Problem(
      `This system (${process.platform}) does not let several processes share a port.`,
      "Run one node here, or several on Linux.",
    );
  }
  return nodes;
}

// What a browser on this machine calls it: every address has no name, and loopback is localhost.
function nameOf(host) {
  if (["127.0.0.1", "0.0.0.0", "::1", "::", "localhost"].includes(host)) return "localhost";
  return host.includes(":") ? `[${host}]` : host;
}
