import type { WrittenCode } from "../../logic/write-field.ts";
import {
  done,
  type OperationContext,
  type OperationError,
  type OperationResult,
  refused,
} from "../definition.ts";
import { editText } from "../file/edit-text.ts";
import { findFile } from "../file/path.ts";

/** Writes into a state file what `write` makes of its text, unless something speaks against it. */
export function writeInto(
  context: OperationContext,
  path: string,
  reason: OperationError | null,
  write: (text: string) => WrittenCode,
): OperationResult<{ file: string; line: number }> {
  if (reason) return refused(reason);
  const file = findFile(context, path);
  if ("error" in file) return refused(file.error);
  const written = write(file.text.toString());
  if (!written.ok)
    return refused({ code: written.code, message: written.message, path: PATHS[written.code] });
  editText(file.text, written.text);
  return done({ file: path, line: written.line });
}

/** Which part of the input each refusal speaks of. */
const PATHS: Readonly<Record<(WrittenCode & { ok: false })["code"], string>> = {
  "no-such-class": "className",
  "no-such-field": "name",
  "name-taken": "name",
  "bad-name": "name",
  "bad-type": "type",
  "bad-value": "initial",
  "syntax-error": "file",
};
