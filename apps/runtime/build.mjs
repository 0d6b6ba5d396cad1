// Bundles the runtime into dist/main.js and its compile worker into dist/compile-worker.js.

import { rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
await rm(join(here, "dist"), { recursive: true, force: true });

/** Packages with native parts, or that find their own files on disk, stay outside. */
const external = [
  "isolated-vm",
  "esbuild",
  "tailwindcss",
  "pg-native",
  "@prisma/client",
  "@prisma/adapter-pg",
  "bufferutil",
  "utf-8-validate",
];

await build({
  absWorkingDir: here,
  entryPoints: { main: "src/main.ts", "compile-worker": "src/compile/worker.ts" },
  outdir: join(here, "dist"),
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node24",
  splitting: true,
  chunkNames: "chunk-[hash]",
  jsx: "automatic",
  external,
  legalComments: "none",
  logLevel: "warning",
  sourcemap: "linked",
  // Packages in CommonJS ask for `require` of Node's own modules.
  banner: {
    js: 'import { createRequire as heddleRequire } from "node:module"; const require = heddleRequire(import.meta.url);',
  },
});
