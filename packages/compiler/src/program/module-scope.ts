import type { Expression, Program, VariableDeclaration } from "@babel/types";
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

/** Warns of what a module holds and cannot be frozen: variables that are assigned, and Map or Set constants. */
export function reportModuleState(file: string, program: Program, diagnostics: Diagnostic[]): void {
  for (const declaration of moduleVariables(program)) {
    const isConstant = declaration.kind === "const";
    const holds = declaration.declarations.some(({ init }) => init && literalType(init) === "NewExpression");
    if (isConstant && !holds) continue;
    diagnostics.push({
      severity: "warning",
      code: "module-state",
      message:
        "What a module holds is shared by all visitors. Keep it in a field of a state class, or in SharedState if all shall see it.",
      file,
      line: declaration.loc?.start.line ?? 1,
      column: (declaration.loc?.start.column ?? 0) + 1,
    });
  }
}

function moduleVariables(program: Program): VariableDeclaration[] {
  return program.body.flatMap((statement) => {
    const declaration = statement.type === "ExportNamedDeclaration" ? statement.declaration : statement;
    return declaration?.type === "VariableDeclaration" && !declaration.declare ? [declaration] : [];
  });
}

/** The type of a literal below `as const` and its like. */
function literalType(expression: Expression): Expression["type"] {
  const isWrapped = expression.type === "TSAsExpression" || expression.type === "TSSatisfiesExpression";
  return isWrapped ? literalType(expression.expression) : expression.type;
}
