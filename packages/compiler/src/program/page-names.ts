import type { ExpandedPage, ExpandedUse } from "../template/index.ts";

/** The names of a page's functions: what its own code and that of its layouts call states, and what the page's context calls them. */
export interface PageNames {
  /** The context's entries: a state under each name. */
  uses: ExpandedUse[];
  /** Of each owner: the variable in its code to the name in the context. */
  variables: ReadonlyMap<string, string>[];
}

/**
 * One context for a page and the layouts around it: the page's variables keep their names, a layout's gets another one where
 * the page or a layout inside means another state by it. The same state is there once.
 */
export function pageNames(owners: readonly ExpandedPage[]): PageNames {
  const uses = new Map<string, ExpandedUse>();
  const variables = owners.map(() => new Map<string, string>());
  for (let owner = owners.length - 1; owner >= 0; owner--) {
    for (const use of owners[owner]!.uses) {
      let name = use.name;
      const isTaken = () => {
        const other = uses.get(name);
        return other !== undefined && (other.file !== use.file || other.className !== use.className);
      };
      while (isTaken()) name = `${name}$${owner}`;
      uses.set(name, { ...use, name });
      variables[owner]!.set(use.name, name);
    }
  }
  return { uses: [...uses.values()], variables };
}
