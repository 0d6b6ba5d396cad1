/**
 * A page's options (`title`, `onLoad`) stand outside its function, where `const images = use(Images)` is not in scope.
 * There the schema's `images` is written `use(Images)`, and read back. People write `use(Images)` among the elements too: it is read the same.
 */

import type { Node as SyntaxNode } from "@babel/types";
import type { StateUse } from "@heddle/schema";
import { namesIn } from "./names.ts";
import { core, parseCode } from "./parse-code.ts";
import { isCallTo } from "./places.ts";
import { syntaxChildren } from "./walk.ts";

/** A use with the name that its class has in this file (another one than its own when two classes are called the same). */
export interface LocalUse extends StateUse {
  local: string;
}

interface Replacement {
  start: number;
  end: number;
  text: string;
}

function replaceAll(text: string, replacements: Replacement[]): string {
  let result = text;
  for (const { start, end, text: by } of replacements.sort((a, b) => b.start - a.start)) {
    result = result.slice(0, start) + by + result.slice(end);
  }
  return result;
}

/** Page code as it stands in the page's options. Code that cannot be read back the same stays as it is. */
export function toOptions(text: string, uses: readonly LocalUse[]): string {
  const code = parseCode(text);
  if (!code) return text;
  const { uses: names, declared } = namesIn(code);
  const byName = new Map(uses.filter((use) => !declared.has(use.name)).map((use) => [use.name, use.local]));
  const replacements = names.flatMap(({ name, start, end, shorthand }): Replacement[] => {
    const local = byName.get(name);
    if (local === undefined) return [];
    return [{ start, end, text: shorthand ? `${name}: use(${local})` : `use(${local})` }];
  });
  const written = replaceAll(text, replacements);
  return fromOptions(written, uses) === text ? written : text;
}

/** The way back: `use(Images)` becomes the page's variable. */
export function fromOptions(text: string, uses: readonly LocalUse[]): string {
  if (!text.includes("use")) return text;
  const code = parseCode(text);
  if (!code) return text;
  const { declared } = namesIn(code);
  const byLocal = new Map(uses.filter((use) => !declared.has(use.name)).map((use) => [use.local, use.name]));
  const replacements: Replacement[] = [];
  const visit = (node: SyntaxNode) => {
    const name = usedVariable(node, byLocal);
    if (name !== null)
      replacements.push({ start: node.start! - code.shift, end: node.end! - code.shift, text: name });
    else for (const { child } of syntaxChildren(node)) visit(child);
  };
  visit(core(code).inner);
  return replaceAll(text, replacements);
}

function usedVariable(node: SyntaxNode, byLocal: ReadonlyMap<string, string>): string | null {
  if (node.type !== "CallExpression" || !isCallTo(node, "use") || node.arguments.length !== 1) return null;
  const argument = node.arguments[0]!;
  return argument.type === "Identifier" ? (byLocal.get(argument.name) ?? null) : null;
}
