/** What an app's sessions store, as far as the text of its classes tells: what a newer revision is compared with. */

/** A type that values of a field have. `unknown` = the text does not say, or says more than is followed. */
export type ValueType =
  | { is: "unknown" | "text" | "number" | "boolean" | "bigint" | "date" | "null" | "undefined" }
  | { is: "literal"; value: string | number | boolean }
  | { is: "list" | "set" | "record"; of: ValueType }
  | { is: "map"; keys: ValueType; of: ValueType }
  | { is: "object"; members: Record<string, ObjectMember> }
  | { is: "union"; of: ValueType[] };

export interface ObjectMember {
  type: ValueType;
  /** It may be absent. */
  optional?: true;
}

export interface FieldShape {
  type: ValueType;
  /** The function of "heddle" that makes its value: `cookie`, `lazyList`, … */
  wrapper?: string;
}

export interface StoredClass {
  fields: Record<string, FieldShape>;
  /** It has a `static migrate`: it takes what an older revision stored. */
  migrates?: true;
}
