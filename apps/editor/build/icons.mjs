// Writes the shapes of all Lucide icons into one file that the editor fetches once: names come from manifests and from authors.
import { readdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const folder = `${dirname(createRequire(import.meta.url).resolve("lucide-react/package.json"))}/dist/esm/icons/`;
const target = fileURLToPath(new URL("../public/icons.json", import.meta.url));

export async function buildIcons() {
  const files = (await readdir(folder)).filter((file) => file.endsWith(".mjs"));
  const icons = {};
  const aliases = {};
  await Promise.all(
    files.map(async (file) => {
      const name = file.slice(0, -".mjs".length);
      // Older names are kept as aliases: files that only pass another one on.
      const other = /export \{ default \} from '\.\/(.+)\.mjs'/.exec(
        await readFile(folder + file, "utf8"),
      )?.[1];
      if (other) {
        aliases[name] = other;
        return;
      }
      const { __iconData: data } = await import(pathToFileURL(folder + file).href);
      if (data?.node)
        icons[name] = data.node.map(([element, { key: _, ...attributes }]) => [element, attributes]);
    }),
  );
  for (const [name, other] of Object.entries(aliases)) if (icons[other]) icons[name] = icons[other];
  const sorted = Object.fromEntries(Object.entries(icons).sort(([a], [b]) => (a < b ? -1 : 1)));
  await writeFile(target, JSON.stringify(sorted));
  return Object.keys(sorted).length;
}
