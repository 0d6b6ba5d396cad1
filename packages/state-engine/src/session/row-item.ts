/** The row variables of an event's context: handlers get the tracked item, found where the list has it. */

import { loaderOf } from "../lists/lazy-list.ts";
import type { PageContext, PageProgram } from "../page/page-program.ts";
import type { Row, Scope } from "../page/scope.ts";
import { readOnly } from "../shared/read-only.ts";
import { nodeOf, untracked } from "../tracking/node.ts";
import type { States } from "./states.ts";

/** Where an event's rows and states come from. */
export interface EventSource {
  /** A row's place in its list. */
  indexOf(row: Row): number;
  program: PageProgram;
  states: States;
  /** Is this class shared? By its index in the program. */
  isShared(state: number): boolean;
}

/** The context of an event in a scope: the page's, with the variables of the rows around; items are looked up when asked for. */
export function eventContextOf(source: EventSource, scope: Scope, page: PageContext): PageContext {
  return withOwn(source, scope, rowContextOf(source, scope, page));
}

/** With the tracked instance states of the scope, where it has any. */
function withOwn({ program, states }: EventSource, scope: Scope, around: PageContext): PageContext {
  const variables = program.ownOf(scope.part);
  if (variables.length === 0) return around;
  const context = Object.create(around) as PageContext;
  for (const variable of variables) context[variable.name] = states.ownInstance(variable, scope.id).proxy;
  return context;
}

function rowContextOf(source: EventSource, scope: Scope, page: PageContext): PageContext {
  if (!scope.above) return page;
  const above = eventContextOf(source, scope.above, page);
  if (source.program.binding(scope.control).kind !== "each") return above;
  const names = source.program.functions.rows[scope.control];
  if (!names) return above;
  const row = scope as Row;
  const context = Object.create(above) as PageContext;
  let item: unknown;
  let found = false;
  Object.defineProperty(context, names.item, {
    get: () => {
      if (!found) item = trackedItem(source, row, above);
      found = true;
      return item;
    },
  });
  if (names.index !== undefined) context[names.index] = source.indexOf(row);
  return context;
}

/**
 * The tracked form of a row's item. The lists that the each reads are searched by identity; an item from nowhere there (computed) is
 * tracked without a place, and looked for should it change. Items of shared lists are read-only.
 */
function trackedItem(source: EventSource, row: Row, above: PageContext): unknown {
  const { item } = row;
  if (typeof item !== "object" || item === null) return item;
  const binding = source.program.binding(row.control);
  for (const { each, path } of binding.itemReads) {
    const name = source.program.functions.rows[each]?.item;
    const list = name === undefined ? undefined : follow(above[name], path);
    if (list === READ_ONLY) return readOnly(item);
    const found = memberOf(list, item);
    if (found !== undefined) return found;
  }
  let shared = false;
  for (const [state, ...keys] of binding.listPath ? [binding.listPath] : binding.reads) {
    if (source.isShared(state)) {
      shared = true;
      continue;
    }
    const name = source.program.info.uses.find((use) => use.state === state)?.name;
    const found = name === undefined ? undefined : memberOf(follow(above[name], keys), item);
    if (found !== undefined) return found;
  }
  return shared ? readOnly(item) : source.states.owner.wrapUnplaced(item);
}

const READ_ONLY: unique symbol = Symbol("read-only");

function follow(from: unknown, path: readonly string[]): unknown {
  let value = from;
  for (const key of path) {
    if (key === "*" || key === "**") break;
    if (typeof value !== "object" || value === null) return undefined;
    if (!nodeOf(value)) return READ_ONLY;
    value = (value as Record<string, unknown>)[key];
  }
  return value;
}

/** The item in a list, or itself: a block's prop is the row of a list of one that no state has. */
function memberOf(list: unknown, item: object): unknown {
  const isLazy = loaderOf(untracked(list)) !== undefined;
  const node = nodeOf(isLazy ? (list as { rows: unknown }).rows : list);
  if (!node) return undefined;
  if (node.raw === item) return list;
  const key = node.locate(item, undefined);
  return key === undefined ? undefined : node.owner.wrap(untracked(item), node, key);
}
