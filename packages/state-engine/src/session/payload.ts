import type { UploadedFileInfo } from "../frames/frames.ts";
import { windowProblem } from "../page/window.ts";
import type { EventInfo } from "../program/program.ts";

const MOST_FORM_FIELDS = 1_000;

/**
 * Why a payload is not of the event's declared type; null when it is. What comes in is plain JSON already.
 * @param files those that the gateway found for the event: the browser only names its upload
 */
export function payloadProblem(
  info: EventInfo,
  payload: unknown,
  files: readonly UploadedFileInfo[] | undefined,
): string | null {
  if (info.inputs !== undefined) {
    const isComplete = Array.isArray(payload) && payload.length === info.inputs;
    return isComplete ? null : `a list of ${info.inputs} values is expected`;
  }
  switch (info.payload) {
    case "none":
      return payload === undefined || payload === null ? null : "this event carries nothing";
    case "string":
      return typeof payload === "string" ? null : "a text is expected";
    case "number":
      return payload === null || (typeof payload === "number" && Number.isFinite(payload))
        ? null
        : "a number is expected";
    case "boolean":
      return typeof payload === "boolean" ? null : "true or false is expected";
    case "key":
      return keyProblem(info, payload);
    case "form":
      return formProblem(payload);
    case "window":
      return windowProblem(payload);
    case "files":
      return files ? null : "the files of a finished upload are expected; choose them again";
    case "json":
      return payload === undefined ? "a value is expected" : null;
  }
}

function keyProblem(info: EventInfo, payload: unknown): string | null {
  const key =
    typeof payload === "object" && payload !== null && !Array.isArray(payload)
      ? (payload as { key?: unknown }).key
      : payload;
  if (typeof key !== "string") return "a key is expected";
  return info.keys && !info.keys.includes(key)
    ? `the key ${JSON.stringify(key.slice(0, 20))} is not listened to`
    : null;
}

/** A form is an object of texts, numbers, booleans, null, and lists of texts. */
function formProblem(payload: unknown): string | null {
  if (typeof payload !== "object" || payload === null || Array.isArray(payload))
    return "a form's fields are expected";
  const values: unknown[] = Object.values(payload);
  if (values.length > MOST_FORM_FIELDS) return `a form has at most ${MOST_FORM_FIELDS} fields`;
  const plain = (value: unknown) => value === null || ["string", "number", "boolean"].includes(typeof value);
  return values.every((value) => plain(value) || (Array.isArray(value) && value.every(plain)))
    ? null
    : "a form's fields are texts, numbers or booleans";
}
