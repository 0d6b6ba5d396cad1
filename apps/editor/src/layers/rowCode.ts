import type { Node, PropValue } from "@heddle/schema";

function codeOf(value: PropValue | undefined): string | null {
  if (!value || "value" in value) return null;
  return "bind" in value ? value.bind : value.expression;
}

/** The props of controls that say what they do, by type. */
const CONTROL_CODE: Record<string, string> = { If: "condition", Match: "value", Case: "when", Each: "list" };

/** The code that a row of the layers shows: a control's condition or list, else the first binding or expression. */
export function rowCode(node: Node): string | null {
  const prop = CONTROL_CODE[node.type];
  if (prop !== undefined) return codeOf(node.props[prop]) ?? literalOf(node.props[prop]);
  const values = Object.values(node.props);
  const bound = values.find((value) => "bind" in value) ?? values.find((value) => "expression" in value);
  return codeOf(bound);
}

function literalOf(value: PropValue | undefined): string | null {
  return value && "value" in value ? JSON.stringify(value.value) : null;
}
