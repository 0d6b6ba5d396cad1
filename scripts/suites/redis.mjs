import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { run } from "../ground/processes.mjs";

const NAMES = ["redis-server", "valkey-server"];

/**
 * A Redis server's executable for the tests, which start it themselves: one that is there, else Debian's package when we may install it.
 * @returns {Promise<string | null>} its path; null: there is none
 */
export async function getRedis(report) {
  const found = findRedis();
  if (found || process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return found;
  report("Installing Redis from the system's packages …");
  // In runlevel 1 a package's service is not started.
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive", RUNLEVEL: "1" };
  await run("apt-get", ["update", "-q"], { env });
  await run("apt-get", ["install", "-y", "-q", "--no-install-recommends", "redis-server"], { env });
  return findRedis();
}

function findRedis() {
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  const candidates = [
    process.env.HEDDLE_REDIS_SERVER,
    ...NAMES.flatMap((name) =>
      [...folders, "/usr/bin", "/usr/local/bin"].map((folder) => join(folder, name)),
    ),
  ];
  return candidates.find((path) => path && existsSync(path)) ?? null;
}
