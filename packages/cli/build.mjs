// Builds the public package `heddle`: dist/package is its content, dist/heddle-<version>.tgz what exported apps carry in vendor/.

import { execFileSync } from "node:child_process";
import { chmod, cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, "../..");
const dist = join(here, "dist");
const { version, license, description } = JSON.parse(await readFile(join(here, "package.json"), "utf8"));

/** Packages with native parts, or that find their own files on disk: the published package depends on them. */
const installed = ["esbuild", "isolated-vm", "tailwindcss"];
const banner =
  'import { createRequire as heddleRequire } from "node:module"; const require = heddleRequire(import.meta.url);';

await rm(dist, { recursive: true, force: true, maxRetries: 5 });
await mkdir(dist, { recursive: true });
const bundle = {
  absWorkingDir: root,
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node24",
  jsx: "automatic",
  legalComments: "none",
  logLevel: "warning",
  banner: { js: banner },
};
await build({
  ...bundle,
  entryPoints: {
    heddle: join(here, "src/main.ts"),
    "compile-worker": join(root, "apps/runtime/src/compile/worker.ts"),
  },
  outdir: dist,
  splitting: true,
  chunkNames: "chunk-[hash]",
  minifySyntax: true,
  define: { HEDDLE_VERSION: JSON.stringify(version) },
  // An app that runs from its folder never asks for a database.
  external: [...installed, "@heddle/database", "bufferutil", "utf-8-validate"],
});
await cp(join(root, "packages/renderer/dist/client"), join(dist, "client"), { recursive: true });
await cp(join(root, "packages/sandbox/dist"), join(dist, "sandbox"), {
  recursive: true,
  filter: (path) => !path.endsWith(".inputs.json"),
});
await writeDeclarations();
await pack();

/** Types of `heddle/components`, made from the components' manifests. */
async function writeDeclarations() {
  const generator = join(dist, "declarations.mjs");
  await build({
    ...bundle,
    stdin: {
      resolveDir: here,
      contents: `export { componentDeclarations } from "@heddle/components/declarations"; export { manifests } from "@heddle/components/manifests";`,
    },
    outfile: generator,
  });
  const { componentDeclarations, manifests } = await import(generator);
  await rm(generator);
  await cp(join(here, "types"), join(dist, "types"), { recursive: true });
  await writeFile(join(dist, "types/components.d.ts"), componentDeclarations(manifests));
}

async function pack() {
  const folder = join(dist, "package");
  await mkdir(folder, { recursive: true });
  for (const part of ["client", "sandbox", "types"])
    await cp(join(dist, part), join(folder, "dist", part), { recursive: true });
  for (const file of await outputsOf(dist)) await cp(join(dist, file), join(folder, "dist", file));
  await mkdir(join(folder, "bin"));
  await cp(join(here, "bin/heddle.mjs"), join(folder, "bin/heddle.mjs"));
  await chmod(join(folder, "bin/heddle.mjs"), 0o755);
  await cp(join(root, "LICENSE"), join(folder, "LICENSE"));
  const dependencies = {
    node: versionOf("node"),
    ...Object.fromEntries(installed.map((name) => [name, versionOf(name)])),
  };
  const manifest = {
    name: "heddle",
    version,
    description,
    license,
    type: "module",
    bin: { heddle: "./bin/heddle.mjs" },
    exports: {
      ".": { types: "./dist/types/index.d.ts" },
      "./components": { types: "./dist/types/components.d.ts" },
      "./jsx-runtime": { types: "./dist/types/jsx-runtime.d.ts" },
    },
    dependencies,
  };
  await writeFile(join(folder, "package.json"), `${JSON.stringify(manifest, null, 2)}\n`);
  execFileSync("npm", ["pack", "--silent", "--pack-destination", dist], {
    cwd: folder,
    stdio: ["ignore", "ignore", "inherit"],
  });
  await rm(folder, { recursive: true });
}

async function outputsOf(folder) {
  return (await readdir(folder)).filter((name) => name.endsWith(".js"));
}

function versionOf(name) {
  return createRequire(import.meta.url)(join(root, "node_modules", name, "package.json")).version;
}
