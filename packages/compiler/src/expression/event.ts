import { type CodeError, parseCode } from "./parse.ts";

/**
 * What an event's code is. `reference` names a handler (`images.generate`), `function` is an arrow or function to call
 * with the payload, `action` is a client effect (`ui.toast("Saved")`).
 */
export type EventCode = { kind: "reference" | "function" | "action" } | { kind: "invalid"; error: CodeError };

/** Classifies an event's code, or says what to write instead. */
export function classifyEvent(code: string): EventCode {
  const parsed = parseCode(code);
  if (!parsed.ok) return { kind: "invalid", error: parsed.error };
  const expression = parsed.expression;
  switch (expression.type) {
    case "MemberExpression":
    case "OptionalMemberExpression":
    case "Identifier":
      return { kind: "reference" };
    case "ArrowFunctionExpression":
    case "FunctionExpression":
      return { kind: "function" };
    case "CallExpression": {
      const callee = expression.callee;
      const object = callee.type === "MemberExpression" ? callee.object : null;
      if (object?.type === "Identifier" && object.name === "ui") return { kind: "action" };
      return invalid(
        `An event names a handler or a function; write \`() => ${code}\` to call it when the event happens.`,
      );
    }
    default:
      return invalid(
        'An event names a handler (`todo.add`), a function (`() => todo.remove(item.id)`) or an effect (`ui.toast("Saved")`).',
      );
  }
}

/** True when the code can stand on the left of an assignment: what `bind` needs. */
export function isAssignable(code: string): boolean {
  const parsed = parseCode(code);
  if (!parsed.ok) return false;
  const type = parsed.expression.type;
  return type === "MemberExpression";
}

function invalid(message: string): EventCode {
  return { kind: "invalid", error: { message, line: 1, column: 1 } };
}
