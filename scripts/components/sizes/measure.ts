/**
 * What a component costs a visitor: the gzipped script that a page with it loads over a page without. What every page has anyway, React,
 * the renderer and the shared parts of the base chunk, costs nothing more and is left out.
 */

import { relative } from "node:path";
import { gzipSync } from "node:zlib";
import type { ComponentManifest } from "@heddle/schema";
import { type BuildOptions, build, type Metafile, type Plugin } from "esbuild";
import { ROOT } from "../folders.ts";
import { kebabCase } from "../gallery/name.ts";

export interface Cost {
  /** Bytes, gzipped. */
  atOnce: number;
  /** Of what is loaded only when the component is used in some way, such as a language of code. */
  onUse: number;
}

const ENTRY = "packages/renderer/src/index.tsx";
const COMPONENTS = "packages/components";

const OPTIONS = {
  absWorkingDir: ROOT,
  bundle: true,
  format: "esm",
  splitting: true,
  minify: true,
  write: false,
  metafile: true,
  outdir: "sizes",
  platform: "browser",
  target: "es2022",
  jsx: "automatic",
  legalComments: "none",
  define: { "process.env.NODE_ENV": '"production"' },
} satisfies BuildOptions;

/** The modules that every page loads, by their paths. */
export async function baseModules(): Promise<ReadonlySet<string>> {
  const { metafile } = await build({ ...OPTIONS, entryPoints: [ENTRY] });
  const seen = new Set([ENTRY]);
  for (const path of seen)
    for (const { path: next, kind, external } of metafile.inputs[path]?.imports ?? [])
      if (kind !== "dynamic-import" && !external) seen.add(next);
  return seen;
}

/** A component alone; its own folder counts even where it is part of the base. */
export function costOfComponent(manifest: ComponentManifest, base: ReadonlySet<string>): Promise<Cost> {
  const folder = `${COMPONENTS}/src/${kebabCase(manifest.name)}/`;
  return costOf(`${folder}component.tsx`, (path) => base.has(path) && !path.startsWith(folder));
}

/** All that comes as one file. */
export function costOfChunk(chunk: string, base: ReadonlySet<string>): Promise<Cost> {
  return costOf(`${COMPONENTS}/generated/chunks/${chunk}.ts`, (path) => base.has(path));
}

async function costOf(entry: string, isThere: (path: string) => boolean): Promise<Cost> {
  const { outputFiles, metafile } = await build({
    ...OPTIONS,
    entryPoints: [entry],
    plugins: [leaveOut(isThere)],
  });
  const first = filesAtOnce(metafile, entry);
  const cost = { atOnce: 0, onUse: 0 };
  for (const { path, contents } of outputFiles)
    cost[first.has(relative(ROOT, path)) ? "atOnce" : "onUse"] += gzipSync(contents, { level: 9 }).length;
  return cost;
}

function filesAtOnce({ outputs }: Metafile, entry: string): ReadonlySet<string> {
  const seen = new Set(Object.keys(outputs).filter((file) => outputs[file]!.entryPoint === entry));
  for (const file of seen)
    for (const { path, kind } of outputs[file]?.imports ?? [])
      if (kind === "import-statement" && path in outputs) seen.add(path);
  return seen;
}

/** Modules that are there already are only named, not bundled. */
function leaveOut(isThere: (path: string) => boolean): Plugin {
  const asked = Symbol("asked");
  return {
    name: "leave-out",
    setup({ onResolve, resolve }) {
      onResolve({ filter: /.*/ }, async ({ path, pluginData, kind, importer, resolveDir }) => {
        if (pluginData === asked || kind === "entry-point") return undefined;
        const found = await resolve(path, { kind, importer, resolveDir, pluginData: asked });
        const isExternal = found.errors.length === 0 && isThere(relative(ROOT, found.path));
        return isExternal ? { path, external: true } : found;
      });
    },
  };
}
