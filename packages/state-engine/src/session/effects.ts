import type { Json } from "@heddle/schema";
import type { EffectName } from "../protocol/messages.ts";

/** More effects than this in one commit are a mistake: the rest are dropped and logged. */
const MOST_EFFECTS = 100;

/** What pages and handlers call as `ui`. */
export interface UserInterface {
  /** Shows a short message. Kinds: info, success, warning, error. */
  toast(text: unknown, kind?: unknown): void;
  /** Goes to a page of the app, or to another address. */
  navigate(path: unknown): void;
  /** Focuses the component with this `id` prop. */
  focus(id: unknown): void;
  /** Copies a text to the clipboard. */
  copy(text: unknown): void;
}

/** Effects of one session, numbered in one sequence that goes on over restores. */
export class Effects {
  private ops: string[] | null = null;
  private next: number;
  private readonly overflow: () => void;
  private interface: UserInterface | null = null;

  /** `patchSeq` = the session's last patch: numbers given before it are lower than any given now. */
  constructor(patchSeq: number, overflow: () => void) {
    this.next = (patchSeq + 1) * (MOST_EFFECTS + 1) + 1;
    this.overflow = overflow;
  }

  add(name: EffectName, ...args: Json[]): void {
    this.ops ??= [];
    if (this.ops.length < MOST_EFFECTS) this.ops.push(JSON.stringify(["!", this.next++, name, ...args]));
    else this.overflow();
  }

  /** The effects since the last call, as operations in JSON text. */
  take(): readonly string[] {
    const ops = this.ops ?? NONE;
    this.ops = null;
    return ops;
  }

  get ui(): UserInterface {
    this.interface ??= Object.freeze({
      toast: (text: unknown, kind: unknown = "info") => this.add("toast", String(kind), String(text)),
      navigate: (path: unknown) => this.add("navigate", String(path)),
      focus: (id: unknown) => this.add("focus", String(id)),
      copy: (text: unknown) => this.add("copy", String(text)),
    });
    return this.interface;
  }
}

const NONE: readonly string[] = [];
