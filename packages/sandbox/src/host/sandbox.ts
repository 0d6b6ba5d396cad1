/** The sandbox: a few runner processes for app code, a renderer process for first HTML, all confined. */

import type { Program } from "@heddle/state-engine/program";
import { type Budgets, DEFAULT_BUDGETS } from "../budgets/budgets.ts";
import { type Confinement, createConfiner } from "../confinement/confinement.ts";
import { findAddon, findOutputs } from "./outputs.ts";
import type { ProgramInstance } from "./program-instance.ts";
import { Renderer } from "./renderer.ts";
import { OpenError, Runner } from "./runner.ts";
import { NOT_NEEDED, RunnerPool, runnersByMemory } from "./runner-pool.ts";

export interface SandboxOptions {
  /** Most runner processes; absent = as many as half the memory is enough for. Programs of one group share one. */
  mostRunners?: number;
  /** A runner that nothing is in ends after this time, unless it is the only one, milliseconds; default a minute. */
  idleRunnerMilliseconds?: number;
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
   * `runner-ended` when the process died meanwhile, twice (try again).
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

const RENDERER_FLAGS = ["--max-semi-space-size=4", "--expose-gc"];

const IDLE_RUNNER_MILLISECONDS = 60_000;

/** Starts a sandbox; its processes start when they are first needed, or with `open`. */
export function createSandbox(options: SandboxOptions = {}): Sandbox {
  const budgets: Budgets = { ...DEFAULT_BUDGETS, ...options.budgets };
  const log = options.onLog ?? (() => {});
  const confiner = createConfiner(options.confinement);
  let closed = false;

  async function startRunner(onEnd: () => void): Promise<Runner> {
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
        onEnd();
        if (closed || reason === NOT_NEEDED) return;
        log(`runner ${runner.process.child.pid} ended: ${reason}`);
        options.onEnd?.("runner");
      },
    });
    return runner;
  }

  const pool = new RunnerPool({
    most: options.mostRunners ?? runnersByMemory(),
    idleMilliseconds: options.idleRunnerMilliseconds ?? IDLE_RUNNER_MILLISECONDS,
    start: startRunner,
  });

  const renderer = new Renderer({
    budgets,
    log,
    onEnd: () => options.onEnd?.("renderer"),
    async command() {
      const { "renderer.cjs": script } = await findOutputs(["renderer.cjs"], options.distDir);
      return confiner.command({ script, arguments: [], readable: [], flags: RENDERER_FLAGS });
    },
  });

  return {
    confinement: confiner.confinement,
    async open(program, { group, traces }) {
      if (closed) throw new OpenError("runner-ended", "The sandbox is closed.");
      renderer.prepare();
      const open = async () => (await pool.runnerOf(group)).open(program.serverModule, traces);
      try {
        return await open();
      } catch (error) {
        // Most likely another program took the runner with it. Once more only: it may have been this one.
        if (closed || !(error instanceof OpenError) || error.code !== "runner-ended") throw error;
        return open();
      }
    },
    render: (input) => renderer.render(input),
    processes() {
      const runners = pool.runners.map(({ process }) => ({ kind: "runner" as const, process }));
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
      await Promise.all([pool.close(), renderer.close()]);
    },
  };
}
