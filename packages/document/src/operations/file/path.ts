import { checkCodeFile } from "@heddle/schema";
import * as Y from "yjs";
import { innerMap } from "../../layout/layout.ts";
import type { OperationContext, OperationError } from "../definition.ts";

/** Why a new or renamed file may not have this path, or null. */
export function whyNotFilePath(
  context: OperationContext,
  path: string,
  field: string,
): OperationError | null {
  const wrong = checkCodeFile(path);
  if (wrong) return { code: "bad-path", message: wrong, path: field };
  const lower = path.toLowerCase();
  const taken = [...context.derived.fileIds.keys()].find((other) => other.toLowerCase() === lower);
  if (taken === undefined) return null;
  return {
    code: "path-taken",
    message: `There is a file ${taken} already.`,
    cure: "Choose another name.",
    path: field,
  };
}

/** A file's map and text, or the error that there is none. */
export function findFile(
  context: OperationContext,
  path: string,
): { map: Y.Map<unknown>; text: Y.Text } | { error: OperationError } {
  const id = context.derived.fileIds.get(path);
  const map = id === undefined ? undefined : innerMap(context.roots.files, id);
  const text: unknown = map?.get("text");
  if (!map || !(text instanceof Y.Text)) {
    return {
      error: {
        code: "no-such-file",
        message: `There is no file ${path}; it may have been deleted.`,
        path: "path",
      },
    };
  }
  return { map, text };
}
