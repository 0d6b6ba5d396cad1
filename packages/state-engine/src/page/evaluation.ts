/** Evaluates a page's bindings, and makes the first picture of those that the browser evaluates later. SPEC.md, rules B3, B8 and L1. */

import type { BindingIndex } from "../program/program.ts";
import { mistakeOf, type ValueMistake } from "./expected-value.ts";
import type { OwnVariable, PageContext, PageProgram } from "./page-program.ts";
import type { Row } from "./scope.ts";
import { valueText } from "./wire.ts";

/** What a view tells of bindings that fail. */
export interface ViewListener {
  /** A binding threw; it keeps its last value. */
  failed(binding: BindingIndex, error: unknown): void;
  /** Two rows of a list have the same key. */
  doubled(binding: BindingIndex, key: string): void;
  /** A value is to be shown that its prop does not take. */
  mistaken(binding: BindingIndex, mistake: ValueMistake): void;
  /** The instance state of a scope, as bindings see it. */
  own(variable: OwnVariable, scope: number): unknown;
}

/** A binding that threw has no value. */
export const FAILED: unique symbol = Symbol("failed");

export class Evaluation {
  readonly program: PageProgram;
  readonly context: PageContext;
  protected readonly listener: ViewListener;
  /** The page is mounted for its first HTML: what the browser will compute is computed here once. */
  protected isFirst = false;
  private pictured = 0;

  constructor(program: PageProgram, context: PageContext, listener: ViewListener) {
    this.program = program;
    this.context = context;
    this.listener = listener;
  }

  protected rowContext(row: Row, index: number, above: PageContext): PageContext {
    return this.itemContext(row.control, row.item, index, above);
  }

  protected itemContext(each: BindingIndex, item: unknown, index: number, above: PageContext): PageContext {
    const names = this.program.functions.rows[each];
    const context = Object.create(above) as PageContext;
    if (names) {
      context[names.item] = item;
      if (names.index !== undefined) context[names.index] = index;
    }
    return context;
  }

  protected evaluate(binding: BindingIndex, context: PageContext): unknown {
    try {
      return this.program.functions.bindings[binding]!(context);
    } catch (error) {
      this.listener.failed(binding, error);
      return FAILED;
    }
  }

  /** Tells where a value that is to be shown is not what its prop takes. `text`: its JSON text, where somebody has it. */
  protected judge(binding: BindingIndex, value: unknown, text: string | null): void {
    if (!this.program.hasExpectations) return;
    const { expected } = this.program.binding(binding);
    const mistake = expected && mistakeOf(expected, value, text);
    if (mistake) this.listener.mistaken(binding, mistake);
  }

  /** JSON text of a value, or null when it has none. */
  protected textOf(binding: BindingIndex, value: unknown): string | null {
    try {
      return valueText(value);
    } catch (error) {
      this.listener.failed(binding, error);
      return null;
    }
  }

  /** A list's items; null when the value is no list. */
  protected itemsOf(control: BindingIndex, value: unknown): readonly unknown[] | null {
    if (Array.isArray(value)) return value;
    if (value === null || value === undefined) return [];
    if (typeof value === "object" && Symbol.iterator in value) return Array.from(value as Iterable<unknown>);
    this.listener.failed(control, new TypeError(`A list must be an array, not ${typeof value}.`));
    return null;
  }

  /** What a binding of the browser's shows at first. */
  protected pictureOf(binding: BindingIndex, context: PageContext): string {
    if (!this.isFirst) return "null";
    const value = this.evaluate(binding, context);
    return (value === FAILED ? null : this.textOf(binding, value)) ?? "null";
  }

  /**
   * By its place in the whole list: where a row is shown in the first picture of a list that the browser will arrange. Undefined: in its
   * own place.
   */
  protected firstPlaces(control: BindingIndex, context: PageContext): readonly unknown[] | undefined {
    const { arrangedBy } = this.program.binding(control);
    if (!this.isFirst || arrangedBy === undefined) return undefined;
    const places = this.evaluate(arrangedBy, context);
    return Array.isArray(places) ? places : undefined;
  }

  protected pictureOfRows(control: BindingIndex, context: PageContext): string {
    const value = this.evaluate(control, context);
    const items = (value === FAILED ? null : this.itemsOf(control, value)) ?? [];
    const part = this.program.rowPart[control]!;
    const rows = items.map((item, index) =>
      this.pictureOfPart(part, this.itemContext(control, item, index, context)),
    );
    return `[${rows.join(",")}]`;
  }

  /** A scope that the browser will make: nothing of it is kept, and its number says that the server does not know it. */
  private pictureOfPart(index: number, context: PageContext): string {
    this.pictured -= 1;
    const id = this.pictured;
    const part = this.program.info.parts[index]!;
    const values = part.bindings.map((binding) => this.pictureOf(binding, context));
    const children = part.controls.map((control) => {
      if (this.program.rowPart[control]! >= 0) return this.pictureOfRows(control, context);
      const parts = this.program.binding(control).parts ?? [];
      return `[${parts.map((one) => this.pictureOfPart(one, context)).join(",")}]`;
    });
    return `[${id},${index},[${values.join(",")}],[${children.join(",")}]]`;
  }
}
