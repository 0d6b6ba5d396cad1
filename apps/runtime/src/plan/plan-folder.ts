/** `heddle plan`: what a deploy of an app folder would do to the tabs that are open. */

import { existsSync } from "node:fs";
import { copyFile, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type DeployPlan, planDeploy } from "@heddle/compiler/plan";
import type { Diagnostic } from "@heddle/schema";
import { Compiler } from "../compile/compiler.ts";
import type { CompileRequest } from "../compile/requests.ts";
import type { Release } from "../source/site.ts";

export interface PlanFolderOptions {
  /** The folder of the app as it is to be deployed. */
  folder: string;
  /** Another folder of the app, as it is live; null = what was served from `folder` last. */
  against: string | null;
  /** Where `heddle start` keeps what it serves. */
  dataFolder: string;
  /** Where the built compile worker lies, for a bundled runtime. */
  compileWorker?: URL;
  log(text: string): void;
}

type AppRequest = Extract<CompileRequest, { kind: "folder" | "revision" }>;

/** What cannot be planned, as a sentence for people. */
export class PlanError extends Error {}

/** @throws {PlanError} where one of the sides is not there or does not compile */
export async function planFolder(options: PlanFolderOptions): Promise<DeployPlan> {
  const { folder, against, dataFolder, compileWorker, log } = options;
  const compiler = new Compiler({ log, ...(compileWorker ? { script: compileWorker } : {}) });
  const temporary = await mkdtemp(join(tmpdir(), "heddle-plan-"));
  const memory = (side: string) => join(temporary, `${side}.json`);
  try {
    const live = await compiled(
      compiler,
      against === null ? await served(dataFolder) : { kind: "folder", root: against, memory: memory("live") },
      against ?? "what is served",
    );
    // What is the same gets the ids that it has where it is served.
    if (against === null) await copyFile(servedFile(dataFolder), memory("next"));
    const next = await compiled(compiler, { kind: "folder", root: folder, memory: memory("next") }, folder);
    return planDeploy(deployable(live), deployable(next));
  } finally {
    await compiler.close();
    await rm(temporary, { recursive: true, force: true });
  }
}

/** The app that `heddle start` read last, which it keeps so that its nodes' ids stay the same. */
async function served(dataFolder: string): Promise<AppRequest> {
  const file = servedFile(dataFolder);
  if (!existsSync(file))
    throw new PlanError(
      `Nothing was served from here yet: there is no ${file}. Name what is live with --against <folder>.`,
    );
  return { kind: "revision", json: await readFile(file, "utf8") };
}

function servedFile(dataFolder: string): string {
  return join(dataFolder, "folder-app.json");
}

async function compiled(compiler: Compiler, request: AppRequest, name: string): Promise<Release> {
  const { release, diagnostics } = await compiler.compile("plan", request);
  if (release) return release;
  const errors = diagnostics.filter(({ severity }) => severity === "error").map(placed);
  throw new PlanError(`${name} does not compile: ${errors.slice(0, 3).join(" ")}`);
}

function placed({ file, line, message }: Diagnostic): string {
  return file ? `${file}${line ? `:${line}` : ""}: ${message}` : message;
}

function deployable({ program, app }: Release) {
  return { program, durability: app.settings.durability };
}
