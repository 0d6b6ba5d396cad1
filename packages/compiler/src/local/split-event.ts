import { childrenOf, declaredIn, type SyntaxNode } from "../expression/index.ts";
import { type Names, NOTHING_BOUND, usesOf, within } from "./names.ts";
import { type SplitCode, Splitter } from "./split.ts";
import { bare, isCall, isMember, isState, rootOf } from "./syntax.ts";

/** Something that the server does when the browser says so. Where `$payload[n]` stands in it, the browser computed a value. */
export interface ServerEffect {
  code: string;
  inputs: number;
}

/** An event that the browser runs. Where `$send(n, [...])` stands in its code, `effects[n]` happens on the server. */
export interface SplitEvent extends SplitCode {
  effects: ServerEffect[];
}

type Bound = ReadonlySet<string>;

/**
 * Splits an event's code. What it does with states of the server (calls of their methods, assignments) happens there; arguments that the
 * server can compute are computed there, the others by the browser. Everything else runs in the browser.
 */
export function splitEvent(source: string, expression: SyntaxNode, names: Names): SplitEvent {
  const splitter = new EventSplitter(source, names);
  const inner = bare(expression);
  if (inner.type === "ArrowFunctionExpression" || inner.type === "FunctionExpression") splitter.body(inner);
  else splitter.does(inner, NOTHING_BOUND);
  return { ...splitter.result(expression), effects: splitter.effects };
}

class EventSplitter extends Splitter {
  readonly effects: ServerEffect[] = [];
  private isInterface = false;

  body(node: Extract<SyntaxNode, { type: "ArrowFunctionExpression" | "FunctionExpression" }>): void {
    const bound = within(NOTHING_BOUND, declaredIn(node));
    if (node.body.type === "BlockStatement") this.statement(node.body, bound);
    else this.does(node.body, bound);
  }

  /** A statement: nobody uses what comes of it. */
  private statement(node: SyntaxNode, bound: Bound): void {
    if (node.type === "ExpressionStatement") {
      this.does(node.expression, bound);
      return;
    }
    if (node.type === "ReturnStatement") {
      if (node.argument) this.does(node.argument, bound);
      return;
    }
    const inner = within(bound, declaredIn(node));
    for (const { child } of childrenOf(node)) {
      if (HOLDS_STATEMENTS.has(child.type)) this.statement(child, inner);
      else this.value(child, inner);
    }
  }

  /** An expression that stands for what it does. */
  does(node: SyntaxNode, bound: Bound): void {
    switch (node.type) {
      case "SequenceExpression":
        for (const one of node.expressions) this.does(one, bound);
        return;
      case "LogicalExpression":
        this.value(node.left, bound);
        this.does(node.right, bound);
        return;
      case "ConditionalExpression":
        this.value(node.test, bound);
        this.does(node.consequent, bound);
        this.does(node.alternate, bound);
        return;
      case "AwaitExpression":
        if (this.target(node.argument, bound))
          this.problems.push(
            "The browser does not wait for the server here: put what comes after `await` into the server's handler.",
          );
        else this.value(node, bound);
        return;
      default:
        if (node.type === "UnaryExpression" && node.operator === "void") this.does(node.argument, bound);
        else if (this.target(node, bound)) this.send(node, bound);
        else this.value(node, bound);
    }
  }

  /** Does this change, or call, something of the server's? */
  private target(node: SyntaxNode, bound: Bound): boolean {
    const changed =
      node.type === "AssignmentExpression"
        ? node.left
        : node.type === "UpdateExpression" || (node.type === "UnaryExpression" && node.operator === "delete")
          ? node.argument
          : isCall(node)
            ? node.callee
            : null;
    if (!changed) return false;
    const root = rootOf(changed);
    if (isState(root, this.names, bound)) return true;
    return root.type === "Identifier" && !bound.has(root.name) && this.names.whereIs(root.name) === "served";
  }

  private send(node: SyntaxNode, bound: Bound): void {
    const inputs: string[] = [];
    const onServer = new Splitter(this.source, this.names);
    this.spine(node, bound, onServer, inputs);
    const effect = this.effects.push({ code: onServer.textOf(node), inputs: inputs.length }) - 1;
    this.replace(node, `$send(${effect}, [${inputs.join(", ")}])`);
  }

  /** From what is done down to whose it is; arguments and keys on the way may be the browser's. */
  private spine(node: SyntaxNode, bound: Bound, onServer: Splitter, inputs: string[]): void {
    const walk = (child: SyntaxNode) => this.spine(child, bound, onServer, inputs);
    const input = (child: SyntaxNode) => this.input(child, bound, onServer, inputs);
    const inner = bare(node);
    if (isState(inner, this.names, bound)) return;
    if (isCall(inner)) {
      walk(inner.callee);
      for (const argument of inner.arguments) input(argument);
    } else if (isMember(inner)) {
      walk(inner.object);
      if (inner.computed) input(inner.property);
    } else if (inner.type === "AssignmentExpression") {
      walk(inner.left);
      input(inner.right);
    } else if (inner.type === "UpdateExpression" || inner.type === "UnaryExpression") walk(inner.argument);
  }

  /** A value that the server gets: what it can compute stays with it, within lists and objects too. */
  private input(node: SyntaxNode, bound: Bound, onServer: Splitter, inputs: string[]): void {
    if (!usesOf(node, this.names, bound).local) return;
    const input = (child: SyntaxNode) => this.input(child, bound, onServer, inputs);
    switch (node.type) {
      case "ObjectExpression":
      case "ArrayExpression":
        for (const { child } of childrenOf(node)) input(child);
        return;
      case "SpreadElement":
        input(node.argument);
        return;
      case "ObjectProperty":
        if (node.computed) input(node.key);
        if (node.shorthand && node.value.type === "Identifier") {
          onServer.replace(node, `${node.value.name}: ${this.received(node.value, bound, inputs)}`);
        } else input(node.value);
        return;
      case "ArrowFunctionExpression":
      case "FunctionExpression":
      case "ObjectMethod":
        this.problems.push("A function that uses local state cannot be sent to the server; send values.");
        return;
      default:
        onServer.replace(node, this.received(node, bound, inputs));
    }
  }

  /** The browser computes it and sends it along; gives what the server calls it. */
  private received(node: SyntaxNode, bound: Bound, inputs: string[]): string {
    this.value(node, bound);
    return `$payload[${inputs.push(this.textOf(node)) - 1}]`;
  }

  override value(node: SyntaxNode, bound: Bound = NOTHING_BOUND): void {
    const outer = this.isInterface;
    // What `ui` is given to run later, it runs for what it does: `ui.confirm("Delete it?", () => todo.remove(view.id))`.
    if (isCall(node) && isInterface(rootOf(node), bound)) this.isInterface = true;
    super.value(node, bound);
    this.isInterface = outer;
  }

  protected override inside(node: SyntaxNode, bound: Bound): void {
    const isFunction = node.type === "ArrowFunctionExpression" || node.type === "FunctionExpression";
    if (!isFunction) super.inside(node, bound);
    else if (node.body.type === "BlockStatement") this.statement(node.body, within(bound, declaredIn(node)));
    else if (this.isInterface) this.does(node.body, within(bound, declaredIn(node)));
    else super.inside(node, bound);
  }

  /** A value that the server computes is computed as the page is shown, again and again: it must not do anything. */
  protected override takeOut(node: SyntaxNode): void {
    const doing = this.calledIn(node);
    if (doing)
      this.problems.push(
        `What \`${this.source.slice(doing.start!, doing.end!)}\` gives is on the server when this runs in the browser: let the method keep it in a field, or write it as a statement of its own.`,
      );
    else super.takeOut(node);
  }

  private calledIn(node: SyntaxNode): SyntaxNode | null {
    if (isCall(node) && isMember(node.callee) && isState(node.callee.object, this.names, NOTHING_BOUND)) {
      const object = bare(node.callee.object);
      if (object.type !== "Identifier" || object.name !== "route") return node;
    }
    for (const { child } of childrenOf(node)) {
      const found = this.calledIn(child);
      if (found) return found;
    }
    return null;
  }
}

function isInterface(node: SyntaxNode, bound: Bound): boolean {
  return node.type === "Identifier" && node.name === "ui" && !bound.has("ui");
}

const HOLDS_STATEMENTS = new Set([
  "BlockStatement",
  "ExpressionStatement",
  "ReturnStatement",
  "IfStatement",
  "ForStatement",
  "ForOfStatement",
  "ForInStatement",
  "WhileStatement",
  "DoWhileStatement",
  "TryStatement",
  "CatchClause",
  "SwitchStatement",
  "SwitchCase",
  "LabeledStatement",
]);
