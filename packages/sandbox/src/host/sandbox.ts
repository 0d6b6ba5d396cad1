/** The sandbox: a few runner processes for app code, a renderer process for first HTML, all confined. */

import type { Program } from "@heddle/state-engine/program";
import { type Budgets, DEFAULT_BUDGETS } from "../budgets/budgets.ts";
import { type Confinement, createConfiner } from "../confinement/confinement.ts";
import { findAddon, findOutputs } from "./outputs.ts";
import type { ProgramInstance } from "./program-instance.ts";
import { Renderer } from "./renderer.ts";
import { OpenError, Runner } from "./runner.ts";

export interface SandboxOptions {
  /** Runner processes; default 1. Programs of one group share one. */
  runnerCount?: number;
  budgets?: Partial<Budgets>;
  /** What a person running the server should know: processes that ended, what they wrote to standard error. */
  onLog?: (message: string) => void;
  /** Told of each process that ended without being asked to. */
  onEnd?: (kind: SandboxProcess["kind"]) => void;
  /** Where runner.cjs, isolate.js and renderer.cjs lie; absent = this package's dist, built when it is out of date. */
  distDir?: string;
  /** "process" leaves bubblewrap aside even where it works. */
  confinement?: "process";
}

/** A process of the sandbox, for status screens and tests. */
export interface SandboxProcess {
  kind: "runner" | "renderer";
  pid: number;
  /** Resident megabytes at the last heartbeat; 0 = not known yet. */
  megabytes: number;
  /** CPU time at the last heartbeat, seconds since its start; 0 = not known yet. */
  cpuSeconds: number;
}

export interface Sandbox {
  readonly confinement: Confinement;
  /**
   * An isolate for one program; with `traces` it tells what each commit is made of. Rejects with OpenError: `program-broken` when its module throws or does not end,
   * `runner-ended` when the process died meanwhile (try again).
   */
  open(
    program: Pick<Program, "hash" | "serverModule">,
    options: { group: string; traces?: boolean },
  ): Promise<ProgramInstance>;
  /** First HTML of a page, from a confined renderer. `input` is what `renderPage` of `@heddle/renderer/server` takes, as plain JSON. */
  render(input: unknown): Promise<string>;
  processes(): SandboxProcess[];
  /** Ends every process; instances exit as `disposed` or `killed`. */
  close(): Promise<void>;
}

/** Young generation: 4 MB halves instead of 16 keep an idle runner small, and batches are short-lived anyway. */
const RUNNER_FLAGS = [
  "--no-node-snapshot",
  "--max-semi-space-size=4",
  "--max-old-space-size=256",
  "--expose-gc",
];

interface Place {
  runner: Runner | null;
  starting: Promise<Runner> | null;
}

/** Starts a sandbox; its processes start when they are first needed, or with `open`. */
export function createSandbox(options: SandboxOptions = {}): Sandbox {
  const budgets: Budgets = { ...DEFAULT_BUDGETS, ...options.budgets };
  const log = options.onLog ?? (() => {});
  const confiner = createConfiner(options.confinement);
  const places: Place[] = Array.from({ length: Math.max(1, options.runnerCount ?? 1) }, () => ({
    runner: null,
    starting: null,
  }));
  const groups = new Map<string, Place>();
  let closed = false;

  async function startRunner(place: Place): Promise<Runner> {
    const { "runner.cjs": script, "isolate.js": isolateScript } = await findOutputs(
      ["runner.cjs", "isolate.js"],
      options.distDir,
    );
    if (closed) throw new OpenError("runner-ended", "The sandbox is closed.");
    const addon = findAddon();
    const command = confiner.command({
      script,
      arguments: [addon, isolateScript],
      readable: [addon, isolateScript],
      flags: RUNNER_FLAGS,
    });
    const runner = new Runner(command, budgets, {
      output: (text) => log(`runner ${runner.process.child.pid}: ${text.trimEnd()}`),
      exit: (reason) => {
        if (!closed) {
          log(`runner ${runner.process.child.pid} ended: ${reason}`);
          options.onEnd?.("runner");
        }
        if (place.runner === runner) place.runner = null;
      },
    });
    place.runner = runner;
    return runner;
  }

  function runnerOf(group: string): Promise<Runner> {
    let place = groups.get(group);
    if (!place) {
      place = places.reduce((least, other) => (load(other) < load(least) ? other : least));
      groups.set(group, place);
    }
    if (place.runner?.alive) return Promise.resolve(place.runner);
    const chosen = place;
    chosen.starting ??= startRunner(chosen).finally(() => {
      chosen.starting = null;
    });
    return chosen.starting;
  }

  function load(place: Place): number {
    let members = 0;
    for (const other of groups.values()) if (other === place) members++;
    return members;
  }

  const renderer = new Renderer({
    budgets,
    log,
    onEnd: () => options.onEnd?.("renderer"),
    async command() {
      const { "renderer.cjs": script } = await findOutputs(["renderer.cjs"], options.distDir);
      return confiner.command({ script, arguments: [], readable: [], flags: ["--max-semi-space-size=4"] });
    },
  });

  return {
    confinement: confiner.confinement,
    async open(program, { group, traces }) {
      if (closed) throw new OpenError("runner-ended", "The sandbox is closed.");
      renderer.prepare();
      const runner = await runnerOf(group);
      return runner.open(program.serverModule, traces);
    },
    render: (input) => renderer.render(input),
    processes() {
      const runners = places.flatMap(({ runner }) =>
        runner?.alive ? [{ kind: "runner" as const, process: runner.process }] : [],
      );
      const all = renderer.process
        ? [...runners, { kind: "renderer" as const, process: renderer.process }]
        : runners;
      return all.map(({ kind, process: { child, resident, cpu } }) => ({
        kind,
        pid: child.pid ?? 0,
        megabytes: resident / 1024 / 1024,
        cpuSeconds: cpu,
      }));
    },
    async close() {
      closed = true;
      const ends = places.map(({ runner }) => runner?.process.stop("the sandbox was closed"));
      await Promise.all([...ends, renderer.close()]);
    },
  };
}
