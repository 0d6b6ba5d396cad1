/** Instance states: one of a class for each mounted scope of the part that a block stands in. SPEC.md, rules BL1-BL5. */

import type { FieldWrite } from "../frames/frames.ts";
import type { OwnVariable } from "../page/page-program.ts";
import type { Scope } from "../page/scope.ts";
import type { View } from "../page/view.ts";
import type { FieldStore } from "../store/field-store.ts";
import type { InstanceNode } from "../tracking/instance.ts";
import type { Owner } from "../tracking/owner.ts";
import type { DirtyPath } from "../tracking/paths.ts";

interface Entry {
  instance: InstanceNode;
  variable: OwnVariable;
  scope: number;
}

/** Makes an instance under a name: the prefix of its stored fields. */
type Make = (variable: OwnVariable, suffix: string, scope: number) => InstanceNode;

export class OwnStates {
  private readonly owner: Owner;
  private readonly store: FieldStore;
  private readonly make: Make;
  private readonly entries = new Map<string, Entry>();
  /** Made since the last commit: what shows them was evaluated with the values they began with. */
  private made: Set<InstanceNode> | null = null;

  constructor(owner: Owner, store: FieldStore, make: Make) {
    this.owner = owner;
    this.store = store;
    this.make = make;
  }

  /** The instance of a scope, made when it is first asked for. */
  instance(variable: OwnVariable, scope: number): InstanceNode {
    const key = keyOf(variable, scope);
    const known = this.entries.get(key);
    if (known) return known.instance;
    const instance = this.make(variable, `@${key}`, scope);
    this.entries.set(key, { instance, variable, scope });
    this.made ??= new Set();
    this.made.add(instance);
    this.store.restore(instance);
    return instance;
  }

  /** Of what changed while a page was mounted: what the bindings have not seen. */
  takeUnseen(paths: readonly DirtyPath[]): readonly DirtyPath[] {
    const { made } = this;
    this.made = null;
    return made ? paths.filter(({ instance }) => !made.has(instance)) : paths;
  }

  /** Forgets the instances of scopes that are mounted no more; the writes remove what was stored of them. */
  drop(view: View, unmounted: readonly Scope[] | "all"): FieldWrite[] {
    const gone =
      unmounted === "all"
        ? [...this.entries.values()]
        : unmounted.flatMap((scope) =>
            view.program.ownOf(scope.part).flatMap((variable) => {
              const entry = this.entries.get(keyOf(variable, scope.id));
              return entry ? [entry] : [];
            }),
          );
    const dropped = new Set<InstanceNode>();
    for (const { instance, variable, scope } of gone) {
      if (isMounted(view, variable, scope)) continue;
      this.entries.delete(keyOf(variable, scope));
      dropped.add(instance);
    }
    const writes: FieldWrite[] = [];
    if (dropped.size > 0) {
      this.owner.forget(dropped);
      for (const instance of dropped) this.store.forget(instance, writes);
    }
    if (unmounted === "all") this.store.forgetWaiting((name) => name.includes("@"), writes);
    return writes;
  }
}

function keyOf({ own }: OwnVariable, scope: number): string {
  return `${own.id}-${scope.toString(36)}`;
}

/** Is this scope on the page, and is it one that holds this state? */
function isMounted(view: View, { own }: OwnVariable, number: number): boolean {
  const scope = view.scope(number);
  return scope !== undefined && view.program.ownOf(scope.part).some((variable) => variable.own.id === own.id);
}
