import type { Json } from "@heddle/schema";
import { remapModel } from "@heddle/state-engine/model";
import type { BindingIndex, Template } from "@heddle/state-engine/program";
import type { DraftEdits, TypedAhead } from "../page/draft-edits.ts";

/** Edits of a draft that are drawn before the server has them. */
export class Edits implements DraftEdits {
  readonly #typed = new Map<string, TypedAhead>();
  readonly fill = remapModel;

  /** Equal but for their hashes: the editor's window does not know the styles' part of it. */
  drawsTheSame(one: Template, other: Template): boolean {
    if (one === other || one.hash === other.hash) return true;
    const drawing = ({ parts, bindingKeys, pageId }: Template) =>
      JSON.stringify([pageId, bindingKeys, parts]);
    return drawing(one) === drawing(other);
  }

  type(template: Template, scope: number, binding: BindingIndex, value: Json): void {
    const key = `${scope}:${binding}`;
    // The newest is typed last: a field may have been another's number before.
    this.#typed.delete(key);
    this.#typed.set(key, { template, scope, binding, value });
  }

  typed(template: Template, scope: number, binding: BindingIndex): Json | undefined {
    // Nearly always there is nothing, and this is asked for every value that is drawn.
    if (this.#typed.size === 0) return undefined;
    const typed = this.#typed.get(`${scope}:${binding}`);
    return typed?.template === template ? typed.value : undefined;
  }

  takeTyped(): TypedAhead[] {
    const all = [...this.#typed.values()];
    this.#typed.clear();
    return all;
  }
}
