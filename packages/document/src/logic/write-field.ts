/** Writes fields and computed values into state classes, as a person would, and reads them back. */

import { parseExpression } from "@babel/parser";
import type * as t from "@babel/types";
import { findClass, indentation, lineIndent, memberName } from "./class-text.ts";
import { dropUnusedImport, edited, importEdit, type TextEdit } from "./heddle-imports.ts";
import { importsOf } from "./imports.ts";
import { literalType } from "./members.ts";
import { type LogicSyntaxError, parseLogic } from "./parse.ts";
import { type FieldOptions, KEPT_PLACES, type KeptPlace, type ReadPlace, readPlace } from "./places.ts";

/** A field as a dialog shows it. */
export interface FieldText {
  name: string;
  /** TypeScript; "" leaves it to the initial value. */
  type: string;
  /** TypeScript of the initial value, `"light"`; "" where there is none. */
  initial: string;
  place: KeptPlace;
  options: FieldOptions;
}

/** A computed value as a dialog gives it. */
export interface ComputedText {
  name: string;
  /** TypeScript; "" leaves it to the code. */
  type: string;
  /** The expression that gives it: `this.items.length`. */
  code: string;
  /**
   * When it is computed again: when what it reads has changed (kept until then), after every change, after so many milliseconds, or
   * when what it reads has changed, by asynchronous code.
   */
  again: "cached" | "uncached" | "async" | { every: number };
  /** What an asynchronous one is until it is there: `0`. */
  initial: string;
}

export type WrittenCode =
  | {
      ok: true;
      text: string;
      /** Line of what was written, from 1. */
      line: number;
    }
  | { ok: false; code: WriteRefusal; message: string };

type WriteRefusal =
  | "no-such-class"
  | "no-such-field"
  | "name-taken"
  | "bad-name"
  | "bad-type"
  | "bad-value"
  | "syntax-error";

/** Members that every state has from Heddle. */
const OWN_MEMBERS = new Set(
  "constructor flush files key link page secrets session signal ui unlink use".split(" "),
);

/** The field of a class as a dialog can change it; null when there is none of the name, or only code can say what it is. */
export function readField(text: string, className: string, name: string): FieldText | null {
  const { file } = parseLogic(text);
  const found = file && fieldIn(file.program, className, name);
  if (!found) return null;
  const { place, initial, type, options, isPlain } = found.place;
  if (!isKept(place) || !isPlain) return null;
  const annotation = found.member.typeAnnotation;
  const written = annotation?.type === "TSTypeAnnotation" ? annotation.typeAnnotation : type;
  return {
    name,
    type: written ? sliceOf(written, text) : "",
    initial: initial ? sliceOf(initial, text) : "",
    place,
    options,
  };
}

/** Adds a field after the others of a class. Everything else in the text stays as it is, but for the import that it needs. */
export function addField(text: string, className: string, field: FieldText): WrittenCode {
  const wrong = whyNotField(field);
  if (wrong) return wrong;
  return addMember(text, className, field.name, "field", (program) => {
    const wrapper = field.place === "memory" ? null : importEdit(program, field.place);
    if (field.place !== "memory" && !wrapper) return nameInUse(field.place);
    return { code: `${field.name}${fieldTail(field, wrapper?.local ?? null)}`, edits: wrapper?.edits ?? [] };
  });
}

/** Gives a field of a class another type, initial value or place. Its name, and what stands before it, stay. */
export function changeField(text: string, className: string, field: FieldText): WrittenCode {
  const wrong = whyNotField(field);
  if (wrong) return wrong;
  const { file, errors } = parseLogic(text);
  if (!file) return unreadable(errors);
  const found = fieldIn(file.program, className, field.name);
  if (!found)
    return refusal("no-such-field", `${className} has no field ${field.name}; it may have been renamed.`);
  const wrapper = field.place === "memory" ? null : importEdit(file.program, field.place);
  if (field.place !== "memory" && !wrapper) return nameInUse(field.place);
  const { member, place } = found;
  const changed = edited(text, [
    { start: member.key.end!, end: member.end!, text: fieldTail(field, wrapper?.local ?? null) },
    ...(wrapper?.edits ?? []),
  ]);
  const clean = withoutUnused(changed, place.place);
  return { ok: true, text: clean, line: lineOf(clean, className, field.name) };
}

/** Takes a field out of a class, with the comment on it, and the import that only it needed. */
export function removeField(text: string, className: string, name: string): WrittenCode {
  const { file, errors } = parseLogic(text);
  if (!file) return unreadable(errors);
  const found = fieldIn(file.program, className, name);
  if (!found) return refusal("no-such-field", `${className} has no field ${name}; it may have been renamed.`);
  // A comment that begins on the line of what stands before belongs to that.
  const comment = found.member.leadingComments?.find(
    (one) => text.slice(lineStart(text, one.start!), one.start!).trim() === "",
  );
  const from = comment?.start ?? found.member.start!;
  const start = lineStart(text, from);
  const lineEnd = text.indexOf("\n", found.member.end!);
  const isAlone =
    text.slice(start, from).trim() === "" && text.slice(found.member.end!, lineEnd).trim() === "";
  const whole =
    isAlone && lineEnd !== -1
      ? { start, end: lineEnd + 1, text: "" }
      : { start: found.member.start!, end: found.member.end!, text: "" };
  const clean = withoutUnused(edited(text, [whole]), found.place.place);
  return { ok: true, text: clean, line: file.program.body.length > 0 ? classLine(clean, className) : 1 };
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf("\n", at - 1) + 1;
}

/** Adds a computed value: a getter, or what `computed` makes of asynchronous code. */
export function addComputed(text: string, className: string, value: ComputedText): WrittenCode {
  const { name, type, code, again, initial } = value;
  if (!isExpression(code)) return refusal("bad-value", `"${code}" is no expression.`);
  if (again === "async" && !isExpression(initial))
    return refusal("bad-value", `"${initial}" is no expression.`);
  if (type !== "" && !isType(type)) return refusal("bad-type", `"${type}" is no type.`);
  const needed =
    again === "cached" ? null : again === "async" ? "computed" : again === "uncached" ? "uncached" : "every";
  return addMember(text, className, name, again === "async" ? "field" : "getter", (program, indent, unit) => {
    const imported = needed && importEdit(program, needed);
    if (needed && !imported) return nameInUse(needed);
    const edits = imported ? imported.edits : [];
    if (again === "async") {
      const head = `${name} = ${imported!.local}${type === "" ? "" : `<${type}>`}`;
      return { code: `${head}(async () => ${asResult(code)}, { initial: ${initial} });`, edits };
    }
    const decorator = !imported
      ? ""
      : `@${imported.local}${typeof again === "object" ? `(${digits(again.every)})` : ""} `;
    const body = `{\n${indent}${unit}return ${code};\n${indent}}`;
    return { code: `${decorator}get ${name}()${type === "" ? "" : `: ${type}`} ${body}`, edits };
  });
}

/** The type that an initial value says by itself: `string` of `"light"`; "" when it says none. */
export function impliedType(initial: string): string {
  return literalType(expressionOf(initial));
}

type Draft = { code: string; edits: readonly TextEdit[] };

function addMember(
  text: string,
  className: string,
  name: string,
  kind: "field" | "getter",
  draft: (program: t.Program, indent: string, unit: string) => Draft | (WrittenCode & { ok: false }),
): WrittenCode {
  if (!/^[A-Za-z_$][\w$]*$/.test(name) || OWN_MEMBERS.has(name))
    return refusal(
      "bad-name",
      OWN_MEMBERS.has(name)
        ? `Every state has a member called ${name} already.`
        : `"${name}" cannot name a field.`,
    );
  const { file, errors } = parseLogic(text);
  if (!file) return unreadable(errors);
  const body = findClass(file.program, className)?.body;
  if (!body) return refusal("no-such-class", `There is no class ${className} in this file.`);
  if (body.body.some((member) => memberName(member) === name))
    return refusal("name-taken", `${className} has a member called ${name} already.`);
  const fields = body.body.filter(
    (member) => member.type === "ClassProperty" || member.type === "ClassPrivateProperty",
  );
  const indent = indentation(text, body, body.body[0]);
  const unit = indent.includes("\t") ? "\t" : "  ";
  const made = draft(file.program, indent, unit);
  if ("ok" in made) return made;
  const after = kind === "field" ? fields.at(-1) : body.body.at(-1);
  const insertion = after
    ? { start: endOf(text, after), text: `${kind === "field" ? "\n" : "\n\n"}${indent}${made.code}` }
    : { start: body.start! + 1, text: `\n${indent}${made.code}${tailOf(text, body)}` };
  const result = edited(text, [{ ...insertion, end: insertion.start }, ...made.edits]);
  return { ok: true, text: result, line: lineOf(result, className, name) };
}

/** Behind a member, and behind the comment that stands on its line. */
function endOf(text: string, member: t.ClassBody["body"][number]): number {
  const line = /^[ \t]*\/\/[^\n]*/.exec(text.slice(member.end!));
  return member.end! + (line?.[0].length ?? 0);
}

/** What has to follow the first member of a class: an empty line before others, a line of its own for the brace. */
function tailOf(text: string, body: t.ClassBody): string {
  if (body.body.length > 0)
    return text.slice(body.start! + 1, body.body[0]!.start!).includes("\n")
      ? "\n"
      : `\n${lineIndent(text, body.start!)}`;
  return /^\s*\n/.test(text.slice(body.start! + 1)) ? "" : `\n${lineIndent(text, body.start!)}`;
}

function fieldTail({ type, initial, place, options }: FieldText, wrapper: string | null): string {
  const isSaid = type === "" || type === impliedType(initial);
  if (place === "memory" || wrapper === null)
    return `${isSaid ? "" : `: ${type}`}${initial === "" ? "" : ` = ${initial}`};`;
  const said = Object.entries(options).map(([name, value]) => `${name}: ${literal(value)}`);
  const second = said.length === 0 ? "" : `, { ${said.join(", ")} }`;
  return ` = ${wrapper}${isSaid ? "" : `<${type}>`}(${initial}${second});`;
}

function literal(value: string | number | boolean): string {
  return typeof value === "number" ? digits(value) : JSON.stringify(value);
}

/** `31536000` → `31_536_000`. */
function digits(value: number): string {
  return Number.isInteger(value) ? String(value).replace(/\B(?=(\d{3})+$)/g, "_") : String(value);
}

/** An object literal needs brackets, or it would be the body of the arrow. */
function asResult(code: string): string {
  return code.trimStart().startsWith("{") ? `(${code})` : code;
}

function whyNotField({ type, initial, place }: FieldText): (WrittenCode & { ok: false }) | null {
  if (initial === "" && place !== "memory") return refusal("bad-value", "Say what it is at first.");
  if (initial === "" && type === "")
    return refusal("bad-type", "Say what it is at first, or of which type it is.");
  if (initial !== "" && !isExpression(initial)) return refusal("bad-value", `"${initial}" is no expression.`);
  if (type !== "" && !isType(type)) return refusal("bad-type", `"${type}" is no type.`);
  return null;
}

function expressionOf(code: string): t.Expression | null {
  try {
    const expression = parseExpression(code, { plugins: ["typescript"], sourceType: "module" });
    // A comment could swallow what follows, and a sequence would be two arguments.
    const isOne = (expression.comments ?? []).length === 0 && expression.type !== "SequenceExpression";
    return isOne ? (expression as t.Expression) : null;
  } catch {
    return null;
  }
}

function isExpression(code: string): boolean {
  return expressionOf(code) !== null;
}

function isType(type: string): boolean {
  const { file, errors } = parseLogic(`let value: (${type}\n);`);
  const [statement, ...others] = file?.program.body ?? [];
  if (errors.length > 0 || others.length > 0 || (file?.comments ?? []).length > 0) return false;
  if (statement?.type !== "VariableDeclaration") return false;
  const [declaration, ...more] = statement.declarations;
  return more.length === 0 && !declaration?.init;
}

function fieldIn(
  program: t.Program,
  className: string,
  name: string,
): { member: t.ClassProperty; place: ReadPlace } | null {
  const members = findClass(program, className)?.body.body ?? [];
  const member = members.find((one) => one.type === "ClassProperty" && memberName(one) === name);
  if (member?.type !== "ClassProperty") return null;
  return { member, place: readPlace(member.value ?? null, importsOf(program)) };
}

function isKept(place: ReadPlace["place"]): place is KeptPlace {
  return (KEPT_PLACES as readonly string[]).includes(place);
}

function withoutUnused(text: string, place: ReadPlace["place"]): string {
  const { file } = parseLogic(text);
  return file && place !== "memory" ? edited(text, dropUnusedImport(text, file.program, place)) : text;
}

function lineOf(text: string, className: string, name: string): number {
  const { file } = parseLogic(text);
  const members = (file && findClass(file.program, className)?.body.body) ?? [];
  return members.find((member) => memberName(member) === name)?.loc?.start.line ?? 1;
}

function classLine(text: string, className: string): number {
  const { file } = parseLogic(text);
  return (file && findClass(file.program, className)?.loc?.start.line) ?? 1;
}

function sliceOf(node: t.Node, text: string): string {
  return text.slice(node.start!, node.end!);
}

function refusal(code: WriteRefusal, message: string): WrittenCode & { ok: false } {
  return { ok: false, code, message };
}

function nameInUse(name: string): WrittenCode & { ok: false } {
  return refusal("name-taken", `The file calls something else ${name}; write this in the code.`);
}

function unreadable(errors: readonly LogicSyntaxError[]): WrittenCode & { ok: false } {
  const [first] = errors;
  return refusal(
    "syntax-error",
    `The file has a mistake in line ${first?.line ?? 1}: ${first?.message ?? "it cannot be read"}`,
  );
}
