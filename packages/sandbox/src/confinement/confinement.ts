/**
 * How the processes that see app code are shut in (SPEC.md, CF rules). Where the host has bubblewrap and lets it work:
 * namespaces without network, a file system of a few read-only files, no dangerous system calls. Everywhere: an empty environment, a user of its own when
 * started by root, Node's permission model, small limits, first in line when memory runs out.
 */

import { spawnSync } from "node:child_process";
import { existsSync, lstatSync, readlinkSync, realpathSync } from "node:fs";
import { NOBODY } from "./drop.ts";
import { systemCallFilter } from "./system-calls.ts";

export interface Confinement {
  level: "bubblewrap" | "process";
  /** For the operator's screen when the host offers less than the best; null when it does not. */
  message: string | null;
}

/** How bubblewrap gets its rights: as root it needs no user namespace, and the process becomes a real other user. */
type Method = "root" | "user-namespace";

interface Bubblewrap {
  file: string;
  method: Method;
  /** Refuses system calls; null where the host or the machine does not go along. */
  filter: Buffer | null;
}

export interface ConfinedProgram {
  /** Absolute path of the script. */
  script: string;
  arguments: string[];
  /** Further files it may read, absolute and free of links. */
  readable: string[];
  /** Flags of Node. */
  flags: string[];
}

export interface ConfinedCommand {
  file: string;
  arguments: string[];
  environment: Record<string, string>;
  /** What to write to its standard input before anything else; null = it gets none. */
  input: Buffer | null;
}

const ENVIRONMENT = { TZ: "UTC", UV_THREADPOOL_SIZE: "1" };
/** What a dynamically linked Node needs of the host. */
const LIBRARIES = ["/usr/lib", "/usr/lib64", "/lib", "/lib64", "/nix/store"];
const LIMITS = "ulimit -c 0; ulimit -n 256; ulimit -f 0";

const node = realpathSync(process.execPath);

export interface Confiner {
  confinement: Confinement;
  command(program: ConfinedProgram): ConfinedCommand;
}

let detected: Bubblewrap | { reason: string } | null = null;

/** Tries what the host offers, once per process. `prefer: "process"` leaves bubblewrap aside. */
export function createConfiner(prefer?: "process"): Confiner {
  const process_ = (message: string): Confiner => ({
    confinement: { level: "process", message },
    command: (program) => limited([node, ...nodeArguments(program)], null),
  });
  if (prefer === "process") return process_("Confinement by namespaces is switched off.");
  detected ??= detect();
  if ("reason" in detected) {
    return process_(
      `App code runs in isolates in separate processes, but this host does not confine them further: ${detected.reason} ` +
        "They could reach the network. Install bubblewrap, or let only trusted people write apps.",
    );
  }
  const bubblewrap = detected;
  return {
    confinement: { level: "bubblewrap", message: null },
    command: (program) => limited(bubblewrapCommand(bubblewrap, program), bubblewrap.filter),
  };
}

function detect(): Bubblewrap | { reason: string } {
  if (process.platform !== "linux") return { reason: "bubblewrap exists on Linux only." };
  const file = ["/usr/bin/bwrap", "/usr/local/bin/bwrap", "/bin/bwrap"].find((one) => existsSync(one));
  if (!file) return { reason: "bubblewrap (bwrap) is not installed." };
  const methods: Method[] = process.getuid?.() === 0 ? ["root", "user-namespace"] : ["user-namespace"];
  const filter = systemCallFilter();
  let reason = "";
  for (const method of methods) {
    for (const candidate of filter ? [filter, null] : [null]) {
      const bubblewrap = { file, method, filter: candidate };
      const problem = tryOut(bubblewrap);
      if (problem === null) return bubblewrap;
      reason = problem;
    }
  }
  return { reason: `bubblewrap does not work here (${reason}).` };
}

/** Null when Node runs in it. */
function tryOut(bubblewrap: Bubblewrap): string | null {
  const program: ConfinedProgram = { script: "--version", arguments: [], readable: [], flags: [] };
  const [file, ...rest] = bubblewrapCommand(bubblewrap, program);
  const result = spawnSync(file as string, rest, {
    env: ENVIRONMENT as Partial<NodeJS.ProcessEnv> as NodeJS.ProcessEnv,
    timeout: 10_000,
    ...(bubblewrap.filter ? { input: bubblewrap.filter } : {}),
  });
  if (result.status === 0) return null;
  const said = result.stderr?.toString() || result.error?.message || "no reason given";
  return said.trim().split("\n")[0] ?? "";
}

function bubblewrapCommand(bubblewrap: Bubblewrap, program: ConfinedProgram): string[] {
  const filter = bubblewrap.filter ? ["--seccomp", "0"] : [];
  const confinement = [...bubblewrapArguments(bubblewrap.method, program), ...filter];
  return [bubblewrap.file, ...confinement, "--", node, ...nodeArguments(program)];
}

function nodeArguments({ flags, script, arguments: rest, readable }: ConfinedProgram): string[] {
  const reads = [script, ...readable].map((file) => `--allow-fs-read=${file}`);
  return ["--permission", "--allow-addons", ...reads, "--no-warnings", ...flags, script, ...rest];
}

function bubblewrapArguments(method: Method, { script, readable }: ConfinedProgram): string[] {
  const rights =
    method === "root"
      ? ["--cap-drop", "ALL", "--cap-add", "CAP_SETUID", "--cap-add", "CAP_SETGID"]
      : ["--unshare-user", "--uid", String(NOBODY), "--gid", String(NOBODY), "--cap-drop", "ALL"];
  const namespaces = [
    "--unshare-ipc",
    "--unshare-pid",
    "--unshare-net",
    "--unshare-uts",
    "--unshare-cgroup-try",
  ];
  const files = [node, ...(script.startsWith("/") ? [script] : []), ...readable].flatMap((file) => [
    "--ro-bind",
    file,
    file,
  ]);
  const environment = Object.entries(ENVIRONMENT).flatMap(([name, value]) => ["--setenv", name, value]);
  return [
    ...rights,
    ...namespaces,
    ...["--die-with-parent", "--new-session", "--clearenv"],
    ...environment,
    ...LIBRARIES.flatMap(libraryArguments),
    ...["--proc", "/proc", "--dev", "/dev"],
    ...files,
    ...["--remount-ro", "/", "--chdir", "/", "--hostname", "sandbox"],
  ];
}

function libraryArguments(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return lstatSync(folder).isSymbolicLink()
    ? ["--symlink", readlinkSync(folder), folder]
    : ["--ro-bind", folder, folder];
}

/** Through a shell that only lowers what it itself may use, then becomes the command. */
function limited(command: string[], input: Buffer | null): ConfinedCommand {
  if (process.platform === "win32")
    return { file: command[0] as string, arguments: command.slice(1), environment: ENVIRONMENT, input };
  const script = `echo 900 2>/dev/null >/proc/self/oom_score_adj; ${LIMITS}; exec "$@"`;
  return {
    file: "/bin/sh",
    arguments: ["-c", script, "sh", ...command],
    environment: ENVIRONMENT,
    input,
  };
}
