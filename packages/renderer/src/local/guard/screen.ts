/** A page as a person sees it: what is drawn is read again only when the page tells of a change, as React does. */

import type { Json } from "@heddle/schema";
import type { ClientScope } from "@heddle/state-engine/model";
import type { TemplateNode } from "@heddle/state-engine/program";
import type { LivePage } from "../../page/live-page.ts";

/** Something that can be used. */
export type Use = (typed: string) => void;

interface Seen {
  value: unknown;
  isStale: boolean;
  isDrawn: boolean;
  stop(): void;
}

export class Screen {
  private readonly page: LivePage;
  private seen = new Map<ClientScope, Map<string, Seen>>();

  constructor(page: LivePage) {
    this.page = page;
  }

  /** What is shown, as JSON, and what can be used, in the order of the document. */
  draw(): { picture: Json; uses: Use[] } {
    for (const ofScope of this.seen.values()) for (const one of ofScope.values()) one.isDrawn = false;
    const uses: Use[] = [];
    const { template, root } = this.page.shape();
    const picture = this.nodes(template.parts[0]!.nodes, root, uses);
    for (const [scope, ofScope] of this.seen)
      for (const [key, one] of ofScope)
        if (!one.isDrawn) {
          one.stop();
          ofScope.delete(key);
          if (ofScope.size === 0) this.seen.delete(scope);
        }
    return { picture, uses };
  }

  private look<Value>(scope: ClientScope, bindings: number[], read: () => Value): Value {
    const ofScope = this.seen.get(scope) ?? new Map<string, Seen>();
    this.seen.set(scope, ofScope);
    const key = bindings.join();
    let one = ofScope.get(key);
    if (!one) {
      const made: Seen = { value: null, isStale: true, isDrawn: true, stop: () => {} };
      made.stop = this.page.subscribe(scope, bindings, () => {
        made.isStale = true;
      });
      ofScope.set(key, made);
      one = made;
    }
    if (one.isStale) one.value = read();
    one.isStale = false;
    one.isDrawn = true;
    return one.value as Value;
  }

  private nodes(nodes: readonly TemplateNode[], scope: ClientScope, uses: Use[]): Json[] {
    return nodes.flatMap((node) => this.node(node, scope, uses));
  }

  private value(scope: ClientScope, binding: number): Json {
    return this.look(scope, [binding], () => this.page.value(scope, binding) ?? null);
  }

  private part(scope: ClientScope, uses: Use[]): Json[] {
    return this.nodes(this.page.template.parts[scope.part]!.nodes, scope, uses);
  }

  private node(node: TemplateNode, scope: ClientScope, uses: Use[]): Json[] {
    if ("choice" in node) {
      const bindings = node.shown === undefined ? [node.choice] : [node.choice, node.shown];
      const shown = this.look(scope, bindings, () => this.page.mounted(scope, node));
      return shown ? this.part(shown, uses) : [];
    }
    if ("each" in node) {
      const bindings = node.shown === undefined ? [node.each] : [node.each, node.shown];
      const rows = this.look(scope, bindings, () => this.page.rows(scope, node));
      return rows.map((row) => this.part(row, uses));
    }
    if (!("type" in node)) return "text" in node ? [node.text] : [];
    const values = Object.entries(node.bindings ?? {}).map(([prop, binding]): [string, Json] => [
      prop,
      this.value(scope, binding),
    ]);
    if (!values.some(([prop, value]) => prop === "disabled" && value)) this.use(node, scope, uses);
    return [{ [node.type]: Object.fromEntries(values) }];
  }

  private use(node: Extract<TemplateNode, { type: string }>, scope: ClientScope, uses: Use[]): void {
    for (const { event } of node.events?.onClick ?? [])
      uses.push(() => this.page.send(scope, event, undefined));
    for (const [prop, event] of Object.entries(node.binds ?? {}))
      uses.push((typed) => this.page.edit(scope, event, node.bindings?.[prop], typed));
  }
}
