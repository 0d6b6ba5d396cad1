// Writes into generated/ what has to be known of all components at once, from their folders: a new component is a folder in src, and touches nothing else.

import { existsSync } from "node:fs";
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const target = join(here, "generated");
/** Sections of the palette, in order. */
const CATEGORIES = ["Layout", "Text", "Media", "Controls", "Data", "Feedback", "Overlay"];

const components = (await readComponents()).sort(byPlace);
const files = {
  "manifests.ts": manifestsFile(),
  "registry.ts": registryFile(),
  "heavy.ts": heavyFile(),
  "classes.ts": classesFile(),
  "plain.ts": plainFile(),
  "bindables.ts": bindablesFile(),
  "skeletons.ts": skeletonsFile(),
  "gallery.ts": galleryFile(),
  ...Object.fromEntries(chunkNames().map((chunk) => [`chunks/${chunk}.ts`, chunkFile(chunk)])),
};
await rm(target, { recursive: true, force: true });
await mkdir(join(target, "chunks"), { recursive: true });
for (const [name, text] of Object.entries(files))
  await writeFile(join(target, name), `// Written by packages/components/build.mjs.\n\n${text}`);

/** Every folder with a manifest, and what that says. */
async function readComponents() {
  const entries = await readdir(join(here, "src"), { withFileTypes: true });
  const folders = entries
    .filter((entry) => entry.isDirectory() && existsSync(join(here, "src", entry.name, "manifest.ts")))
    .map(({ name }) => name);
  const contents = folders
    .map((folder) => `export { manifest as ${camel(folder)} } from "./${folder}/manifest.ts";`)
    .join("\n");
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: join(here, "src"), loader: "ts" },
    bundle: true,
    format: "esm",
    write: false,
  });
  const manifests = await import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
  return folders.map((folder) => checked({ folder, manifest: manifests[camel(folder)] }));
}

/** @throws where the palette would have no place for it */
function checked(component) {
  const { folder, manifest } = component;
  if (!CATEGORIES.includes(manifest?.category))
    throw new Error(
      `src/${folder}/manifest.ts: category is ${JSON.stringify(manifest?.category)}; it must be one of ${CATEGORIES.join(", ")}.`,
    );
  return component;
}

/** As the palette has them: by section, then by rank; who has none stands behind, by name. */
function byPlace(one, other) {
  const place = ({ manifest }) => [
    CATEGORIES.indexOf(manifest.category),
    manifest.rank ?? Number.MAX_SAFE_INTEGER,
  ];
  const [category, rank] = place(one);
  const [otherCategory, otherRank] = place(other);
  return category - otherCategory || rank - otherRank || (one.manifest.name < other.manifest.name ? -1 : 1);
}

function manifestsFile() {
  const imports = components.map(
    ({ folder }) => `import { manifest as ${camel(folder)} } from "../src/${folder}/manifest.ts";`,
  );
  const entries = components.map(({ folder, manifest }) => `  ${manifest.name}: ${camel(folder)},`);
  return `import type { ManifestRegistry } from "@heddle/schema";
${imports.join("\n")}

/** Every component's manifest by name, in the order of the palette: data only, so it can be read anywhere. */
export const manifests: ManifestRegistry = {
${entries.join("\n")}
};
`;
}

function registryFile() {
  const lazy = components.filter(({ manifest }) => manifest.chunk);
  return `${moduleFile(
    components.filter(({ manifest }) => !manifest.chunk),
    "../src",
    "/** What nearly every page has: in the base chunk. */\nexport const eager: ComponentModule = {",
    "};",
  )}
export type { AnyComponent, ComponentModule } from "../src/component-module.ts";

/** Heavy ones: a page is alive before they have come. */
export const late: ReadonlySet<string> = new Set(${JSON.stringify(lateComponents().map(({ manifest }) => manifest.name))});

/** By name, how to load the chunk that has it: what is used together comes as one file. */
export const lazy: Readonly<Record<string, () => Promise<ComponentModule>>> = {
${lazy.map(({ manifest }) => `  ${manifest.name}: () => import("./chunks/${manifest.chunk}.ts").then(({ components }) => components),`).join("\n")}
};
`;
}

function chunkFile(chunk) {
  return moduleFile(
    components.filter(({ manifest }) => manifest.chunk === chunk),
    "../../src",
    "export const components = {",
    "} satisfies ComponentModule;",
  );
}

function moduleFile(own, source, head, end) {
  const imports = own.map(
    ({ folder, manifest }) => `import { ${manifest.name} } from "${source}/${folder}/component.tsx";`,
  );
  return `import { type ComponentModule, untyped } from "${source}/component-module.ts";
${imports.join("\n")}

${head}
${own.map(({ manifest }) => `  ${manifest.name}: untyped(${manifest.name}),`).join("\n")}
${end}
`;
}

function heavyFile() {
  const chunks = chunkNames();
  return `import type { ComponentModule } from "../src/component-module.ts";
${chunks.map((chunk) => `import { components as ${camel(chunk)} } from "./chunks/${chunk}.ts";`).join("\n")}

/** The components of the lazy chunks, all at once: for the server, which draws any page without waiting. */
export const heavy: ComponentModule = { ${chunks.map((chunk) => `...${camel(chunk)}`).join(", ")} };
`;
}

function classesFile() {
  const imports = components.map(
    ({ folder }) => `import { classes as ${camel(folder)} } from "../src/${folder}/classes.ts";`,
  );
  const tableOf = ({ folder, manifest }) =>
    manifest.skeleton ? `{ own: ${camel(folder)}, lateClasses }` : camel(folder);
  return `import { lateClasses } from "../src/late/classes.ts";
import { type ClassTable, classesOf } from "../src/style/ui.ts";
${imports.join("\n")}

const tables: Readonly<Record<string, ClassTable>> = {
${components.map((one) => `  ${one.manifest.name}: ${tableOf(one)},`).join("\n")}
};

/** The Tailwind classes that each component itself may put on the page, without doubles, so that a page's CSS holds just those. */
export const componentClasses: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries(tables).map(([name, table]) => [name, [...new Set(classesOf(table))]]),
);
`;
}

/** How tall a component will be, with the values that props have when they are not set. */
function skeletonsFile() {
  const entries = lateComponents().map(({ manifest }) => {
    const { by = {}, ...rest } = manifest.skeleton;
    const terms = Object.entries(by).map(([prop, { each, most }]) => ({
      prop,
      each,
      unset: manifest.props[prop].default ?? null,
      ...(most ? { most, mostUnset: manifest.props[most].default ?? null } : {}),
    }));
    return `  ${manifest.name}: ${JSON.stringify({ ...rest, terms })},`;
  });
  return `import type { Skeleton } from "../src/late/skeleton.ts";

/** The room that each heavy component takes, from its manifest. */
export const skeletons: Readonly<Record<string, Skeleton>> = {
${entries.join("\n")}
};
`;
}

function lateComponents() {
  return components.filter(({ manifest }) => manifest.skeleton);
}

function plainFile() {
  const names = components.filter(({ manifest }) => manifest.isPlain).map(({ manifest }) => manifest.name);
  return `/**
 * The components that are nothing but functions of their props: no state, no context and no effects of their own. Whoever draws many
 * of them may call them instead of mounting each. A test holds the manifests against the components.
 */
export const plain: ReadonlySet<string> = new Set(${JSON.stringify(names)});
`;
}

function bindablesFile() {
  const entries = components.flatMap(({ manifest }) =>
    Object.entries(manifest.props).flatMap(([prop, { bindable }]) =>
      bindable ? [`  ${manifest.name}: ${JSON.stringify({ prop, event: bindable.event })},`] : [],
    ),
  );
  return `/** Which event of a component tells what a person did to a prop: what the renderer must know of the manifests, without their texts. */
export const bindables: Readonly<Record<string, { readonly prop: string; readonly event: string }>> = {
${entries.join("\n")}
};
`;
}

/** Folders may say more of themselves for the gallery; most need not. */
function galleryFile() {
  const own = components.filter(({ folder }) => existsSync(join(here, "src", folder, "gallery.ts")));
  const imports = own.map(
    ({ folder }) => `import { gallery as ${camel(folder)} } from "../src/${folder}/gallery.ts";`,
  );
  return `import type { GalleryExtra } from "../src/gallery-extra.ts";
${imports.join("\n")}

export type { GalleryExtra } from "../src/gallery-extra.ts";

/** By component, what its page in the gallery has beside what its manifest says. */
export const galleryExtras: Readonly<Record<string, GalleryExtra>> = {
${own.map(({ folder, manifest }) => `  ${manifest.name}: ${camel(folder)},`).join("\n")}
};
`;
}

function chunkNames() {
  return [...new Set(components.map(({ manifest }) => manifest.chunk).filter(Boolean))].sort();
}

/** A name for a variable; all get an ending, so that none is a word of the language. */
function camel(folder) {
  return `${folder.replace(/-(.)/g, (_, letter) => letter.toUpperCase())}Part`;
}
