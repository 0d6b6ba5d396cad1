import type { Page } from "@heddle/schema";
import { freeNames, parseCode } from "../expression/index.ts";
import type { BindingSource } from "../template/index.ts";
import { pageNames } from "./page-names.ts";

/** What the code of a page, or of a layout around it, calls what. */
export interface OwnerNames {
  owner: Page;
  /** Variable to the name in the context. */
  variables: ReadonlyMap<string, string>;
}

/** In the order of the owners. */
export function ownerNames(owners: readonly Page[]): OwnerNames[] {
  const { variables } = pageNames(owners);
  return owners.map((owner, index) => ({ owner, variables: variables[index]! }));
}

/** The names that a piece of code takes from its context, as a pattern's entries: `todo`, `nav$0: nav`. */
export function usedNames(code: string, names: OwnerNames, around: Pick<BindingSource, "rows">): string[] {
  const parsed = parseCode(code);
  if (!parsed.ok) return [];
  const rows = new Set(
    around.rows.flatMap((row) => (row.index === null ? [row.item] : [row.item, row.index])),
  );
  return [...freeNames(parsed.expression)].flatMap((name) => {
    if (rows.has(name) || CONTEXT_MEMBERS.has(name)) return [name];
    const known = names.variables.get(name);
    return known === undefined ? [] : [known === name ? name : `${known}: ${name}`];
  });
}

/** What every context has beside states and rows. */
const CONTEXT_MEMBERS = new Set(["ui", "route"]);
