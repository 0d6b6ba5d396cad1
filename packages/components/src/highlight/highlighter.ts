import { createLowlight } from "lowlight";
import { type Kind, kindOf } from "./kinds.ts";
import { grammars } from "./languages.ts";
import { type Line, LineGatherer, plainLines } from "./lines.ts";
import { grammarOf } from "./names.ts";

/** Longer code stays plain: colouring it would hold the page up. */
const MOST_CHARACTERS = 100_000;

const lowlight = createLowlight(grammars);

type Node = ReturnType<typeof lowlight.highlight>["children"][number];

/** The code by lines, each in pieces of one kind. Code in a language that is not known stays plain. The same on server and in browser. */
export function highlight(code: string, language: unknown): Line[] {
  const grammar = grammarOf(language);
  if (grammar === null || code.length > MOST_CHARACTERS) return plainLines(code);
  const gatherer = new LineGatherer();
  gather(lowlight.highlight(grammar, code).children, null, gatherer);
  return gatherer.lines;
}

function gather(nodes: readonly Node[], around: Kind | null, gatherer: LineGatherer): void {
  for (const node of nodes) {
    if (node.type === "text") gatherer.add(node.value, around);
    else if (node.type === "element")
      gather(node.children, kindOf(node.properties.className) ?? around, gatherer);
  }
}
