import type { Json } from "@heddle/schema";
import type { RemappedModel } from "@heddle/state-engine/model";
import type { BindingIndex, Template } from "@heddle/state-engine/program";
import type { PageModel } from "@heddle/state-engine/protocol";

/** What was typed, and the edited template that it was typed into. */
export interface TypedAhead {
  template: Template;
  scope: number;
  binding: BindingIndex;
  value: Json;
}

/** What a draft's page needs to draw edits before the server has them. No other page loads it (`draft/edits.ts`). */
export interface DraftEdits {
  /** Do both draw the same? The editor's window does not know all of a template. */
  drawsTheSame(one: Template, other: Template): boolean;
  /** The values of the server's page, as far as the edited template has places for them. */
  fill(served: Template, model: PageModel, edited: Template): RemappedModel;
  /** Shown until the server has the edit: it has no event for it before. */
  type(template: Template, scope: number, binding: BindingIndex, value: Json): void;
  /** What was typed into this template, or undefined. */
  typed(template: Template, scope: number, binding: BindingIndex): Json | undefined;
  /** Gives all that was typed, in order, and forgets it. */
  takeTyped(): TypedAhead[];
}
