import type { Json } from "@heddle/schema";
import type { EngineEffectName } from "../protocol/messages.ts";

/** Options of a field that lives elsewhere; each kind takes some of them. */
export interface KeptOptions {
  /** The entry's name, where it is not made from the field's. */
  name?: string;
  /** localStorage: follow what the browser's other tabs write. Absent: true. */
  sync?: boolean;
  /** Query: what a write does to the history. Absent: `replace`. */
  history?: "replace" | "push";
  /** Cookies: the path below which the browser sends it, seconds that it lives, and its attributes. */
  path?: string;
  maxAge?: number;
  sameSite?: "lax" | "strict" | "none";
  secure?: boolean;
  httpOnly?: boolean;
}

/** A place in which a field may live outside the session. One file each in `kinds/`. */
export interface KeptKind {
  readonly name: "cookie" | "localStorage" | "sessionStorage" | "query";
  /** In sentences: `the cookie`. */
  readonly place: string;
  /** The entry's name, where the field gives none. */
  entryName(className: string, field: string): string;
  /** UTF-16 units that an entry's name and text have in this place. */
  sizeOf(entry: string, text: string): number;
  /** The most of them. */
  readonly mostSize: number;
  /** The entry is left out while the field has its initial value. */
  readonly omitsInitial: boolean;
  /** The effect that writes one entry; null = removes it. Absent: all changes of a commit are one effect. */
  effect?(entry: string, text: string | null, options: KeptOptions): [EngineEffectName, ...Json[]];
  /** Throws a TypeError for options that cannot be meant. */
  check?(options: KeptOptions): void;
}
