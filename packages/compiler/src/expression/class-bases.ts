/** What classes extend, as far as their text tells: another class by name, or what mixins make of one. */

import type { Class, Expression, Program, Statement } from "@babel/types";

/** `Base`, or `Selectable(Base)`. */
export type ClassBase = { name: string } | { mixin: string; of: ClassBase };

/** A function that takes a base class and gives a class that extends it. */
export interface Mixin {
  name: string;
  /** The parameter that stands for the base class. */
  parameter: string;
  declaration: Class;
}

/** What a class extends; null = nothing, or what only running it could tell. */
export function baseOf({ superClass }: Class): ClassBase | null {
  return superClass ? baseFrom(superClass) : null;
}

function baseFrom(node: SuperClass): ClassBase | null {
  if (node.type === "Identifier") return { name: node.name };
  if (node.type !== "CallExpression" || node.callee.type !== "Identifier") return null;
  const [argument] = node.arguments;
  const of = argument ? baseFrom(argument as SuperClass) : null;
  return of && { mixin: node.callee.name, of };
}

type SuperClass = NonNullable<Class["superClass"]>;

/** The name of what a chain of bases begins with: `State` in `Sortable(Selectable(State))`. */
export function rootOf(base: ClassBase): string {
  return "name" in base ? base.name : rootOf(base.of);
}

/** The mixins that a module declares: functions, also arrows in constants, that return a class extending their parameter. */
export function mixinsOf(program: Program): Mixin[] {
  return program.body.flatMap((statement) => {
    const declaration = statement.type === "ExportNamedDeclaration" ? statement.declaration : statement;
    if (declaration?.type === "FunctionDeclaration" && declaration.id)
      return found(declaration.id.name, declaration.params[0], declaration.body.body);
    if (declaration?.type !== "VariableDeclaration") return [];
    return declaration.declarations.flatMap(({ id, init }) => {
      if (id.type !== "Identifier") return [];
      if (init?.type !== "ArrowFunctionExpression" && init?.type !== "FunctionExpression") return [];
      const { body } = init;
      return body.type === "BlockStatement"
        ? found(id.name, init.params[0], body.body)
        : found(id.name, init.params[0], [{ type: "ReturnStatement", argument: body } as Statement]);
    });
  });
}

function found(name: string, parameter: unknown, body: readonly Statement[]): Mixin[] {
  const { type, name: variable } = (parameter ?? {}) as { type?: string; name?: string };
  const declaration = returnedClass(body);
  if (type !== "Identifier" || variable === undefined || !declaration) return [];
  const base = baseOf(declaration);
  return base && rootOf(base) === variable ? [{ name, parameter: variable, declaration }] : [];
}

function returnedClass(body: readonly Statement[]): Class | null {
  for (const statement of body) {
    if (statement.type !== "ReturnStatement") continue;
    const returned = withoutTypes(statement.argument);
    if (returned?.type === "ClassExpression") return returned;
    if (returned?.type !== "Identifier") return null;
    const named = body.find((one) => one.type === "ClassDeclaration" && one.id?.name === returned.name);
    return named?.type === "ClassDeclaration" ? named : null;
  }
  return null;
}

function withoutTypes(node: Expression | null | undefined): Expression | null | undefined {
  return node?.type === "TSAsExpression" || node?.type === "TSSatisfiesExpression"
    ? withoutTypes(node.expression)
    : node;
}
