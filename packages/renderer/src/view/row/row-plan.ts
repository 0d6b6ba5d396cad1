import { plain } from "@heddle/components/plain";
import type { BindingIndex, ElementTemplate, PartTemplate, TemplateNode } from "@heddle/state-engine/program";
import { type ElementPlan, planOf } from "../plan.ts";

/** What a row consists of; bound values are named by their places among the row's. */
export type Piece =
  | { readonly text: string }
  | { readonly value: number }
  | ElementPiece
  /** Drawn by a component of its own. */
  | { readonly other: TemplateNode };

export interface ElementPiece {
  readonly type: string;
  readonly plan: ElementPlan;
  /** Place of its first bound value; the others follow. */
  readonly first: number;
  readonly slots: readonly (readonly [name: string, pieces: readonly Piece[]])[];
}

/** A list's rows as one component each: one subscription, and no components for elements that need nothing of React. */
export interface RowPlan {
  readonly bindings: readonly BindingIndex[];
  readonly pieces: readonly Piece[];
}

/** So many elements are drawn at once when one of them changes; what else a row has draws itself. */
const MOST_ELEMENTS = 32;

const plans = new WeakMap<PartTemplate, RowPlan | null>();

/**
 * Worked out once per part of a template. Null where nodes have names, in drafts: there they come, go and change, and each keeps its
 * place on the page by its own component.
 */
export function rowPlanOf(part: PartTemplate): RowPlan | null {
  let plan = plans.get(part);
  if (plan === undefined) {
    plan = part.nodes.some(({ node }) => node !== undefined) ? null : new RowPlanning().plan(part);
    plans.set(part, plan);
  }
  return plan;
}

class RowPlanning {
  readonly #bindings: BindingIndex[] = [];
  #elements = 0;

  plan({ nodes }: PartTemplate): RowPlan {
    return { pieces: this.#pieces(nodes), bindings: this.#bindings };
  }

  #pieces(nodes: readonly TemplateNode[]): Piece[] {
    return nodes.map((node) => this.#piece(node));
  }

  #piece(node: TemplateNode): Piece {
    if ("text" in node) return { text: node.text };
    if ("textBinding" in node) return { value: this.#bindings.push(node.textBinding) - 1 };
    if (!("type" in node) || !plain.has(node.type) || node.list || this.#elements >= MOST_ELEMENTS)
      return { other: node };
    return this.#element(node);
  }

  #element(element: ElementTemplate): ElementPiece {
    this.#elements += 1;
    const plan = planOf(element);
    const first = this.#bindings.length;
    this.#bindings.push(...plan.bindings);
    const slots = Object.entries(element.slots ?? {});
    return {
      type: element.type,
      plan,
      first,
      slots: slots.map(([name, nodes]) => [name, this.#pieces(nodes)]),
    };
  }
}
