/** Hand-written comments and blank lines before an element. */

import { brokenGroup, hardline, type Layout } from "../layout/layout.ts";

const COMMENT = /^\{\/\*(?:[^*]|\*(?!\/))*\*\/\}/;

/**
 * Lines to write before a child: blank lines and `{/* … *\/}` comments, verbatim. Anything else (the text may come from outside)
 * is turned into a comment, so that it can never become part of the page.
 */
export function leadingLayout(leading: string | undefined): Layout {
  if (leading === undefined || leading === "") return [];
  return brokenGroup(
    leadingParts(leading).map(
      (part): Layout => [
        part.split("\n").flatMap((text, index): Layout[] => (index === 0 ? [text] : [hardline, text])),
        hardline,
      ],
    ),
  );
}

/** Each part is "" for a blank line, or one comment in braces (which may span lines). */
function leadingParts(leading: string): string[] {
  const parts: string[] = [];
  let rest = leading.endsWith("\n") ? leading : `${leading}\n`;
  while (rest !== "") {
    const comment = COMMENT.exec(rest)?.[0];
    if (comment !== undefined && rest[comment.length] === "\n") {
      parts.push(comment);
      rest = rest.slice(comment.length + 1);
      continue;
    }
    const end = rest.indexOf("\n");
    const text = rest.slice(0, end);
    parts.push(text === "" ? "" : asComment(text));
    rest = rest.slice(end + 1);
  }
  return parts;
}

function asComment(text: string): string {
  return `{/* ${text.replaceAll("*/", "*\\/")} */}`;
}

/** The comment that carries the layer's name of a node that has no attributes. */
export function nameComment(name: string): string {
  return `{/* @name ${JSON.stringify(name).replaceAll("*/", "*\\/")} */}`;
}

/** The name in such a comment, or null. */
export function nameInComment(comment: string): string | null {
  const match = /^\{\/\* @name ("(?:[^"\\]|\\.)*") \*\/\}$/.exec(comment);
  if (!match) return null;
  try {
    const name: unknown = JSON.parse(match[1]!.replaceAll("*\\/", "*/"));
    return typeof name === "string" ? name : null;
  } catch {
    return null;
  }
}
