import { join, resolve, sep } from "node:path";
import { checkRelativePath } from "../archive/content.ts";
import { FolderError } from "../archive/error.ts";

/**
 * The absolute path of a file inside `root`. Every path that comes from outside goes through here. Throws a FolderError
 * for absolute paths, `..`, and names that a file system would read as something else. Links are the caller's to refuse: they
 * can only be seen on disk (`refuseLinks`).
 */
export function resolveInside(root: string, path: string): string {
  const bad = checkRelativePath(path);
  const base = resolve(root);
  const full = join(base, path);
  if (bad !== null || !full.startsWith(base.endsWith(sep) ? base : base + sep)) {
    throw new FolderError(
      "bad-path",
      `The path ${JSON.stringify(path.slice(0, 100))} ${bad ?? "leads out of the folder."}`,
      "Write a path inside the folder.",
      path,
    );
  }
  return full;
}
