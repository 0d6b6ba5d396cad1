/** What a page shows: elements and texts of its template, with the values of its model. */

import type { Json } from "@heddle/schema";
import type { ClientModel } from "@heddle/state-engine/model";
import type { TemplateNode } from "@heddle/state-engine/program";

/** An element on the page as tests look for it. */
export interface Target {
  type: string;
  /** Which of them, in document order; 0 unless told. */
  index?: number;
  /** Only elements that show this text (in props or as their content). */
  text?: string;
}

export interface Found {
  element: Extract<TemplateNode, { type: string }>;
  scope: number;
  texts: string[];
}

export class ShownPage {
  readonly #model: ClientModel;

  constructor(model: ClientModel) {
    this.#model = model;
  }

  find(target: Target): Found {
    const all = this.#elements().filter(
      ({ element, texts }) =>
        element.type === target.type && (target.text === undefined || texts.includes(target.text)),
    );
    const found = all[target.index ?? 0];
    if (!found)
      throw new Error(
        `There is no ${target.type} ${target.text ?? ""} on the page, which shows: ${this.texts().join(" | ")}`,
      );
    return found;
  }

  /** Values of a prop of every element of a type, in document order. */
  props(type: string, prop: string): Json[] {
    return this.#elements()
      .filter(({ element }) => element.type === type)
      .map(({ element, scope }) => this.#prop(element, scope, prop));
  }

  #prop(element: Found["element"], scope: number, prop: string): Json {
    const binding = element.bindings?.[prop];
    return binding === undefined ? (element.props?.[prop] ?? null) : this.#model.value(scope, binding);
  }

  /** Every text on the page in document order: bare text, and props that are text or numbers. */
  texts(): string[] {
    const part = this.#model.template.parts[0]!;
    return this.#textsOf(part.nodes, this.#model.root.id);
  }

  #textsOf(nodes: readonly TemplateNode[], scope: number): string[] {
    return nodes.flatMap((node): string[] => {
      if ("text" in node) return [node.text];
      if ("textBinding" in node) return [String(this.#model.value(scope, node.textBinding))];
      if ("type" in node) {
        const own = Object.keys({ ...node.props, ...node.bindings }).map((prop) =>
          this.#prop(node, scope, prop),
        );
        const words = own
          .filter((value) => typeof value === "string" || typeof value === "number")
          .map(String);
        return [...words, ...Object.values(node.slots ?? {}).flatMap((slot) => this.#textsOf(slot, scope))];
      }
      if ("outlet" in node) return this.#textsOf(node.nodes, scope);
      return this.#mounted(node, scope).flatMap(({ id, part }) =>
        this.#textsOf(this.#model.template.parts[part]!.nodes, id),
      );
    });
  }

  #mounted(node: Extract<TemplateNode, { each: number } | { choice: number }>, scope: number) {
    if ("each" in node) return [...this.#model.rows(scope, node.each)];
    const child = this.#model.mounted(scope, node.choice);
    return child ? [child] : [];
  }

  #elements(): Found[] {
    const walk = (nodes: readonly TemplateNode[], scope: number): Found[] =>
      nodes.flatMap((node): Found[] => {
        if ("type" in node) {
          const inner = Object.values(node.slots ?? {}).flatMap((slot) => walk(slot, scope));
          return [{ element: node, scope, texts: this.#textsOf([node], scope) }, ...inner];
        }
        if ("text" in node || "textBinding" in node) return [];
        if ("outlet" in node) return walk(node.nodes, scope);
        return this.#mounted(node, scope).flatMap(({ id, part }) =>
          walk(this.#model.template.parts[part]!.nodes, id),
        );
      });
    return walk(this.#model.template.parts[0]!.nodes, this.#model.root.id);
  }
}
