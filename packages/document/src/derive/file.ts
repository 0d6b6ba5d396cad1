import * as Y from "yjs";
import { lineFeedsOnly } from "../layout/values.ts";

/** A code file as its own map tells it. `path` undefined = its creation was undone. */
export interface FileContent {
  path: string | undefined;
  text: string;
  trashed: boolean;
}

/** Reads one entry of `files`; null when it is no file at all. */
export function readFile(value: unknown): FileContent | null {
  if (!(value instanceof Y.Map)) return null;
  const text: unknown = value.get("text");
  if (!(text instanceof Y.Text)) return null;
  const path: unknown = value.get("path");
  return {
    path: typeof path === "string" ? path : undefined,
    // Of the same length, so that places in the text stay where they are.
    text: lineFeedsOnly(text.toString().replaceAll("\0", "\uFFFD").toWellFormed()),
    trashed: value.get("trash") === true,
  };
}
