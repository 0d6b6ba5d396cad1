import { childrenOf, parseCode, type SyntaxNode } from "../expression/index.ts";

/**
 * Tailwind classes that a className may come to hold. Of a literal: its words. Of an expression: the words of every
 * string in it, so that each class must be written whole somewhere.
 */
export function classCandidates(text: string, isExpression: boolean): string[] {
  if (!isExpression) return words(text);
  const parsed = parseCode(text);
  if (!parsed.ok) return [];
  const found: string[] = [];
  const walk = (node: SyntaxNode): void => {
    if (node.type === "StringLiteral") found.push(...words(node.value));
    if (node.type === "TemplateElement") found.push(...words(node.value.cooked ?? ""));
    for (const { child } of childrenOf(node)) walk(child);
  };
  walk(parsed.expression);
  return found;
}

/** True when an expression glues a class together (`"bg-" + colour`, `` `bg-${colour}` ``): the pieces are never found. */
export function dynamicClassWarning(code: string): boolean {
  const parsed = parseCode(code);
  return parsed.ok && gluedClass(parsed.expression) !== null;
}

/** The first place in code where a text is glued to another without a space between them; null = nowhere. */
export function gluedClass(node: SyntaxNode): SyntaxNode | null {
  if (node.type === "TemplateLiteral" && node.expressions.length > 0) {
    const isGlued = node.quasis.some((part, index) => {
      const raw = part.value.raw;
      const last = index === node.quasis.length - 1;
      return (!last && /\S$/.test(raw)) || (index > 0 && /^\S/.test(raw));
    });
    if (isGlued) return node;
  }
  if (node.type === "BinaryExpression" && node.operator === "+") {
    const isGlued =
      (node.left.type === "StringLiteral" && /\S$/.test(node.left.value)) ||
      (node.right.type === "StringLiteral" && /^\S/.test(node.right.value));
    if (isGlued) return node;
  }
  for (const { child } of childrenOf(node)) {
    const glued = gluedClass(child);
    if (glued) return glued;
  }
  return null;
}

function words(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== "");
}
