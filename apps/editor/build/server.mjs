// Bundles the editor's server: our own packages into one file, everything from npm beside it as it was installed.
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const editor = fileURLToPath(new URL("..", import.meta.url));

/** Bare names are npm's, except our own. */
const external = {
  name: "external",
  setup(bundle) {
    bundle.onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
      kind === "entry-point" || path.startsWith("@heddle/") ? null : { path, external: true },
    );
  },
};

export async function buildServer() {
  await build({
    absWorkingDir: editor,
    entryPoints: { server: "server/main.ts", worker: "server/worker-pool/worker.ts" },
    outdir: "dist",
    bundle: true,
    splitting: true,
    chunkNames: "chunks/[name]-[hash]",
    platform: "node",
    target: "node24",
    format: "esm",
    sourcemap: true,
    jsx: "automatic",
    logLevel: "warning",
    plugins: [external],
  });
}
