import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../../", import.meta.url));
/** What tools make in an app's folder. */
const FOREIGN = /(^|\/)(node_modules|\.heddle)\//;

/** Every file below a folder of the repository, by its path from the top. */
export async function readTexts(
  folder: string,
  wanted: (path: string) => boolean = () => true,
): Promise<Map<string, string>> {
  const entries = await readdir(join(ROOT, folder), { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(ROOT, join(parentPath, name)).replaceAll("\\", "/"))
    .filter((path) => !FOREIGN.test(path) && wanted(path));
  const texts = await Promise.all(
    paths.sort().map(async (path) => [path, await readFile(join(ROOT, path), "utf8")] as const),
  );
  return new Map(texts);
}
