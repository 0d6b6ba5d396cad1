import { type AnyComponent, eager, late, lazy } from "@heddle/components/registry";
import type { LateHalf } from "../late/index.ts";

const loaded = new Map<string, AnyComponent>();
let half: LateHalf | null = null;

/** The component of a type, if it is there already. */
export function findComponent(type: string): AnyComponent | undefined {
  return Object.hasOwn(eager, type) ? eager[type] : loaded.get(type);
}

/** Heavy components are drawn by this, which can wait for them; undefined for all others. */
export function lateElementOf(type: string): LateHalf["LateElement"] | undefined {
  return late.has(type) ? half?.LateElement : undefined;
}

/** A server has it from the beginning. */
export function setLateHalf(given: LateHalf): void {
  half = given;
}

/**
 * Loads what is missing of these types. Types that no component has are left out; heavy ones are on their way when this resolves, and
 * there only where `all` says so.
 */
export async function loadComponents(types: readonly string[], all = false): Promise<void> {
  await Promise.all(
    types.map(async (type) => {
      if (findComponent(type) || !Object.hasOwn(lazy, type)) return;
      const isLate = late.has(type);
      if (isLate) half ??= await import("../late/index.ts");
      if (isLate && !all) half!.fetch(type, () => load(type));
      else await load(type);
    }),
  );
}

async function load(type: string): Promise<void> {
  for (const [name, component] of Object.entries(await lazy[type]!())) loaded.set(name, component);
}
