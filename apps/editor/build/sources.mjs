// Texts that the editor's browser half reads: Tailwind's stylesheet for the canvas, the types of heddle for Monaco.
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const require = createRequire(import.meta.url);
const out = fileURLToPath(new URL("../public/sources/", import.meta.url));
const types = fileURLToPath(new URL("../../../packages/cli/types/", import.meta.url));

export async function buildSources() {
  await mkdir(out, { recursive: true });
  await writeFile(`${out}tailwind.css`, await readFile(require.resolve("tailwindcss/index.css"), "utf8"));
  const declarations = {};
  for (const name of await readdir(types)) declarations[name] = await readFile(types + name, "utf8");
  await writeFile(`${out}heddle-types.json`, JSON.stringify(declarations));
}
