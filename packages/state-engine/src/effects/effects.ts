import type { Json } from "@heddle/schema";
import type { EffectName } from "../protocol/messages.ts";
import type { EffectPort } from "./effect.ts";
import { EFFECTS } from "./index.ts";

/** More effects than this in one commit are a mistake: the rest are dropped and logged. */
const MOST_EFFECTS = 100;

/** What pages and handlers call as `ui`: every effect by its name. */
export type UserInterface = Readonly<Record<string, (...args: unknown[]) => unknown>>;

export interface EffectsListener {
  /** More than a commit takes were told. */
  overflow(): void;
  /** Something waits to be sent. */
  added(): void;
}

/** Effects of one session, numbered in one sequence that goes on over restores. */
export class Effects implements EffectPort {
  private ops: string[] | null = null;
  private next: number;
  private readonly listener: EffectsListener;
  private interface: UserInterface | null = null;

  /** `patchSeq` = the session's last patch: numbers given before it are lower than any given now. */
  constructor(patchSeq: number, listener: EffectsListener) {
    this.next = (patchSeq + 1) * (MOST_EFFECTS + 1) + 1;
    this.listener = listener;
  }

  add(name: EffectName, ...args: Json[]): number {
    const id = this.next++;
    this.ops ??= [];
    if (this.ops.length < MOST_EFFECTS) this.ops.push(JSON.stringify(["!", id, name, ...args]));
    else this.listener.overflow();
    this.listener.added();
    return id;
  }

  /** The effects since the last call, as operations in JSON text. */
  take(): readonly string[] {
    const ops = this.ops ?? NONE;
    this.ops = null;
    return ops;
  }

  get ui(): UserInterface {
    this.interface ??= Object.freeze(
      Object.fromEntries(
        EFFECTS.map((effect) => [effect.name, (...args: unknown[]) => effect.run(this, args)]),
      ),
    );
    return this.interface;
  }
}

const NONE: readonly string[] = [];
