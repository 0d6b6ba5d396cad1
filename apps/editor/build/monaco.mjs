// Bundles Monaco once into static files under public/monaco: Turbopack would take half a minute over it, esbuild takes two seconds.
import { mkdir, rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const editor = fileURLToPath(new URL("..", import.meta.url));
const out = `${editor}public/monaco`;

export async function buildMonaco() {
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  const shared = {
    bundle: true,
    minify: true,
    outdir: out,
    logLevel: "warning",
    legalComments: "none",
    loader: { ".ttf": "file" },
    assetNames: "[name]-[hash]",
  };
  await Promise.all([
    build({ ...shared, entryPoints: { editor: `${editor}src/code/monaco.bundle.ts` }, format: "esm" }),
    build({
      ...shared,
      format: "iife",
      entryPoints: {
        "editor.worker": "monaco-editor/editor/editor.worker.js",
        "ts.worker": "monaco-editor/languages/features/typescript/ts.worker.js",
      },
      absWorkingDir: editor,
    }),
  ]);
}
