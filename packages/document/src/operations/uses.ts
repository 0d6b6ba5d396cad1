import { ordersBetween, type PageId, type StateUse } from "@heddle/schema";
import { innerMap, USE_PREFIX } from "../layout/layout.ts";
import { readUse, type UseRegister } from "../layout/values.ts";
import type { OperationContext } from "./definition.ts";

/** Adds those of `uses` whose variable the page does not have yet and whose file is in the app. */
export function addUses(context: OperationContext, pageId: PageId, uses: readonly StateUse[]): void {
  const page = innerMap(context.roots.pages, pageId);
  const { files } = context.derived.app;
  if (!page) return;
  for (const { name, file, className } of uses) {
    if (page.has(USE_PREFIX + name) || !Object.hasOwn(files, file)) continue;
    const register: UseRegister = [lastIndex(page), file, className];
    page.set(USE_PREFIX + name, register);
  }
}

/** An order key after all uses that the page has. */
function lastIndex(page: NonNullable<ReturnType<typeof innerMap>>): string {
  let last: string | null = null;
  for (const [key, value] of page.entries()) {
    if (!key.startsWith(USE_PREFIX)) continue;
    const index = readUse(key.slice(USE_PREFIX.length), value)?.index;
    if (index !== undefined && (last === null || index > last)) last = index;
  }
  return ordersBetween(last, null, 1)[0]!;
}
