/** What an older revision stored reaches the classes of this one: `static migrate`. SPEC.md, rules M1-M2. */

import type { Shape } from "../state/shape.ts";
import type { FieldStore } from "../store/field-store.ts";
import type { InstanceNode } from "../tracking/instance.ts";

/** Where the stored values come from, as `migrate` is told. */
export interface MigrationSource {
  /** The content hash of the program that stored them. */
  program: string;
}

export interface Migrating {
  readonly store: FieldStore;
  shapeOf(id: string): Shape | undefined;
  instance(shape: Shape): InstanceNode;
  /** It threw, or gave what is no record of values. */
  failed(className: string, error: unknown): void;
}

type Migrate = (old: Record<string, unknown>, from: MigrationSource) => unknown;

/**
 * Hands what was stored to each class that has a `static migrate`. Where one fails nothing of the session is kept: half of a state that was
 * migrated and half that was not would fit no code.
 */
export function migrateStates(session: Migrating, from: MigrationSource): void {
  const { store } = session;
  const shapes = store.waitingNames().flatMap((name) => {
    const shape = session.shapeOf(name);
    return shape?.kind === "session" ? [shape] : [];
  });
  const migrated = new Map<Shape, Record<string, unknown>>();
  for (const shape of shapes) {
    const migrate = migrateOf(shape);
    if (!migrate) continue;
    try {
      migrated.set(shape, record(migrate.call(shape.stateClass, store.waitingOf(shape.id), from)));
    } catch (error) {
      session.failed(shape.stateClass.name, error);
      store.forgetWaiting(() => true, []);
      // Made now, their initial values are stored in place of what was there.
      for (const one of shapes) session.instance(one);
      return;
    }
  }
  for (const [shape, values] of migrated) put(session.instance(shape), values);
}

function migrateOf({ stateClass }: Shape): Migrate | null {
  const { migrate } = stateClass as { migrate?: unknown };
  return typeof migrate === "function" ? (migrate as Migrate) : null;
}

function record(values: unknown): Record<string, unknown> {
  const isRecord = typeof values === "object" && values !== null && !Array.isArray(values);
  if (!isRecord || values instanceof Promise)
    throw new TypeError("migrate has to return an object with the new values of fields, and not a promise.");
  return values as Record<string, unknown>;
}

/** Through the tracked proxy, so that what is put there is stored. Names that are no fields are passed over. */
function put(instance: InstanceNode, values: Record<string, unknown>): void {
  const fields = new Set(instance.fields());
  for (const [field, value] of Object.entries(values))
    if (fields.has(field) && !instance.isComputed(field))
      (instance.proxy as Record<string, unknown>)[field] = value;
}
