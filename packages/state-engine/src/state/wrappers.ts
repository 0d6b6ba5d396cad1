/** Fields that live elsewhere: in the address bar (`query`) or in the browser's storage (`localStorage`). */

export class FieldWrapper {
  readonly kind: "query" | "storage";
  readonly initial: unknown;
  /** The parameter's or entry's name, when it is not the field's own. */
  readonly name: string | undefined;

  constructor(kind: "query" | "storage", initial: unknown, name: string | undefined) {
    this.kind = kind;
    this.initial = initial;
    this.name = name;
  }

  /** From text to the field's type, which is that of its initial value; null (absent) and what does not fit give the initial value. */
  parse(text: string | null | undefined): unknown {
    if (text === null || text === undefined) return this.initial;
    switch (typeof this.initial) {
      case "string":
        return text;
      case "number": {
        const number = Number(text);
        return text.trim() === "" || Number.isNaN(number) ? this.initial : number;
      }
      case "boolean":
        return text === "true" ? true : text === "false" ? false : this.initial;
      default:
        return parseJson(text, this.initial);
    }
  }

  /** From the field's value to text; null = remove (the initial value, null and undefined need not be kept). */
  format(value: unknown): string | null {
    if (value === null || value === undefined) return null;
    if (this.kind === "query" && Object.is(value, this.initial)) return null;
    if (typeof this.initial === "string" && typeof value === "string") return value;
    if (typeof value === "number" || typeof value === "boolean") return String(value);
    return JSON.stringify(value);
  }
}

function parseJson(text: string, otherwise: unknown): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return otherwise;
  }
}

/**
 * A field kept in the URL's query: `tab = query("all")`. `name` is the parameter, by default the field's name. Writing it
 * changes the address without a reload.
 */
export function query<Value>(initial: Value, options?: { name?: string }): Value {
  return new FieldWrapper("query", initial, options?.name) as Value;
}

/**
 * A field kept in the browser's localStorage: `theme = localStorage("light")`. `name` names the entry, by default
 * `<class>.<field>`. It arrives shortly after the page opens, and from the person's other tabs when they change it.
 */
export function localStorage<Value>(initial: Value, options?: { name?: string }): Value {
  return new FieldWrapper("storage", initial, options?.name) as Value;
}
