import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readlinkSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { endings, postgresHome, postgresOf, postmaster, running } from "../e2e/processes.ts";
import { freePorts } from "../e2e/product.ts";

/** `npm start` as somebody meets it first: a fresh clone of what is committed, on the system's own Node, from nothing. */

const ROOT = dirname(import.meta.dirname);
const isRoot = process.getuid?.() === 0;
const NOBODY = 65_534;

let folder = "";
let other = "";
/** Ends what the test left running. */
let stop: (() => Promise<unknown>) | null = null;
afterEach(async () => {
  await stop?.();
  if (other !== "" && !other.startsWith(folder)) rmSync(other, { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
});

interface Started {
  url: string;
  /** All it said until it was ready. */
  said: string;
  /** As Ctrl-C in a terminal; resolves with what npm ended by. */
  interrupt(): Promise<number | string | null>;
}

async function npmStart(clone: string, ports: number[], uid: number | undefined): Promise<Started> {
  const child = spawn(
    "npm",
    ["start", "--", "--port", String(ports[0]), "--runtime-port", String(ports[1])],
    {
      cwd: clone,
      env: terminal(),
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
      ...(uid === undefined ? {} : { uid, gid: uid }),
    },
  );
  let said = "";
  const url = await new Promise<string>((resolve, reject) => {
    const listen = (part: Buffer) => {
      said += part.toString();
      const found = /^Heddle is ready: (\S+)/m.exec(said)?.[1];
      if (found) resolve(found);
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
    child.once("exit", (code) => reject(new Error(`npm start ended with ${code}:\n${said}`)));
  });
  return {
    url,
    said,
    async interrupt() {
      stop = null;
      const ended = once(child, "exit");
      process.kill(-child.pid!, "SIGINT");
      const [code, signal] = (await ended) as [number | null, string | null];
      return code ?? signal;
    },
  };
}

/** A terminal of a person who has nothing but Node and npm: not our pinned Node, not our settings, a home of their own. */
function terminal(): NodeJS.ProcessEnv {
  const own = { ...process.env };
  for (const name of Object.keys(own))
    if (/^(npm_|INIT_CWD|HEDDLE_|VITEST|NODE_ENV|NODE_OPTIONS)/.test(name)) delete own[name];
  const path = (process.env.PATH ?? "").split(delimiter).filter((entry) => !entry.startsWith(ROOT));
  return { ...own, PATH: path.join(delimiter), HOME: join(folder, "home") };
}

async function startsTwice(uid: number | undefined): Promise<void> {
  folder = mkdtempSync(join(tmpdir(), "heddle-fresh-"));
  chmodSync(folder, 0o700);
  mkdirSync(join(folder, "home"));
  const clone = join(folder, "heddle");
  execFileSync("git", ["clone", "-q", ROOT, clone]);
  if (uid !== undefined) execFileSync("chown", ["-R", `${uid}:${uid}`, folder]);
  const data = join(clone, ".heddle");
  const ports = await freePorts(2);
  for (const time of ["first", "second"] as const) {
    const started = await npmStart(clone, ports, uid);
    stop = started.interrupt;
    const page = await fetch(started.url);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain("<title>Apps</title>");
    expect(started.said.includes("Installing dependencies")).toBe(time === "first");
    expect(started.said.includes("Building")).toBe(time === "first");
    const { pid, children } = running(data);
    // Once it is installed, npm finds the pinned Node first.
    expect(readlinkSync(`/proc/${pid}/exe`).startsWith(clone)).toBe(time === "second");
    for (const child of children) expect(readlinkSync(`/proc/${child.pid}/exe`)).toContain(clone);
    const database = postgresOf(data);
    other = postgresHome(data);
    const order = endings([...children.map((child) => child.pid), database]);
    expect(await started.interrupt()).toBe("SIGINT");
    expect((await order).at(-1)).toBe(database);
    expect(existsSync(postmaster(data))).toBe(false);
    expect(existsSync(join(data, "running.json"))).toBe(false);
  }
}

describe("npm start in a fresh clone, and again, each ended by Ctrl-C, works for", () => {
  it("root, below a folder that nobody else may enter", async (context) => {
    context.skip(!isRoot, "only root starts Heddle as root");
    await startsTwice(undefined);
  });

  it("an ordinary user with a home of its own", async () => {
    await startsTwice(isRoot ? NOBODY : undefined);
  });
});
