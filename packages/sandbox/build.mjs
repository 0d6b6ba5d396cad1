/**
 * Builds what runs in the sandbox's processes into dist/: runner.cjs (the runner process), isolate.js (the script every
 * isolate runs first) and renderer.cjs (the renderer process). Each output has a list of its inputs beside it, so that
 * whoever starts a sandbox from source can tell whether it is out of date.
 */

import { mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** The formatter copies the members of every built-in once; isolates have no Atomics. */
const withoutAtomics = {
  name: "without-atomics",
  setup(setup) {
    setup.onLoad({ filter: /node-inspect-extracted[\\/]dist[\\/]inspect\.js$/ }, async ({ path: file }) => {
      const text = await readFile(file, "utf8");
      const contents = text.replace('"Atomics",', "");
      if (contents === text)
        throw new Error(`${file} does not name Atomics any more: check what it needs of the isolate.`);
      return { contents };
    });
  },
};

const root = path.dirname(fileURLToPath(import.meta.url));

const shared = {
  bundle: true,
  write: false,
  metafile: true,
  logLevel: "silent",
  legalComments: "none",
  absWorkingDir: root,
};
/** ES2024 is what V8 of Node 24 runs; isolates have no `process`, so none may be left in their script. */
const outputs = {
  "runner.cjs": {
    entryPoints: ["src/runner/main.ts"],
    platform: "node",
    format: "cjs",
    target: "node24",
  },
  "isolate.js": {
    entryPoints: ["src/isolate/entry.ts"],
    platform: "neutral",
    mainFields: ["module", "main"],
    conditions: ["import"],
    format: "iife",
    target: "es2024",
    // Names stay as they are: esbuild's keepNames would define the name of every closure anew each time one is made, also in the
    // middle of an event (a fifth of its cost), and stacks of errors are for people to read.
    minifySyntax: true,
    minifyWhitespace: true,
    plugins: [withoutAtomics],
    define: { "process.env.NODE_ENV": '"production"' },
  },
  "renderer.cjs": {
    entryPoints: ["src/rendering/main.ts"],
    platform: "node",
    format: "cjs",
    target: "node24",
    minifySyntax: true,
    jsx: "automatic",
    define: { "process.env.NODE_ENV": '"production"' },
    loader: { ".css": "empty" },
  },
};

/** Builds the named outputs (all when absent) into `directory`. Each file appears in one step, so that a reader never sees half of it. */
export async function buildOutputs(directory, names = Object.keys(outputs)) {
  await mkdir(directory, { recursive: true });
  for (const name of names) {
    const result = await build({ ...shared, ...outputs[name], outfile: path.join(directory, name) });
    const inputs = [
      fileURLToPath(import.meta.url),
      ...Object.keys(result.metafile.inputs).map((input) => path.resolve(root, input)),
    ];
    await replaceFile(path.join(directory, name), result.outputFiles[0].contents);
    await replaceFile(
      path.join(directory, `${name}.inputs.json`),
      JSON.stringify(inputs.map((input) => path.relative(root, input))),
    );
  }
}

/** Builds those of `names` that are missing in `directory` or older than one of their inputs. */
export async function refreshOutputs(directory, names = Object.keys(outputs)) {
  const stale = [];
  for (const name of names) if (await isStale(directory, name)) stale.push(name);
  if (stale.length > 0) await buildOutputs(directory, stale);
}

async function isStale(directory, name) {
  try {
    const built = await stat(path.join(directory, name));
    const inputs = JSON.parse(await readFile(path.join(directory, `${name}.inputs.json`), "utf8"));
    const times = await Promise.all(
      inputs.map(async (input) => (await stat(path.resolve(root, input))).mtimeMs),
    );
    return times.some((time) => time > built.mtimeMs);
  } catch {
    return true;
  }
}

async function replaceFile(file, contents) {
  const temporary = `${file}.${process.pid}.${Math.random().toString(36).slice(2)}`;
  try {
    await writeFile(temporary, contents);
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url))
  await buildOutputs(path.join(root, "dist"));
