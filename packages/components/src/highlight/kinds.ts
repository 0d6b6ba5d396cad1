/** What a piece of code can be, as far as it has a look of its own. */
export type Kind =
  | "keyword"
  | "string"
  | "number"
  | "comment"
  | "name"
  | "tag"
  | "inserted"
  | "deleted"
  | "heading";

/** The scopes of the grammars, without what stands behind their first dot. What is missing looks like the code around it. */
const KINDS: Readonly<Record<string, Kind>> = {
  keyword: "keyword",
  literal: "number",
  number: "number",
  symbol: "number",
  string: "string",
  regexp: "string",
  char: "string",
  code: "string",
  link: "string",
  comment: "comment",
  quote: "comment",
  doctag: "comment",
  meta: "comment",
  title: "name",
  attr: "name",
  attribute: "name",
  property: "name",
  built_in: "name",
  type: "name",
  name: "tag",
  "selector-tag": "tag",
  "selector-id": "tag",
  "selector-class": "tag",
  "selector-attr": "tag",
  "selector-pseudo": "tag",
  "template-tag": "tag",
  bullet: "keyword",
  section: "heading",
  strong: "heading",
  addition: "inserted",
  deletion: "deleted",
};

/** The kind of a piece with these classes of a grammar, such as `hljs-title function_`; null = it has none. */
export function kindOf(classNames: unknown): Kind | null {
  if (!Array.isArray(classNames)) return null;
  for (const className of classNames) {
    const scope =
      typeof className === "string" && className.startsWith(PREFIX) ? className.slice(PREFIX.length) : "";
    if (Object.hasOwn(KINDS, scope)) return KINDS[scope]!;
  }
  return null;
}

const PREFIX = "hljs-";
