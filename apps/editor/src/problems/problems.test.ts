import type { Diagnostic, DiagnosticCode } from "@heddle/schema";
import { expect, test } from "vitest";
import { blocksPublishing, mergeDiagnostics } from "./problems.ts";

const at = (code: DiagnosticCode, rest: Partial<Diagnostic> = {}): Diagnostic => ({
  severity: "error",
  code,
  message: code,
  file: "state/shop.ts",
  line: 3,
  ...rest,
});

test("a mistake that the window's parser and the server's both find is told once, errors before warnings", () => {
  const merged = mergeDiagnostics([
    at("dynamic-class", { severity: "warning" }),
    at("syntax"),
    at("logic-syntax"),
    at("typescript", { message: "Cannot find name 'x'." }),
  ]);
  expect(merged.map((each) => each.code)).toEqual(["syntax", "typescript", "dynamic-class"]);
});

test("a file that does not parse is told of once, where our parser stopped and in TypeScript's words for that line", () => {
  const merged = mergeDiagnostics([
    at("syntax", { message: "Unexpected token" }),
    at("logic-syntax", { message: 'Unexpected ";"' }),
    at("typescript-syntax", { message: "Expression expected." }),
    at("typescript-syntax", { message: "'}' expected.", line: 9 }),
    at("typescript-syntax", { message: "';' expected.", file: "state/other.ts" }),
  ]);
  expect(merged).toMatchObject([
    { code: "syntax", message: "Expression expected.", line: 3 },
    { code: "typescript-syntax", file: "state/other.ts" },
  ]);
});

test("what does not compile blocks publishing; types that do not fit and what the document ignores do not", () => {
  const blocking = [
    at("logic-syntax"),
    at("unknown-name"),
    at("typescript"),
    at("document-file-too-long"),
    at("unknown-prop", { severity: "warning" }),
  ].filter(blocksPublishing);
  expect(blocking.map((each) => each.code)).toEqual(["logic-syntax", "unknown-name"]);
});
