/**
 * `list.find((item) => item.id === id)` over 10,000 tracked rows would make 10,000 proxies to find one. Where the
 * predicate's own text shows that it only reads properties of its member, and those hold no objects, the raw member can be
 * handed to it: nothing tracked can be changed or kept through it.
 */

type Check = (member: unknown) => boolean;

const analysed = new Map<string, string[] | null>();
const MOST_TEXTS = 2_000;
const LONGEST_TEXT = 500;

/** A check that a member may be handed to the predicate raw, or null when the predicate's text does not prove it. */
export function readsOnlyPrimitives(predicate: unknown): Check | null {
  if (typeof predicate !== "function") return null;
  const text = Function.prototype.toString.call(predicate);
  let keys = analysed.get(text);
  if (keys === undefined) {
    keys = text.length > LONGEST_TEXT ? null : keysRead(text);
    if (analysed.size >= MOST_TEXTS) analysed.clear();
    analysed.set(text, keys);
  }
  if (keys === null) return null;
  const [only, ...others] = keys;
  if (only === undefined) return () => true;
  if (others.length === 0) return (member) => !isObject(member) || !isHolder(member[only]);
  const read = keys;
  return (member) => !isObject(member) || !read.some((key) => isHolder(member[key]));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

/** Something through which more than itself can be reached or done. */
function isHolder(value: unknown): boolean {
  return (typeof value === "object" && value !== null) || typeof value === "function";
}

/** The member's keys that an arrow function's text reads, or null when it may do anything else with its member. */
export function keysRead(text: string): string[] | null {
  const unpacked = /^\(\s*\{([\w$\s,]*)\}\s*\)\s*=>/.exec(text);
  if (unpacked) return unpacked[1]!.split(",").flatMap((name) => name.trim() || []);
  const head = /^\(?\s*([A-Za-z_$][\w$]*)\s*(?:,\s*[A-Za-z_$][\w$]*\s*)?\)?\s*=>/.exec(text);
  if (!head) return null;
  const name = head[1]!;
  const body = text.slice(head[0].length);
  if (/\beval\b|\bdelete\b|\bfor\b|\/[/*]|\+\+|--|[\]}]\s*=(?![=>])/.test(body)) return null;
  const keys: string[] = [];
  const uses = new RegExp(`(?<![\\w$])${name.replace(/\$/g, "\\$")}(?![\\w$])`, "g");
  for (const use of body.matchAll(uses)) {
    const before = body.slice(0, use.index);
    if (/\.\.\.\s*$/.test(before)) return null;
    if (/\.\s*$/.test(before)) continue;
    const after = body.slice(use.index + name.length);
    const access = /^\s*\??\.\s*([A-Za-z_$][\w$]*)\s*/.exec(after);
    if (!access) return null;
    const next = after.slice(access[0].length);
    if (/^(?:=(?!=)|(?:[-+*/%&|^]|\*\*|<<|>>>?|&&|\|\||\?\?)=|[([`])/.test(next)) return null;
    keys.push(access[1]!);
  }
  return keys;
}
