import { type SyntaxNode, visitFreeNames } from "../expression/index.ts";
import { type Names, NOTHING_BOUND, usesOf } from "./names.ts";
import { type SplitCode, Splitter } from "./split.ts";
import { bare, isCall, isMember, isValue } from "./syntax.ts";

/**
 * A list of the server's that the browser filters or puts in order: the server keeps the rows, the browser picks from them.
 * `code` takes the rows' items from `$list`.
 */
export interface SplitArrangement extends SplitCode {
  /** The server's list. */
  list: string;
  /** What the server shows at first: the same with the whole items. */
  first: string;
  /** Keys of an item that the arrangement reads; null = any. */
  keys: string[] | null;
}

/** Methods that give members of their list and nothing else. */
const ARRANGING = new Set(["filter", "slice", "sort", "toSorted", "reverse", "toReversed"]);

/** How an expression arranges one list of the server's; null when it does something else. */
export function splitArrangement(
  source: string,
  expression: SyntaxNode,
  names: Names,
): SplitArrangement | null {
  const lists: SyntaxNode[] = [];
  const functions: { method: string; argument: SyntaxNode | undefined }[] = [];
  if (!findList(expression, names, lists, functions) || lists.length === 0) return null;
  const textOf = ({ start, end }: SyntaxNode) => source.slice(start!, end!);
  const list = textOf(lists[0]!);
  if (lists.some((one) => textOf(one) !== list)) return null;
  const splitter = new ArrangementSplitter(source, names, new Set(lists));
  splitter.value(expression);
  const first = new Splitter(source, names);
  for (const one of lists) first.replace(one, "$list");
  return { ...splitter.result(expression), list, first: first.textOf(expression), keys: keysOf(functions) };
}

class ArrangementSplitter extends Splitter {
  private readonly lists: ReadonlySet<SyntaxNode>;

  constructor(source: string, names: Names, lists: ReadonlySet<SyntaxNode>) {
    super(source, names);
    this.lists = lists;
  }

  override value(node: SyntaxNode, bound: ReadonlySet<string> = NOTHING_BOUND): void {
    if (this.lists.has(node)) this.replace(node, "$list");
    else super.value(node, bound);
  }
}

function findList(
  node: SyntaxNode,
  names: Names,
  lists: SyntaxNode[],
  functions: { method: string; argument: SyntaxNode | undefined }[],
): boolean {
  const inner = bare(node);
  const uses = usesOf(inner, names);
  if (!uses.local) {
    if (inner.type === "ArrayExpression" && inner.elements.length === 0) return true;
    if (!uses.served || !isValue(inner)) return false;
    lists.push(inner);
    return true;
  }
  if (inner.type === "ConditionalExpression")
    return (
      findList(inner.consequent, names, lists, functions) &&
      findList(inner.alternate, names, lists, functions)
    );
  if (!isCall(inner) || !isMember(inner.callee)) return false;
  const { object, property, computed } = inner.callee;
  if (computed || property.type !== "Identifier" || !ARRANGING.has(property.name)) return false;
  functions.push({ method: property.name, argument: inner.arguments[0] });
  return findList(object, names, lists, functions);
}

/** What these functions read of the list's items: null = it cannot be told. */
function keysOf(functions: { method: string; argument: SyntaxNode | undefined }[]): string[] | null {
  const keys = new Set<string>();
  for (const { method, argument } of functions) {
    if (method !== "filter" && method !== "sort" && method !== "toSorted") continue;
    const isWritten = argument?.type === "ArrowFunctionExpression" || argument?.type === "FunctionExpression";
    if (!isWritten) return null;
    const items = method === "filter" ? argument.params.slice(0, 1) : argument.params;
    if (method === "filter" && argument.params.length > 2) return null;
    for (const item of items) if (!addReads(item, argument.body, keys)) return null;
  }
  return [...keys].sort();
}

function addReads(parameter: SyntaxNode, body: SyntaxNode, keys: Set<string>): boolean {
  if (parameter.type === "ObjectPattern")
    return parameter.properties.every((property) => {
      if (property.type !== "ObjectProperty" || property.computed || property.key.type !== "Identifier")
        return false;
      keys.add(property.key.name);
      return true;
    });
  if (parameter.type !== "Identifier") return false;
  let isKnown = true;
  visitFreeNames(body, (name, node, ancestors) => {
    if (name !== parameter.name) return;
    const member = ancestors.at(-1);
    const above = ancestors.at(-2);
    const isRead =
      member !== undefined &&
      isMember(member) &&
      member.object === node &&
      !member.computed &&
      member.property.type === "Identifier" &&
      !(above && isCall(above) && above.callee === member);
    if (isRead && member.property.type === "Identifier") keys.add(member.property.name);
    else isKnown = false;
  });
  return isKnown;
}
