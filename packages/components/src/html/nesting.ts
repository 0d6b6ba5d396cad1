/**
 * Which element may stand in which, so that a browser makes of the server's HTML the tree that was drawn. A parser can make trees that
 * no HTML says (what stands wrongly in a table is moved in front of it, past the rules), and leaving elements out makes more of them.
 * Source of the rules: the HTML standard's "in body" insertion mode.
 */

const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));

const HEADINGS = words("h1 h2 h3 h4 h5 h6");

/** What ends an open paragraph. */
const ENDS_PARAGRAPH = words(
  "article aside blockquote dd details div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li ol p pre section summary table ul",
);

/** Beyond these no open paragraph is looked for. */
const PARAGRAPH_SCOPE = words("caption table td th");

/** Beyond these an item looks for no open item that it would end. */
const ITEM_SCOPE = words(
  "article aside blockquote caption colgroup dd details dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header li ol pre section summary table tbody td tfoot th thead tr ul",
);

/** What an item ends; an item of one kind leaves those of the other open. */
const ENDED_BY_ITEM: Readonly<Record<string, ReadonlySet<string>>> = {
  li: words("li"),
  dd: words("dd dt"),
  dt: words("dd dt"),
};

/** What the reading over a word ends when it is open right there. */
const ENDED_BY_READING = words("dd dt li p rp rt");

/** All that parts of a table may hold; what is not named may hold anything. */
const PARTS_OF_TABLE: Readonly<Record<string, ReadonlySet<string>>> = {
  table: words("caption colgroup tbody tfoot thead"),
  tbody: words("tr"),
  tfoot: words("tr"),
  thead: words("tr"),
  tr: words("td th"),
  colgroup: words("col"),
};

/** @param ancestors names of the elements that it would stand in, the nearest first */
export function mayStandIn(name: string, ancestors: readonly string[]): boolean {
  const parent = ancestors[0] ?? "";
  const parts = Object.hasOwn(PARTS_OF_TABLE, parent) ? PARTS_OF_TABLE[parent] : undefined;
  if (parts) return parts.has(name);
  if (name === "a" && ancestors.includes("a")) return false;
  if (HEADINGS.has(name) && HEADINGS.has(parent)) return false;
  if ((name === "rt" || name === "rp") && ENDED_BY_READING.has(parent) && ancestors.includes("ruby"))
    return false;
  if (ENDS_PARAGRAPH.has(name) && reaches(ancestors, "p", PARAGRAPH_SCOPE)) return false;
  return !endsItem(name, ancestors);
}

/** Whether an element of that name is open, within the scope. */
function reaches(ancestors: readonly string[], name: string, scope: ReadonlySet<string>): boolean {
  return ancestors.find((ancestor) => ancestor === name || scope.has(ancestor)) === name;
}

function endsItem(name: string, ancestors: readonly string[]): boolean {
  if (!Object.hasOwn(ENDED_BY_ITEM, name)) return false;
  return ENDED_BY_ITEM[name]!.has(ancestors.find((ancestor) => ITEM_SCOPE.has(ancestor)) ?? "");
}
