/** What the buttons of toasts run. It is code, so it lives as long as the session is in memory and is never stored. SPEC.md, A5. */

/** Toasts go away by themselves: of more buttons than this, the oldest do nothing any more. */
const MOST_CALLBACKS = 50;

export class Callbacks {
  private readonly byEffect = new Map<number, () => unknown>();

  add(effect: number, run: () => unknown): void {
    this.byEffect.set(effect, run);
    if (this.byEffect.size > MOST_CALLBACKS) this.byEffect.delete(this.byEffect.keys().next().value!);
  }

  /** Is there a button that would do something? */
  get isOffered(): boolean {
    return this.byEffect.size > 0;
  }

  /** Each runs once. Null = it has run, or is not known any more. */
  take(effect: number): (() => unknown) | null {
    const run = this.byEffect.get(effect) ?? null;
    this.byEffect.delete(effect);
    return run;
  }
}
