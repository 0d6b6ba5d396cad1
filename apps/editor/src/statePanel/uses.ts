import type { StateClass } from "@heddle/document";
import { type App, PAGE_HOOKS, pageOf } from "@heddle/schema";

/** How often events of all pages call each method of a class. */
export function handlerUses(app: App, state: Pick<StateClass, "file" | "name">): Map<string, number> {
  const counts = new Map<string, number>();
  const variables = new Map<string, string>();
  for (const page of [...Object.values(app.pages), ...Object.values(app.blocks)]) {
    const use = page.uses.find((each) => each.file === state.file && each.className === state.name);
    if (use) variables.set(page.id, use.name);
  }
  const count = (code: string, variable: string) => {
    // A word boundary on both sides: `images.generate` is no use of `images.generateAll`.
    for (const match of code.matchAll(
      new RegExp(`(?<![\\w$.])${variable.replaceAll("$", "\\$")}\\.([A-Za-z_$][\\w$]*)`, "g"),
    ))
      counts.set(match[1]!, (counts.get(match[1]!) ?? 0) + 1);
  };
  for (const node of Object.values(app.nodes)) {
    const page = pageOf(app, node.id);
    const variable = page === null ? undefined : variables.get(page);
    if (variable === undefined) continue;
    for (const handlers of Object.values(node.events))
      for (const handler of handlers) count(handler.code, variable);
  }
  for (const page of Object.values(app.pages)) {
    const variable = variables.get(page.id);
    const own = [page.onLoad, ...PAGE_HOOKS.map((hook) => page[hook] ?? [])].flat();
    if (variable !== undefined) for (const handler of own) count(handler.code, variable);
  }
  return counts;
}
