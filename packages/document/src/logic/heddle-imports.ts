/** What a logic file takes from "heddle", kept in step with what its code uses. */

import type * as t from "@babel/types";

/** A change of a text: what stands from `start` to `end` becomes `text`. */
export interface TextEdit {
  start: number;
  end: number;
  text: string;
}

/** The text with all edits made; none of them may overlap. */
export function edited(text: string, edits: readonly TextEdit[]): string {
  let result = text;
  for (const edit of [...edits].sort((a, b) => b.start - a.start))
    result = result.slice(0, edit.start) + edit.text + result.slice(edit.end);
  return result;
}

/**
 * The name by which a file can use an export of "heddle", and the edit that imports it where it is not imported yet. Null when
 * the file calls something else by that name.
 */
export function importEdit(program: t.Program, name: string): { local: string; edits: TextEdit[] } | null {
  return importFrom(program, name, "heddle", name);
}

/** As `importEdit`, for a type that code names only where TypeScript reads it. */
export function typeImportEdits(program: t.Program, name: string, source: string): TextEdit[] {
  return importFrom(program, name, source, `type ${name}`)?.edits ?? [];
}

function importFrom(
  program: t.Program,
  name: string,
  source: string,
  written: string,
): { local: string; edits: TextEdit[] } | null {
  const imports = importsFrom(program, source);
  for (const statement of imports)
    for (const specifier of namesIn(statement))
      if (importedName(specifier) === name) return { local: specifier.local.name, edits: [] };
  if (declares(program, name)) return null;
  const [into] = imports.filter(
    (statement) => statement.importKind !== "type" && namesIn(statement).length > 0,
  );
  if (!into)
    return {
      local: name,
      edits: [{ start: 0, end: 0, text: `import { ${written} } from "${source}";\n` }],
    };
  const names = namesIn(into);
  const next = names.find((one) => inOrder(name, importedName(one)));
  const last = names.at(-1)!;
  const edit = next
    ? { start: next.start!, end: next.start!, text: `${written}, ` }
    : { start: last.end!, end: last.end!, text: `, ${written}` };
  return { local: name, edits: [edit] };
}

/** The edits that take an import away which nothing of the code uses any more. */
export function dropUnusedImport(text: string, program: t.Program, name: string): TextEdit[] {
  for (const statement of importsFrom(program, "heddle")) {
    const names = namesIn(statement);
    const at = names.findIndex((one) => importedName(one) === name);
    const specifier = names[at];
    if (!specifier || names.length === 1) continue;
    const rest = text.slice(0, statement.start!) + text.slice(statement.end!);
    if (new RegExp(`(?<![\\w$])${specifier.local.name.replaceAll("$", "\\$")}(?![\\w$])`).test(rest))
      return [];
    const next = names[at + 1];
    return next
      ? [{ start: specifier.start!, end: next.start!, text: "" }]
      : [{ start: names[at - 1]!.end!, end: specifier.end!, text: "" }];
  }
  return [];
}

function importsFrom(program: t.Program, source: string): t.ImportDeclaration[] {
  return program.body.filter(
    (statement) => statement.type === "ImportDeclaration" && statement.source.value === source,
  ) as t.ImportDeclaration[];
}

function namesIn(statement: t.ImportDeclaration): t.ImportSpecifier[] {
  return statement.specifiers.filter((one) => one.type === "ImportSpecifier");
}

function importedName({ imported }: t.ImportSpecifier): string {
  return imported.type === "Identifier" ? imported.name : imported.value;
}

/** As people sort imports: without regard to capitals. */
function inOrder(name: string, before: string): boolean {
  return name.toLowerCase() < before.toLowerCase();
}

/** Is something else of the file's outermost level called so? */
function declares(program: t.Program, name: string): boolean {
  return program.body.some((statement) => {
    if (statement.type === "ImportDeclaration")
      return statement.specifiers.some((one) => one.local.name === name);
    const declaration = statement.type === "ExportNamedDeclaration" ? statement.declaration : statement;
    if (declaration?.type === "VariableDeclaration")
      return declaration.declarations.some(({ id }) => id.type === "Identifier" && id.name === name);
    return (
      (declaration?.type === "FunctionDeclaration" || declaration?.type === "ClassDeclaration") &&
      declaration.id?.name === name
    );
  });
}
