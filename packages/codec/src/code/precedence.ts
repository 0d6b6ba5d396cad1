import type { Expression } from "@babel/types";

/** How tightly an expression holds together; higher binds tighter. */
export const Level = {
  sequence: 0,
  assignment: 1,
  conditional: 3,
  or: 4,
  and: 5,
  binary: 6,
  unary: 14,
  postfix: 17,
} as const;

/** The level of an expression without its outer parentheses. */
export function levelOf(expression: Expression): number {
  switch (expression.type) {
    case "SequenceExpression":
      return Level.sequence;
    case "ArrowFunctionExpression":
    case "AssignmentExpression":
    case "YieldExpression":
    // Casts bind like comparisons, but read better in parentheses wherever something follows.
    case "TSAsExpression":
    case "TSSatisfiesExpression":
      return Level.assignment;
    case "ConditionalExpression":
      return Level.assignment + 1;
    case "LogicalExpression":
      return expression.operator === "&&" ? Level.and : Level.or;
    case "BinaryExpression":
      return Level.binary;
    case "UnaryExpression":
    case "UpdateExpression":
    case "AwaitExpression":
    case "NewExpression":
    case "FunctionExpression":
    case "ClassExpression":
    case "NumericLiteral":
    case "BigIntLiteral":
      return Level.unary;
    default:
      return Level.postfix;
  }
}
