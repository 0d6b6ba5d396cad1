import {
  type BlockId,
  type BlockUse,
  namesOn,
  ordersBetween,
  type PageId,
  type StateUse,
} from "@heddle/schema";
import { innerMap, USE_PREFIX } from "../layout/layout.ts";
import { isOrder } from "../layout/position.ts";
import type { UseRegister } from "../layout/values.ts";
import type { OperationContext } from "./definition.ts";

/** Adds those of `uses` whose variable the page or block does not have yet and whose file is in the app. */
export function addUses(
  context: OperationContext,
  owner: PageId | BlockId,
  uses: readonly (StateUse & Pick<BlockUse, "own">)[],
): void {
  const map = innerMap(context.roots.pages, owner) ?? innerMap(context.roots.blocks, owner);
  const { files } = context.derived.app;
  if (!map) return;
  const taken = new Set(namesOn(context.derived.app, owner));
  for (const { name, file, className, own } of uses) {
    if (map.has(USE_PREFIX + name) || taken.has(name) || !Object.hasOwn(files, file)) continue;
    const index = indexAfter(map, USE_PREFIX);
    map.set(
      USE_PREFIX + name,
      (own ? [index, file, className, true] : [index, file, className]) satisfies UseRegister,
    );
  }
}

/** An order key after all entries with this prefix. */
export function indexAfter(map: NonNullable<ReturnType<typeof innerMap>>, prefix: string): string {
  let last: string | null = null;
  for (const [key, value] of map.entries()) {
    const index: unknown = key.startsWith(prefix) && Array.isArray(value) ? value[0] : undefined;
    if (isOrder(index) && (last === null || index > last)) last = index;
  }
  return ordersBetween(last, null, 1)[0]!;
}
