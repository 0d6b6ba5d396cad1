import { FieldWrapper } from "../state/wrappers.ts";
import { copyOfContainers } from "../tracking/copy.ts";
import type { InstanceNode } from "../tracking/instance.ts";
import type { KeptKind, KeptOptions } from "./kind.ts";
import { type Reading, textOfValue, valueOfText } from "./text.ts";

/** A field that lives elsewhere: in a cookie, the browser's storage or the address. */
export class KeptField extends FieldWrapper {
  readonly kind: KeptKind;
  readonly options: KeptOptions;
  private readonly given: unknown;

  constructor(kind: KeptKind, initial: unknown, options: KeptOptions = {}) {
    super();
    kind.check?.(options);
    this.kind = kind;
    this.given = initial;
    this.options = options;
  }

  define(instance: InstanceNode, field: string): void {
    instance.keep(field, this);
  }

  /** The value of a field of which nothing is kept: a copy, since states change what they hold. */
  get initial(): unknown {
    return copyOfContainers(this.given);
  }

  /** The entry's name. */
  entry(instance: InstanceNode, field: string): string {
    const { id } = instance.shape;
    return this.options.name ?? this.kind.entryName(id.slice(id.indexOf("#") + 1), field);
  }

  read(text: string): Reading {
    return valueOfText(text, this.given);
  }

  /**
   * What to keep of a value; null = the entry is removed.
   * @throws {DurableError} for what cannot be kept
   */
  write(value: unknown): string | null {
    const text = textOfValue(value, this.given);
    return this.kind.omitsInitial && text === textOfValue(this.given, this.given) ? null : text;
  }
}
