import type { DirtyPath } from "../tracking/paths.ts";

/** What changed in instance states concerns the scope that has them; all else may concern the whole page. */
export function byScope(paths: readonly DirtyPath[]): {
  page: readonly DirtyPath[];
  own: Map<number, DirtyPath[]> | null;
} {
  if (paths.every(({ instance }) => instance.scope === null)) return { page: paths, own: null };
  const page: DirtyPath[] = [];
  const own = new Map<number, DirtyPath[]>();
  for (const path of paths) {
    const { scope } = path.instance;
    if (scope === null) page.push(path);
    else if (own.has(scope)) own.get(scope)!.push(path);
    else own.set(scope, [path]);
  }
  return { page, own };
}
