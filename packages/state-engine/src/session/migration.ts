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
  /** It threw, or gave what is no record of values: what was stored is forgotten. */
  failed(className: string, error: unknown): void;
}

type Migrate = (old: Record<string, unknown>, from: MigrationSource) => unknown;

/** What an instance state of a block, which is made when its scope is mounted, gets then; by its name. */
export type MigratedLater = Map<string, Record<string, unknown>>;

/**
 * Hands what was stored to each class that has a `static migrate`, of instance states of blocks too. Where one fails nothing of the session is
 * kept: half of a state that was migrated and half that was not would fit no code.
 * @returns what instance states of blocks get; null: nothing
 */
export function migrateStates(session: Migrating, from: MigrationSource): MigratedLater | null {
  const { store } = session;
  const stored = store.waitingNames().flatMap((name) => {
    const shape = session.shapeOf(classOf(name));
    return shape?.kind === "session" ? [{ name, shape }] : [];
  });
  const now = new Map<Shape, Record<string, unknown>>();
  const later = new Map<string, Record<string, unknown>>();
  for (const { name, shape } of stored) {
    const migrate = migrateOf(shape);
    if (!migrate) continue;
    try {
      const values = record(migrate.call(shape.stateClass, store.waitingOf(name), from));
      if (name === shape.id) now.set(shape, values);
      else later.set(name, values);
    } catch (error) {
      session.failed(shape.stateClass.name, error);
      // Made now, their initial values are stored in place of what was there.
      for (const { name: own, shape: one } of stored) if (own === one.id) session.instance(one);
      return null;
    }
  }
  for (const [shape, values] of now) putMigrated(session.instance(shape), values);
  return later.size > 0 ? later : null;
}

/** The class of a stored name: an instance state's has `@` and its scope behind. */
function classOf(name: string): string {
  const end = name.indexOf("@");
  return end < 0 ? name : name.slice(0, end);
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
export function putMigrated(instance: InstanceNode, values: Record<string, unknown>): void {
  const fields = new Set(instance.fields());
  for (const [field, value] of Object.entries(values))
    if (fields.has(field) && !instance.isComputed(field))
      (instance.proxy as Record<string, unknown>)[field] = value;
}
