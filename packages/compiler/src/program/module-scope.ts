import type { ClassDeclaration, Expression, Program, Statement, VariableDeclaration } from "@babel/types";
import type { Diagnostic } from "@heddle/schema";
import type MagicString from "magic-string";

/**
 * Freezes the lists and records that a module holds: they are shared by all sessions of an app, and frozen they cannot carry
 * one visitor's data to the next. A state that stores one gets a copy of its own.
 */
export function freezeModuleConstants(program: Program, output: MagicString): void {
  for (const declaration of moduleVariables(program)) {
    for (const { init } of declaration.declarations) {
      const type = init ? literalType(init) : null;
      if (!init || (type !== "ArrayExpression" && type !== "ObjectExpression")) continue;
      output.appendLeft(init.start!, "globalThis.heddle.constant(");
      output.appendRight(init.end!, ")");
    }
  }
}

/**
 * Warns of what a module holds and cannot be frozen: variables that are assigned, Map or Set constants, and static fields that can be
 * written, of classes that are no states (those of states are closed where the code runs).
 */
export function reportModuleState(file: string, program: Program, diagnostics: Diagnostic[]): void {
  const report = (at: { loc?: { start: { line: number; column: number } } | null }, what: string) =>
    diagnostics.push({
      severity: "warning",
      code: "module-state",
      message: `${what} is shared by all visitors. Keep it in a field of a state class, or in SharedState if all shall see it.`,
      file,
      line: at.loc?.start.line ?? 1,
      column: (at.loc?.start.column ?? 0) + 1,
    });
  for (const declaration of moduleVariables(program)) {
    const isConstant = declaration.kind === "const";
    const holds = declaration.declarations.some(({ init }) => init && literalType(init) === "NewExpression");
    if (!isConstant || holds) report(declaration, "What a module holds");
  }
  for (const member of plainClasses(program).flatMap(({ body }) => body.body)) {
    if (member.type === "ClassProperty" && member.static && !member.readonly)
      report(member, "What a class holds in a static field");
  }
}

/** Classes of the module that extend nothing: a state extends State, or a class that does. */
function plainClasses(program: Program): ClassDeclaration[] {
  return moduleStatements(program).filter(
    (statement): statement is ClassDeclaration =>
      statement.type === "ClassDeclaration" && !statement.superClass,
  );
}

function moduleVariables(program: Program): VariableDeclaration[] {
  return moduleStatements(program).filter(
    (statement): statement is VariableDeclaration =>
      statement.type === "VariableDeclaration" && !statement.declare,
  );
}

/** Those at the top of a module, exported or not. */
function moduleStatements(program: Program): Statement[] {
  return program.body.flatMap((statement) => {
    if (statement.type === "ExportNamedDeclaration") return statement.declaration ?? [];
    if (statement.type === "ExportDefaultDeclaration")
      return statement.declaration.type === "ClassDeclaration" ? statement.declaration : [];
    return statement;
  });
}

/** The type of a literal below `as const` and its like. */
function literalType(expression: Expression): Expression["type"] {
  const isWrapped = expression.type === "TSAsExpression" || expression.type === "TSSatisfiesExpression";
  return isWrapped ? literalType(expression.expression) : expression.type;
}
