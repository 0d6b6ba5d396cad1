import { type App, type Diagnostic, type Page, pageKind, type StateUse } from "@heddle/schema";
import type { BindingInfo, PageInfo, ProgramInfo, StateInfo } from "@heddle/state-engine/program";
import {
  type BindingSource,
  type CompiledPage,
  type CompileOptions,
  contentHash,
  type ExpandedPage,
} from "../template/index.ts";
import { bindingWarnings } from "./binding-warnings.ts";
import { keptFields } from "./kept-fields.ts";
import { computedReads, memberReads } from "./member-reads.ts";
import { pageNames } from "./page-names.ts";
import { type ExpressionReads, expressionReads, type PageStates, plainStatePath } from "./reads.ts";
import { allMembers, type ParsedLogic, type StateClass } from "./state-classes.ts";

/** The data half of a program: what each binding may read, what each event may do. Problems go to `diagnostics`. */
export function programInfo(
  { states, locals }: Pick<ParsedLogic, "states" | "locals">,
  pages: { page: Page; compiled: CompiledPage }[],
  { draft }: CompileOptions,
  diagnostics: Diagnostic[],
): ProgramInfo {
  const errorPage = pages.find(({ page }) => pageKind(page.path) === "error")?.page;
  return {
    states: states.map((state) => stateInfo(state, draft === true, diagnostics)),
    ...(locals.length === 0 ? {} : { locals: locals.map(({ id }) => id) }),
    pages: pages.map(({ page, compiled }) => pageInfo(page, compiled, { states, locals }, diagnostics)),
    ...(draft ? { draft } : {}),
    ...(errorPage ? { errorPage: errorPage.id } : {}),
  };
}

function stateInfo(state: StateClass, isDraft: boolean, diagnostics: Diagnostic[]): StateInfo {
  const members = [...allMembers(state)];
  const getters = members
    .filter(([, member]) => member.kind === "getter")
    .map(([name]) => [name, memberReads(state, name)] as const);
  const kept = keptFields(state, diagnostics);
  const computed = members
    .filter(([, member]) => member.computed)
    .map(([name]) => [name, computedReads(state, name)] as const);
  return {
    id: state.id,
    kind: state.kind === "shared" ? "shared" : "session",
    getters: Object.fromEntries(getters),
    handlers: members
      .filter(([, member]) => member.callable && member.public)
      .map(([name]) => name)
      .sort(),
    ...(computed.length === 0 ? {} : { computed: Object.fromEntries(computed) }),
    ...(kept ? { kept } : {}),
    ...(isDraft ? { lines: linesOf(state) } : {}),
  };
}

/** For warnings at run time that name a place. */
function linesOf(state: StateClass): Record<string, number> {
  return Object.fromEntries([...state.members].map(([name, { line }]) => [name, line]));
}

function pageInfo(
  page: Page,
  compiled: CompiledPage,
  { states, locals }: Pick<ParsedLogic, "states" | "locals">,
  diagnostics: Diagnostic[],
): PageInfo {
  const { owners, openings } = compiled;
  const variables = owners.map((owner) => pageStates(owner, states, locals, diagnostics));
  const { uses } = pageNames(owners);
  const usedLocals = uses.flatMap((use) => {
    const local = stateIndex(use, locals);
    return local < 0 ? [] : [{ name: use.name, local }];
  });
  const bindings = compiled.bindings.map((binding) =>
    bindingInfo(binding, variables[binding.owner]!, diagnostics),
  );
  const { onLoad, redirect, hooks } = openings.at(-1)!;
  const statesOf = (owner: ExpandedPage) => {
    const used = owner.uses.filter((use) => use.own === undefined).map((use) => stateIndex(use, states));
    return [...new Set(used)].filter((index) => index >= 0);
  };
  const layouts = owners.slice(0, -1).map((owner, index) => ({
    pageId: owner.id,
    states: statesOf(owner),
    ...openings[index]!,
  }));
  compiled.bindings.forEach(({ arranges }, index) => {
    if (arranges) bindings[arranges.each]!.arrangedBy = index;
  });
  return {
    pageId: page.id,
    path: page.path,
    bindings,
    events: compiled.events.map(
      ({ part, kind, payload, inputs, binding, guards, keys, form, limits, node, prop }) => ({
        part,
        kind,
        payload,
        guards,
        node,
        prop,
        ...(binding === undefined ? {} : { binding }),
        ...(keys ? { keys } : {}),
        ...(form ? { form } : {}),
        ...(limits ? { limits } : {}),
        ...(inputs === undefined ? {} : { inputs }),
      }),
    ),
    parts: compiled.template.parts.map(({ bindings, controls }) => ({ bindings, controls })),
    onLoad,
    ...(redirect === undefined ? {} : { redirect }),
    ...(hooks === undefined ? {} : { hooks }),
    ...(layouts.length === 0 ? {} : { layouts, states: statesOf(owners.at(-1)!) }),
    uses: uses.flatMap((use) => {
      const state = stateIndex(use, states);
      if (state < 0) return [];
      const part = use.own === undefined ? undefined : compiled.ownParts.get(use.name);
      if (use.own === undefined || part === undefined) return [{ name: use.name, state }];
      return [{ name: use.name, state, own: { part, id: contentHash(use.own).slice(0, 8) } }];
    }),
    ...(usedLocals.length === 0 ? {} : { locals: usedLocals }),
    title: compiled.template.title,
    templateHash: compiled.template.hash,
  };
}

/** Local classes are among them without an index: the server follows no changes of theirs. */
function pageStates(
  page: ExpandedPage,
  states: StateClass[],
  locals: StateClass[],
  diagnostics: Diagnostic[],
): PageStates {
  const found = new Map<string, { index: number; state: StateClass }>();
  for (const use of page.uses) {
    const index = stateIndex(use, states);
    const local = index < 0 ? locals[stateIndex(use, locals)] : undefined;
    if (index >= 0) found.set(use.name, { index, state: states[index]! });
    else if (local) found.set(use.name, { index: -1, state: local });
    else {
      diagnostics.push({
        severity: "error",
        code: "unknown-state",
        message: `\`${use.name.replace(/\$\d+$/, "")}\` uses the class ${use.className}, which ${use.file} does not export as a state class.`,
        node: page.id,
        prop: "uses",
      });
    }
  }
  return found;
}

function stateIndex(use: StateUse, states: StateClass[]): number {
  return states.findIndex((state) => state.file === use.file && state.name === use.className);
}

function bindingInfo(binding: BindingSource, states: PageStates, diagnostics: Diagnostic[]): BindingInfo {
  const none: ExpressionReads = { reads: [], itemReads: [], readsIndex: false, unknown: [] };
  const found = binding.code === null ? none : expressionReads(binding.code, states, binding.rows);
  const prop = binding.prop.split("#")[0]!;
  for (const { state, member } of found.unknown) {
    diagnostics.push({
      severity: "warning",
      code: "unknown-member",
      message: `${prop}: the class ${state} has no \`${member}\`.`,
      node: binding.node,
      prop,
    });
  }
  diagnostics.push(...bindingWarnings(binding, states));
  const { itemReads, readsIndex } = found;
  const reads = found.reads.filter(([state]) => state >= 0);
  const listPath =
    binding.kind === "each" && binding.code !== null && !binding.isLocal
      ? plainStatePath(binding.code, states)
      : undefined;
  return {
    kind: binding.kind,
    part: binding.part,
    ...(binding.isLocal ? LOCAL_READS : { reads, itemReads, readsIndex }),
    ...(binding.parts ? { parts: binding.parts } : {}),
    ...(binding.window === undefined ? {} : { window: binding.window }),
    ...(listPath ? { listPath } : {}),
    // Of what the browser computes the server sees no value.
    ...(binding.expected && !binding.isLocal ? { expected: binding.expected } : {}),
    node: binding.node,
    prop: binding.prop,
  };
}

/** The browser follows what its bindings read. */
const LOCAL_READS: Pick<BindingInfo, "reads" | "itemReads" | "readsIndex" | "local"> = {
  reads: [],
  itemReads: [],
  readsIndex: false,
  local: true,
};

/** Pages in the order of the app: by order, then id. */
export function pagesInOrder(app: App): Page[] {
  return Object.values(app.pages).sort((left, right) =>
    left.order === right.order ? (left.id < right.id ? -1 : 1) : left.order < right.order ? -1 : 1,
  );
}
