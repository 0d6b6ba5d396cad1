// Builds what browsers load (dist/client).

import { readFileSync } from "node:fs";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const components = join(here, "../components");
const require = createRequire(join(components, "package.json"));
const client = join(here, "dist/client");

await rm(join(here, "dist"), { recursive: true, force: true });
await mkdir(client, { recursive: true });

const common = {
  absWorkingDir: here,
  bundle: true,
  minify: true,
  jsx: "automatic",
  legalComments: "none",
  logLevel: "warning",
  define: { "process.env.NODE_ENV": '"production"' },
};

const bundle = await build({
  ...common,
  entryPoints: { client: "src/index.tsx" },
  outdir: client,
  format: "esm",
  platform: "browser",
  target: ["es2022", "chrome123", "firefox120", "safari17.5"],
  splitting: true,
  metafile: true,
  entryNames: "[name]-[hash]",
  chunkNames: "[name]-[hash]",
});

const manifest = describe(bundle.metafile);
await writeFile(join(client, "manifest.json"), JSON.stringify(manifest, null, 2));
await copyFonts();
await writeIcons();
await compress();
await report();

/** Names the files of the bundle by what they are for. */
function describe(metafile) {
  const prefix = "dist/client/";
  const outputs = Object.entries(metafile.outputs);
  const nameOf = (path) => path.slice(prefix.length);
  const outputOf = (entryPoint) => outputs.find(([, output]) => output.entryPoint?.endsWith(entryPoint));
  const closure = (path, seen = new Set()) => {
    if (seen.has(path)) return seen;
    seen.add(path);
    for (const { path: next, kind } of metafile.outputs[path].imports) {
      if (kind === "import-statement") closure(next, seen);
    }
    return seen;
  };
  const [entry] = outputOf("src/index.tsx");
  const base = closure(entry);
  const beyond = (path) => [...closure(path)].filter((one) => !base.has(one)).map(nameOf);
  const chunkOf = new Map(
    outputs.flatMap(([path, { entryPoint = "" }]) => {
      const match = /components\/src\/chunks\/([a-z-]+)\.ts$/.exec(entryPoint);
      return match ? [[match[1], path]] : [];
    }),
  );
  const local = outputOf("src/local/index.ts");
  const canvas = outputOf("src/canvas/index.ts");
  return {
    entry: nameOf(entry),
    imports: [...base].filter((path) => path !== entry).map(nameOf),
    components: Object.fromEntries(
      [...componentsOfChunks()].map(([name, chunk]) => [name, beyond(chunkOf.get(chunk))]),
    ),
    local: local ? beyond(local[0]) : [],
    canvas: canvas ? beyond(canvas[0]) : [],
  };
}

/** Component name to the chunk that the registry loads it from. */
function* componentsOfChunks() {
  const registry = readFileSync(join(components, "src/registry.ts"), "utf8");
  const chunks = new Set(
    [...registry.matchAll(/import\("\.\/chunks\/([a-z-]+)\.ts"\)/g)].map((match) => match[1]),
  );
  for (const [, name, chunk] of registry.matchAll(/^ {2}([A-Z]\w*): ([a-z]+),$/gm)) {
    if (chunks.has(chunk)) yield [name, chunk];
  }
}

/** Inter, the typeface of apps that name no other, under names that carry its version. */
async function copyFonts() {
  const { INTER_FILES, INTER_VERSION, interFile } = await importSource(join(components, "src/theme/font.ts"));
  const folder = dirname(require.resolve("@fontsource-variable/inter/package.json"));
  const { version } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
  if (version !== INTER_VERSION)
    throw new Error(`Set INTER_VERSION in packages/components/src/theme/font.ts to ${version}.`);
  for (const script of Object.keys(INTER_FILES)) {
    await writeFile(
      join(client, interFile(script)),
      await readFile(join(folder, `files/inter-${script}-wght-normal.woff2`)),
    );
  }
}

/** Every Lucide icon as a small JSON file, by each of its names. */
async function writeIcons() {
  const { LUCIDE_VERSION } = await importSource(join(components, "src/icon/version.ts"));
  const root = dirname(require.resolve("lucide-react/package.json"));
  const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
  if (version !== LUCIDE_VERSION)
    throw new Error(`Set LUCIDE_VERSION in packages/components/src/icon/version.ts to ${version}.`);
  const folder = join(root, "dist/esm/icons");
  const target = join(client, "icons", version);
  await mkdir(target, { recursive: true });
  const icons = {};
  for (const file of (await readdir(folder)).filter((name) => name.endsWith(".mjs"))) {
    const { __iconData } = await import(pathToFileURL(join(folder, file)).href);
    if (!__iconData) continue;
    const node = __iconData.node.map(([element, { key, ...attributes }]) => [element, attributes]);
    for (const name of [__iconData.name, file.slice(0, -".mjs".length), ...(__iconData.aliases ?? [])])
      icons[name] = node;
  }
  const { default: known } = await import(pathToFileURL(join(root, "dynamicIconImports.mjs")).href);
  const missing = Object.keys(known).filter((name) => !icons[name]);
  if (missing.length > 0)
    throw new Error(`Lucide has icons whose data was not found: ${missing.join(", ")}.`);
  await Promise.all(
    Object.entries(icons).map(([name, node]) =>
      writeFile(join(target, `${name}.json`), JSON.stringify(node)),
    ),
  );
}

/** Plain TypeScript with erasable types, read on any version of Node. */
async function importSource(path) {
  const { outputFiles } = await build({ entryPoints: [path], bundle: true, format: "esm", write: false });
  return import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
}

async function compress() {
  const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
  for (const name of (await readdir(client)).filter((file) => file.endsWith(".js"))) {
    const bytes = await readFile(join(client, name));
    await writeFile(join(client, `${name}.gz`), await promisify(gzip)(bytes, { level: 9 }));
    await writeFile(join(client, `${name}.br`), await promisify(brotliCompress)(bytes, brotli));
  }
}

async function report() {
  const size = async (files) => {
    let total = 0;
    for (const file of files) total += (await readFile(join(client, `${file}.gz`))).length;
    return `${(total / 1024).toFixed(1)} KB`;
  };
  const lines = [
    ["page", await size([manifest.entry, ...manifest.imports])],
    ["local state", await size(manifest.local)],
    ["canvas", await size(manifest.canvas)],
  ];
  for (const [name, files] of Object.entries(manifest.components))
    lines.push([`+ ${name}`, await size(files)]);
  for (const [name, text] of lines) console.log(`${name.padEnd(16)} ${text} gzipped`);
}
