import { findClass, indentation, lineIndent, memberName } from "./class-text.ts";
import { edited, typeImportEdits } from "./heddle-imports.ts";
import { parseLogic } from "./parse.ts";

export type HandlerKind = "sync" | "async" | "generator";

export interface NewHandler {
  className: string;
  name: string;
  kind: HandlerKind;
  /** The event's argument, when it has one: `{ name: "value", type: "string" }`. */
  argument?: { name: string; type: string };
}

export type InsertedHandler =
  | {
      ok: true;
      text: string;
      /** Line of the handler's body, from 1: where the cursor belongs. */
      line: number;
    }
  | { ok: false; code: "no-such-class" | "name-taken" | "bad-name" | "syntax-error"; message: string };

/** Adds an empty method at the end of a class, in the file's own indentation. Everything else in the text stays as it is. */
export function insertHandler(text: string, handler: NewHandler): InsertedHandler {
  if (!/^[A-Za-z_$][\w$]*$/.test(handler.name) || handler.name === "constructor") {
    return { ok: false, code: "bad-name", message: `"${handler.name}" cannot name a handler.` };
  }
  const { file, errors } = parseLogic(text);
  if (!file) {
    return {
      ok: false,
      code: "syntax-error",
      message: `The file has a mistake in line ${errors[0]?.line ?? 1}: ${errors[0]?.message ?? "it cannot be read"}`,
    };
  }
  const body = findClass(file.program, handler.className)?.body;
  if (!body)
    return {
      ok: false,
      code: "no-such-class",
      message: `There is no class ${handler.className} in this file.`,
    };
  if (body.body.some((member) => memberName(member) === handler.name)) {
    return {
      ok: false,
      code: "name-taken",
      message: `${handler.className} has a member called ${handler.name} already.`,
    };
  }
  const last = body.body.at(-1);
  const indent = indentation(text, body, last);
  const unit = indent.includes("\t") ? "\t" : "  ";
  const outer = lineIndent(text, body.start!);
  const argument = handler.argument ? `${handler.argument.name}: ${handler.argument.type}` : "";
  const head = { sync: "", async: "async ", generator: "async *" }[handler.kind];
  const method = `${indent}${head}${handler.name}(${argument}) {\n${indent}${unit}\n${indent}}`;

  const close = body.end! - 1;
  // After the last member, or the comment that trails it; before the white space that leads to the brace.
  let at = close;
  while (at > body.start! + 1 && /\s/.test(text[at - 1]!)) at--;
  const before = text.slice(0, at);
  const gap = last ? "\n\n" : "\n";
  const inserted = `${before}${gap}${method}\n${outer}${text.slice(close)}`;
  const imports = Object.entries(ARGUMENT_TYPES).flatMap(([name, source]) =>
    new RegExp(`\\b${name}\\b`).test(argument) ? typeImportEdits(file.program, name, source) : [],
  );
  const whole = edited(inserted, imports);
  const bodyLine = `${before}${gap}`.split("\n").length + 1;
  return { ok: true, text: whole, line: bodyLine + whole.split("\n").length - inserted.split("\n").length };
}

/** Types that arguments of events are of, and where they come from. */
const ARGUMENT_TYPES: Readonly<Record<string, string>> = {
  KeyPress: "heddle/components",
  SubmittedForm: "heddle",
  UploadedFile: "heddle",
};
