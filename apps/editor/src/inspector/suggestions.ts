/** What can be written in an expression at a place on a page, for completion in the inspector. */

import type { StateClass } from "@heddle/document";
import { type App, type Node, type NodeId, usesOn } from "@heddle/schema";

export interface Suggestion {
  /** What replaces the word at the cursor. */
  text: string;
  /** A variable, a field, a computed value or a handler. */
  kind: "variable" | "field" | "computed" | "handler";
  detail: string;
}

/** Variables that enclosing lists give to a node's expressions, the nearest first. */
export function rowVariables(app: App, id: NodeId): { name: string; list: string }[] {
  const found: { name: string; list: string }[] = [];
  const seen = new Set<string>();
  for (
    let node = app.nodes[app.nodes[id]?.parent ?? ""];
    node && !seen.has(node.id);
    node = app.nodes[node.parent]
  ) {
    seen.add(node.id);
    if (node.type !== "Each") continue;
    const list = node.props.list && "expression" in node.props.list ? node.props.list.expression : "list";
    for (const prop of ["item", "index"] as const) {
      const value = node.props[prop];
      if (value && "value" in value && typeof value.value === "string" && value.value !== "")
        found.push({ name: value.value, list });
    }
  }
  return found;
}

/** The word that ends at the cursor: `images.pro` → owner `images`, start `pro`. */
export function wordAt(
  text: string,
  cursor: number,
): { owner: string | null; start: string; from: number } | null {
  const match = /(?:([A-Za-z_$][\w$]*)\s*\??\.\s*)?([A-Za-z_$][\w$]*)?$/.exec(text.slice(0, cursor));
  if (!match) return null;
  const [, owner, start = ""] = match;
  return { owner: owner ?? null, start, from: cursor - start.length };
}

export interface Scope {
  app: App;
  classes: readonly StateClass[];
  node: Node;
  pageId: string;
}

export function suggestionsFor(
  scope: Scope,
  owner: string | null,
  start: string,
  handlers: boolean,
): Suggestion[] {
  const uses = usesOn(scope.app, scope.pageId);
  const block = Object.hasOwn(scope.app.blocks, scope.pageId) ? scope.app.blocks[scope.pageId] : undefined;
  const wanted = start.toLowerCase();
  const fits = (suggestion: Suggestion) =>
    suggestion.text.toLowerCase().startsWith(wanted) && suggestion.text !== start;
  if (owner === null) {
    return [
      ...uses.map((use): Suggestion => ({ text: use.name, kind: "variable", detail: use.className })),
      ...(block?.props ?? []).map(
        (prop): Suggestion => ({ text: prop.name, kind: "variable", detail: prop.type }),
      ),
      ...(handlers ? (block?.events ?? []) : []).map(
        (event): Suggestion => ({ text: event.name, kind: "handler", detail: "event of this block" }),
      ),
      ...rowVariables(scope.app, scope.node.id).map(
        (row): Suggestion => ({ text: row.name, kind: "variable", detail: `of ${row.list}` }),
      ),
    ].filter(fits);
  }
  const use = uses.find((each) => each.name === owner);
  const state = use && scope.classes.find((each) => each.file === use.file && each.name === use.className);
  if (!state) return [];
  return [
    ...state.fields
      .filter((field) => !field.private)
      .map((field): Suggestion => ({ text: field.name, kind: "field", detail: field.type })),
    ...state.getters.map(
      (getter): Suggestion => ({ text: getter.name, kind: "computed", detail: getter.type }),
    ),
    ...(handlers
      ? state.methods
          .filter((method) => !method.lifecycle)
          .map((method): Suggestion => ({ text: method.name, kind: "handler", detail: "handler" }))
      : []),
  ].filter(fits);
}
