import { childrenOf, declaredIn, type SyntaxNode } from "../expression/index.ts";
import { type Names, NOTHING_BOUND, usesOf, within } from "./names.ts";
import { type Call, isCall, isMember, isState, isValue } from "./syntax.ts";

/** Code that the browser runs. Where `$served(n)` stands in it, the server computes `served[n]` and sends the value. */
export interface SplitCode {
  code: string;
  served: string[];
  /** What cannot be told apart, with what to write instead. Empty = everything can. */
  problems: string[];
}

/** A piece of the source that another text takes the place of. Offsets in UTF-16 units. */
interface Replacement {
  start: number;
  end: number;
  text: string;
}

/**
 * Splits code that reads local state and the server's: the largest expressions that the server can compute alone become values
 * that it sends; the rest is the browser's.
 */
export class Splitter {
  readonly source: string;
  protected readonly names: Names;
  readonly served: string[] = [];
  readonly problems: string[] = [];
  private readonly replacements: Replacement[] = [];

  constructor(source: string, names: Names) {
    this.source = source;
    this.names = names;
  }

  /** Takes out what the server computes within `node`, whose value is used. `bound`: names that only the browser knows. */
  value(node: SyntaxNode, bound: ReadonlySet<string> = NOTHING_BOUND): void {
    const uses = usesOf(node, this.names, bound);
    if (!uses.served) return;
    if (isState(node, this.names, bound)) {
      this.problems.push(
        `\`${this.textOf(node)}\` as a whole stays on the server; name the fields that the browser needs.`,
      );
      return;
    }
    if (!uses.local && isValue(node)) this.takeOut(node);
    else if (isCall(node)) this.call(node, bound);
    else this.inside(node, bound);
  }

  /** The browser's code of a part of the source. */
  textOf(node: SyntaxNode): string {
    let code = "";
    let at = node.start!;
    const end = node.end!;
    for (const one of this.replacements.toSorted((left, right) => left.start - right.start)) {
      if (one.start < at || one.end > end) continue;
      code += this.source.slice(at, one.start) + one.text;
      at = one.end;
    }
    return code + this.source.slice(at, end);
  }

  result(node: SyntaxNode): SplitCode {
    return { code: this.textOf(node), served: this.served, problems: this.problems };
  }

  replace({ start, end }: SyntaxNode, text: string): void {
    this.replacements.push({ start: start!, end: end!, text });
  }

  protected inside(node: SyntaxNode, bound: ReadonlySet<string>): void {
    const inner = within(bound, declaredIn(node));
    for (const { field, child } of childrenOf(node)) {
      // A name after a dot, or before a colon, stands for itself.
      const isName = (field === "property" || field === "key") && "computed" in node && !node.computed;
      if (isName) continue;
      if (child.type === "ObjectProperty" && child.shorthand) this.shorthand(child, inner);
      else this.value(child, inner);
    }
  }

  /** `{ item }` is `{ item: item }`. */
  private shorthand(
    property: Extract<SyntaxNode, { type: "ObjectProperty" }>,
    bound: ReadonlySet<string>,
  ): void {
    const before = this.replacements.length;
    this.value(property.value, bound);
    const made = this.replacements[before];
    if (made) made.text = `${this.source.slice(property.key.start!, property.key.end!)}: ${made.text}`;
  }

  /** The server computes this and sends the value. */
  protected takeOut(node: SyntaxNode): void {
    const text = this.source.slice(node.start!, node.end!);
    const known = this.served.indexOf(text);
    this.replace(node, `$served(${known < 0 ? this.served.push(text) - 1 : known})`);
  }

  /** What the browser calls, it calls on a value that the server sent; a state's own method stays with its state. */
  private call(node: Call, bound: ReadonlySet<string>): void {
    const { callee } = node;
    if (isMember(callee) && isState(callee.object, this.names, bound)) {
      this.problems.push(
        `\`${this.textOf(callee)}(…)\` runs on the server, and what it is called with is known in the browser only: ` +
          "give the server's state a field or getter instead, or call a function of a file that both import.",
      );
      return;
    }
    if (isMember(callee)) {
      this.value(callee.object, bound);
      if (callee.computed) this.value(callee.property, bound);
    } else this.value(callee, bound);
    for (const argument of node.arguments) this.value(argument, bound);
  }
}

/** Splits an expression whose value is shown. */
export function splitExpression(source: string, expression: SyntaxNode, names: Names): SplitCode {
  const splitter = new Splitter(source, names);
  splitter.value(expression);
  return splitter.result(expression);
}
