// Builds what browsers load (dist/client).

import { readFileSync } from "node:fs";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { build } from "esbuild";
import { rolldown } from "rolldown";

const here = dirname(fileURLToPath(import.meta.url));
const components = join(here, "../components");
const require = createRequire(join(components, "package.json"));
const client = join(here, "dist/client");

await rm(join(here, "dist"), { recursive: true, force: true });
await mkdir(client, { recursive: true });

// Rolldown, because it can put what the entry and lazy parts share into the entry: a page loads one script instead of a dozen.
const bundle = await rolldown({
  input: { client: "src/index.tsx" },
  cwd: here,
  platform: "browser",
  logLevel: "warn",
  // Libraries mark what needs a browser for servers that would take them apart; everything here is for browsers.
  onLog: (level, log, report) => log.code !== "MODULE_LEVEL_DIRECTIVE" && report(level, log),
  transform: {
    target: ["es2022", "chrome123", "firefox120", "safari17.5"],
    jsx: "react-jsx",
    define: { "process.env.NODE_ENV": '"production"' },
  },
});
const { output } = await bundle.write({
  dir: client,
  format: "esm",
  minify: true,
  comments: false,
  entryFileNames: "[name]-[hash].js",
  // The bundler names what is shared by all who share it.
  chunkFileNames: ({ name }) => (name.startsWith("shared") ? "shared-[hash].js" : "[name]-[hash].js"),
  codeSplitting: {
    groups: [
      { name: "base", tags: ["$initial"], priority: 1 },
      // What a few lazy parts share: by itself it would be a file for each set of them, most of less than a kilobyte.
      { name: "shared", minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: 3_000 },
    ],
  },
});
await bundle.close();

const manifest = describe(output);
await writeFile(join(client, "manifest.json"), JSON.stringify(manifest, null, 2));
await copyFonts();
await writeIcons();
await compress();
await report();

/** Names the files of the bundle by what they are for. */
function describe(chunks) {
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const partOf = (module) =>
    chunks.find(({ facadeModuleId }) => facadeModuleId?.replaceAll("\\", "/").endsWith(module));
  const closure = (name, seen = new Set()) => {
    if (seen.has(name)) return seen;
    seen.add(name);
    for (const next of byName.get(name).imports) closure(next, seen);
    return seen;
  };
  const entry = partOf("renderer/src/index.tsx").fileName;
  const base = closure(entry);
  const beyond = (module) => [...closure(partOf(module).fileName)].filter((one) => !base.has(one));
  return {
    entry,
    imports: [...base].filter((name) => name !== entry),
    components: Object.fromEntries(
      [...componentsOfChunks()].map(([name, chunk]) => [
        name,
        beyond(`components/generated/chunks/${chunk}.ts`),
      ]),
    ),
    late: { components: lateComponents(), drawing: beyond("renderer/src/late/index.ts") },
    local: beyond("renderer/src/local/index.ts"),
    canvas: beyond("renderer/src/canvas/index.ts"),
  };
}

/** The registry's list of those that pages do not wait for. */
function lateComponents() {
  const registry = readFileSync(join(components, "generated/registry.ts"), "utf8");
  return JSON.parse(/^export const late: .* = new Set\((\[.*?\])\);$/m.exec(registry)[1]);
}

/** Component name to the chunk that the registry loads it from. */
function* componentsOfChunks() {
  const registry = readFileSync(join(components, "generated/registry.ts"), "utf8");
  for (const [, name, chunk] of registry.matchAll(
    /^ {2}([A-Z]\w*): \(\) => import\("\.\/chunks\/([a-z-]+)\.ts"\)/gm,
  ))
    yield [name, chunk];
}

/** The typefaces that themes can name, under names that carry their versions. */
async function copyFonts() {
  const { TYPEFACES, typefaceFile } = await importSource(join(components, "src/theme/font.ts"));
  for (const typeface of Object.values(TYPEFACES)) {
    const folder = dirname(require.resolve(`@fontsource-variable/${typeface.package}/package.json`));
    const { version } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
    if (version !== typeface.version)
      throw new Error(
        `Set the version of ${typeface.package} in packages/components/src/theme/font.ts to ${version}.`,
      );
    for (const script of typeface.scripts) {
      await writeFile(
        join(client, typefaceFile(typeface, script)),
        await readFile(join(folder, `files/${typeface.package}-${script}-wght-normal.woff2`)),
      );
    }
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
