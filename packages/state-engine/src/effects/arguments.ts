/** Reads what an author gave to an effect. What does not fit is a TypeError that names the effect and the argument. */

import type { Json } from "@heddle/schema";

/** What one argument or option may be, UTF-16 units: it is kept until the browser has it. */
const MOST_TEXT = 200_000;

type Options = Record<string, unknown>;

export class Arguments {
  private readonly effect: string;
  private readonly values: readonly unknown[];
  private read = 0;

  constructor(effect: string, values: readonly unknown[]) {
    this.effect = effect;
    this.values = values;
  }

  /** True when there is a further argument that is not undefined. */
  get more(): boolean {
    return this.values[this.read] !== undefined;
  }

  /** The next argument as it is. */
  peek(): unknown {
    return this.values[this.read];
  }

  /** The next argument as it is, which is read with that. */
  next(): unknown {
    return this.values[this.read++];
  }

  /** All further arguments as they are. */
  rest(): readonly unknown[] {
    const rest = this.values.slice(this.read);
    this.read = this.values.length;
    return rest;
  }

  /** The next argument: text, or what reads as text by itself (a number, a boolean). */
  text(name: string, most: number = MOST_TEXT): string {
    return this.textOf(this.values[this.read++], name, most);
  }

  /** The next argument: the `id` of a component. */
  id(): string {
    const id = this.values[this.read++];
    if (typeof id !== "string" || id === "") return this.fail("id", "the id of a component", id);
    return id.length > 200 ? this.tooLong("id", 200) : id;
  }

  /** The next argument, which may be missing: options by name. Unknown names are refused. */
  options(name: string, known: readonly string[]): Options {
    const options = this.values[this.read++];
    if (options === undefined) return {};
    if (typeof options !== "object" || options === null || Array.isArray(options))
      return this.fail(name, "an object", options);
    for (const key of Object.keys(options))
      if (!known.includes(key))
        throw new TypeError(`ui.${this.effect} has no option “${key}”. Its options: ${known.join(", ")}.`);
    return options as Options;
  }

  textOf(value: unknown, name: string, most: number = MOST_TEXT): string {
    const isText =
      typeof value === "string" ||
      typeof value === "number" ||
      typeof value === "boolean" ||
      typeof value === "bigint";
    if (!isText) return this.fail(name, "text", value);
    const text = String(value);
    return text.length > most ? this.tooLong(name, most) : text;
  }

  /** One of some words. */
  wordOf<Word extends string>(value: unknown, name: string, words: readonly Word[]): Word {
    const word = words.find((one) => one === value);
    return word ?? this.fail(name, `one of ${words.map((one) => `"${one}"`).join(", ")}`, value);
  }

  /** A number of at least 0; infinity only where it is said to mean something. */
  numberOf(value: unknown, name: string, isInfinityAllowed = false): number {
    const fits = typeof value === "number" && value >= 0 && (isInfinityAllowed || Number.isFinite(value));
    return fits ? value : this.fail(name, "a number of at least 0", value);
  }

  booleanOf(value: unknown, name: string): boolean {
    return typeof value === "boolean" ? value : this.fail(name, "true or false", value);
  }

  /** Refuses arguments that nothing reads. */
  end(): void {
    if (this.values.length > this.read && this.values[this.read] !== undefined)
      throw new TypeError(
        `ui.${this.effect} takes ${this.read === 0 ? "no argument" : `at most ${this.read} argument${this.read === 1 ? "" : "s"}`}.`,
      );
  }

  fail(name: string, expected: string, value: unknown): never {
    throw new TypeError(`ui.${this.effect}: “${name}” must be ${expected}, not ${describe(value)}.`);
  }

  private tooLong(name: string, most: number): never {
    throw new TypeError(`ui.${this.effect}: “${name}” is longer than ${most} characters.`);
  }
}

/** Options without those that are absent. */
export function present(options: Record<string, Json | undefined>): Record<string, Json> {
  const kept: Record<string, Json> = {};
  for (const [name, value] of Object.entries(options)) if (value !== undefined) kept[name] = value;
  return kept;
}

function describe(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (typeof value === "string") return value === "" ? "an empty text" : `“${value.slice(0, 40)}”`;
  if (typeof value === "number" || typeof value === "boolean" || typeof value === "bigint")
    return String(value);
  if (Array.isArray(value)) return "a list";
  return typeof value === "function" ? "a function" : "an object";
}
