/** Fields that live in the visitor's browser: cookies, storage, the address. */

/** Options of every field that lives outside the session. */
export interface FieldOptions {
  /** Name of the entry, written in quotes. Absent: `Class.field`, in the address the field's own name. */
  name?: string;
}

/** Options of a field in localStorage. */
export interface LocalStorageOptions extends FieldOptions {
  /** Follows what other tabs of the browser write. Absent: true. `draft = localStorage("", { sync: false })` */
  sync?: boolean;
}

/** Options of a field in the address. */
export interface QueryOptions extends FieldOptions {
  /** Whether a write adds an entry to the browser's history, so that Back undoes it. Absent: `replace`. */
  history?: "replace" | "push";
}

/** Options of a cookie. */
export interface CookieOptions extends FieldOptions {
  /** Where in the app it counts. Absent: everywhere. `cookie("", { path: "/account" })` */
  path?: string;
  /** How long it lives, in seconds from the last write. Absent: until the browser is closed. */
  maxAge?: number;
  /** Whether it comes along when another site leads here. Absent: `lax`, with links only. */
  sameSite?: "lax" | "strict" | "none";
  /** Only over TLS. Absent: where the app is reached over TLS. */
  secure?: boolean;
  /** No script of the page can read it: for tokens. `token = cookie("", { httpOnly: true, maxAge: 86_400 })` */
  httpOnly?: boolean;
}

/**
 * A field kept in a cookie: `theme = cookie("light", { maxAge: 31_536_000 })`. The only browser-side place that is known when a page's first
 * HTML is made. At most 4,000 characters. `null` removes it.
 */
export declare function cookie<Value>(initial: Value, options?: CookieOptions): Widen<Value>;

/** A field kept in the visitor's browser, the same in all tabs: `todos = localStorage<Todo[]>([])`. At most 100,000 characters. */
export declare function localStorage<Value>(initial: Value, options?: LocalStorageOptions): Widen<Value>;

/** A field kept in the visitor's tab until that is closed: `step = sessionStorage(1)`. At most 100,000 characters. */
export declare function sessionStorage<Value>(initial: Value, options?: FieldOptions): Widen<Value>;

/** A field kept in the address: `filter = query("all")` reads and writes `?filter=…`. Absent while it has its initial value. */
export declare function query<Value>(initial: Value, options?: QueryOptions): Widen<Value>;

type Widen<Value> = Value extends string
  ? string
  : Value extends number
    ? number
    : Value extends boolean
      ? boolean
      : Value;
