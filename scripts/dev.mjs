/**
 * `npm run dev`: Heddle for people who work on it. The editor's pages reload by themselves (Next.js' development server);
 * when anything else changes, what depends on it is built and the editor's server or the runtime is started again.
 */
import { existsSync, watch } from "node:fs";
import { join } from "node:path";
import { runHeddle } from "./ground/heddle.mjs";
import { pinnedEnvironment, pinnedNode } from "./ground/install.mjs";
import { MODULES, ROOT } from "./ground/paths.mjs";
import { explain, Problem } from "./ground/problem.mjs";
import { run } from "./ground/processes.mjs";

const WATCHED = ["packages", "apps/runtime", "apps/editor/server", "apps/editor/build", "prisma"];
const WRITTEN = /(^|\/)(node_modules|dist|generated|out|\.next|\.turbo)(\/|$)/;
const SOURCE = /\.(ts|tsx|mjs|css|json|prisma|sql)$/;
const TEST = /\.test\.tsx?$/;
/** Editors save several files at once. */
const QUIET = 150;

const turbo = join(MODULES, ".bin", process.platform === "win32" ? "turbo.cmd" : "turbo");
/** Everything but the editor's pages, which `next dev` draws on demand. */
const ALL = [turbo, ["run", "build", "--filter=!@heddle/editor", "--output-logs=errors-only"]];
/** Nor, from the second time on, the archive that goes into exported apps. */
const PACKAGES = [ALL[0], [...ALL[1], "--filter=!heddle"]];
const EDITOR_SERVER = [pinnedNode(), [join(ROOT, "apps/editor/build.mjs"), "--static-only"]];

async function buildSteps(steps, signal) {
  for (const [command, args] of steps) {
    const { code, output, errors } = await run(command, args, {
      cwd: ROOT,
      env: pinnedEnvironment(),
      signal,
    });
    if (signal.aborted) return;
    if (code === 0) continue;
    process.stderr.write(`${output}${errors}`);
    throw new Problem("The build failed.", "The reason stands above.");
  }
}

/** Builds and starts again after each change; one build at a time, and another when something changed meanwhile. */
function rebuildOnChange({ progress, restart, signal }) {
  const changed = new Set();
  let timer = null;
  let working = false;

  async function work() {
    if (working) return;
    working = true;
    while (changed.size > 0 && !signal.aborted) {
      const files = [...changed];
      changed.clear();
      progress.line(
        `Changed: ${files.slice(0, 3).join(", ")}${files.length > 3 ? ` and ${files.length - 3} more` : ""}`,
      );
      try {
        const editorOnly = files.every((file) => file.startsWith("apps/editor/"));
        const runtimeOnly = files.every((file) => file.startsWith("apps/runtime/"));
        await buildSteps(
          [...(editorOnly ? [] : [PACKAGES]), ...(runtimeOnly ? [] : [EDITOR_SERVER])],
          signal,
        );
        if (!editorOnly) await restart("runtime");
        if (!runtimeOnly) await restart("editor");
        if (!signal.aborted) progress.line("Up to date.");
      } catch (error) {
        progress.line(explain(error));
      }
    }
    working = false;
  }

  for (const folder of WATCHED) {
    if (!existsSync(join(ROOT, folder))) continue;
    watch(join(ROOT, folder), { recursive: true }, (_event, name) => {
      const file = `${folder}/${String(name).replaceAll("\\", "/")}`;
      if (WRITTEN.test(file) || TEST.test(file) || !SOURCE.test(file)) return;
      changed.add(file);
      clearTimeout(timer);
      timer = setTimeout(() => void work(), QUIET);
    });
  }
}

await runHeddle({
  build: () => (signal) => buildSteps([ALL, EDITOR_SERVER], signal),
  environment: { NODE_ENV: "development", HEDDLE_DEVELOPMENT: "1" },
  whenReady: rebuildOnChange,
});
