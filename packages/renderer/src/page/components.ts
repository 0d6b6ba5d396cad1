import { type AnyComponent, eager, lazy } from "@heddle/components/registry";

const loaded = new Map<string, AnyComponent>();

/** The component of a type, if it is there already. */
export function findComponent(type: string): AnyComponent | undefined {
  return Object.hasOwn(eager, type) ? eager[type] : loaded.get(type);
}

/** Loads what is missing of these types. Types that no component has are left out. */
export async function loadComponents(types: readonly string[]): Promise<void> {
  await Promise.all(
    types.map(async (type) => {
      if (findComponent(type) || !Object.hasOwn(lazy, type)) return;
      for (const [name, component] of Object.entries(await lazy[type]!())) loaded.set(name, component);
    }),
  );
}
