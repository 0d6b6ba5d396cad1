import { childrenOf, type SyntaxNode, visitFreeNames } from "../expression/index.ts";
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
  const textOf = ({ start, end }: SyntaxNode) => source.slice(start!, end!);
  const find = (isDeep: boolean): Found | null => {
    const found: Found = { lists: [], functions: [] };
    if (!findList(expression, names, found, isDeep)) return null;
    return new Set(found.lists.map(textOf)).size === 1 ? found : null;
  };
  // The server filters what it can alone, unless one branch shows what another leaves out.
  const found = find(false) ?? find(true);
  if (!found) return null;
  const { lists, functions } = found;
  const list = textOf(lists[0]!);
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
    else if (this.holdsList(node)) this.inside(node, bound);
    else super.value(node, bound);
  }

  private holdsList(node: SyntaxNode): boolean {
    return childrenOf(node).some(({ child }) => this.lists.has(child) || this.holdsList(child));
  }
}

interface Found {
  /** Where the list stands in the expression: the same text everywhere. */
  lists: SyntaxNode[];
  /** What the expression does with it. */
  functions: { method: string; argument: SyntaxNode | undefined }[];
}

/** `isDeep`: down to the list itself, also where the server could arrange it alone. */
function findList(node: SyntaxNode, names: Names, found: Found, isDeep: boolean): boolean {
  const inner = bare(node);
  const uses = usesOf(inner, names);
  const call = arrangingCall(inner);
  if (!uses.local && !(isDeep && call)) {
    if (inner.type === "ArrayExpression" && inner.elements.length === 0) return true;
    if (!uses.served || !isValue(inner)) return false;
    found.lists.push(inner);
    return true;
  }
  if (inner.type === "ConditionalExpression")
    return (
      findList(inner.consequent, names, found, isDeep) && findList(inner.alternate, names, found, isDeep)
    );
  if (!call) return false;
  found.functions.push(call);
  return findList(call.list, names, found, isDeep);
}

function arrangingCall(
  node: SyntaxNode,
): { list: SyntaxNode; method: string; argument: SyntaxNode | undefined } | null {
  if (!isCall(node) || !isMember(node.callee)) return null;
  const { object, property, computed } = node.callee;
  if (computed || property.type !== "Identifier" || !ARRANGING.has(property.name)) return null;
  return { list: object, method: property.name, argument: node.arguments[0] };
}

/** What these functions read of the list's items: null = it cannot be told. */
function keysOf(functions: Found["functions"]): string[] | null {
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
