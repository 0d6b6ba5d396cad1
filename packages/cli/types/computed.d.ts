/** Values that follow from others. */

/** Options of an async computed value. */
export interface ComputedOptions<Value> {
  /** What it is until the first evaluation has ended. */
  initial: Value;
  /** Milliseconds after which it is evaluated again while something shows it. `{ initial: 0, every: 60_000 }` */
  every?: number;
}

/**
 * A computed value that takes time: evaluated when a page shows it, again when a field that it reads changes, and never otherwise.
 * The page shows `initial`, then the last value, meanwhile. The function changes nothing.
 *
 *     rate = computed(async () => {
 *       const answer = await fetch(`https://rates.example/${this.currency}`, { signal: AbortSignal.timeout(5_000) });
 *       return Number(await answer.text());
 *     }, { initial: 1 });
 */
export declare function computed<Value>(
  compute: () => Promise<Value> | Value,
  options: ComputedOptions<Value>,
): Value;

export declare namespace computed {
  /** The value as of now, in a handler: `const rate = await computed.value(this, "rate");` Throws what the evaluation threw. */
  function value<Of extends object, Name extends keyof Of>(state: Of, name: Name): Promise<Of[Name]>;
  /** Whether an evaluation is under way, and what the last one failed with: `get busy() { return computed.status(this, "rate").pending; }` */
  function status<Of extends object>(state: Of, name: keyof Of): { pending: boolean; error: string | null };
}

type GetterDecorator = <Value>(getter: () => Value, context: ClassGetterDecoratorContext) => void;

/** Computes a getter each time that it is looked at: for what changes by itself. `@uncached get lucky() { return Math.random(); }` */
export declare const uncached: GetterDecorator;

/** Computes a getter again after so many milliseconds, while something shows it. `@every(1_000) get now() { return new Date(); }` */
export declare function every(milliseconds: number): GetterDecorator;
