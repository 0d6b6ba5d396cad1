import { classifyEvent, freeNames, parseCode } from "../expression/index.ts";
import type { BindingSource, BrowserSource, CompiledPage, EventSource } from "../template/index.ts";
import { type OwnerNames, ownerNames, usedNames } from "./context-names.ts";
import { pageNames } from "./page-names.ts";
import type { StateClass } from "./state-classes.ts";

/** What pages have for the browser to run; see `LocalProgram` of the state engine. */
export interface LocalSource {
  imports: string[];
  /** The value of the client module's `local`; null when no page uses local state. */
  value: string | null;
}

/** TypeScript for the client module's entry: the local classes, and every function of a page that the browser runs. */
export function localProgramSource(
  locals: StateClass[],
  pages: readonly { pageId: string; compiled: CompiledPage }[],
): LocalSource {
  const used = pages.filter(({ compiled }) => compiled.template.local);
  if (used.length === 0) return { imports: [], value: null };
  const imports = locals.map(
    (state, index) => `import { ${state.name} as $local${index} } from ${JSON.stringify(`./${state.file}`)};`,
  );
  const states = locals.map(({ id }, index) => `${JSON.stringify(id)}: $local${index}`);
  const bodies = used.map(
    ({ pageId, compiled }) => `${JSON.stringify(pageId)}: ${pageSource(compiled, locals)}`,
  );
  return {
    imports: ['import { connect as $connect } from "heddle";', ...imports],
    value: `{ connect: $connect, states: { ${states.join(", ")} }, pages: { ${bodies.join(",\n")} } }`,
  };
}

function pageSource(compiled: CompiledPage, locals: StateClass[]): string {
  const names = ownerNames(compiled.owners);
  const uses = pageNames(compiled.owners).uses.flatMap((use) => {
    const state = locals.find(({ file, name }) => file === use.file && name === use.className);
    return state ? [`${JSON.stringify(use.name)}: ${JSON.stringify(state.id)}`] : [];
  });
  const values: string[] = [];
  const lists: string[] = [];
  const arrangements: string[] = [];
  for (const [index, binding] of compiled.bindings.entries()) {
    const { browser, arranges, row } = binding;
    if (!browser) continue;
    const owner = names[binding.owner]!;
    if (arranges) arrangements.push(`${index}: ${arrangementSource(browser, arranges, owner, binding)}`);
    else if (row) lists.push(`${index}: ${listSource(browser, row, owner, binding)}`);
    else values.push(`${index}: { ${valueSource(browser, owner, binding)} }`);
  }
  const events = compiled.events.flatMap((event, index) =>
    event.browser ? [`${index}: ${eventSource(event, event.browser, names[event.owner]!)}`] : [],
  );
  const entry = (name: string, entries: string[]) => `${name}: { ${entries.join(",\n")} }`;
  return `{ ${[
    entry("uses", uses),
    entry("values", values),
    entry("lists", lists),
    entry("arrangements", arrangements),
    entry("events", events),
  ].join(", ")} }`;
}

function valueSource({ code, served }: BrowserSource, names: OwnerNames, around: Around): string {
  return `served: [${served.join(", ")}], read: (${unpacking(code, names, around)}, $served) => (${code})`;
}

type Around = Pick<BindingSource, "rows">;

/** The context as a parameter: a pattern of the names that the code takes. */
function unpacking(code: string, names: OwnerNames, around: Around): string {
  const used = usedNames(code, names, around);
  return used.length === 0 ? "$" : `{ ${used.join(", ")} }`;
}

function listSource(
  browser: BrowserSource,
  row: NonNullable<BindingSource["row"]>,
  names: OwnerNames,
  binding: BindingSource,
): string {
  const { item, index, browserKey } = row;
  const inside = { rows: [...binding.rows, row] };
  return `{ ${[
    valueSource(browser, names, binding),
    `part: ${binding.parts?.[0] ?? -1}`,
    `item: ${JSON.stringify(item)}`,
    ...(index === null ? [] : [`index: ${JSON.stringify(index)}`]),
    ...(browserKey ? [`key: { ${valueSource(browserKey, names, inside)} }`] : []),
  ].join(", ")} }`;
}

function arrangementSource(
  { code, served }: BrowserSource,
  { each, view, index }: NonNullable<BindingSource["arranges"]>,
  names: OwnerNames,
  binding: BindingSource,
): string {
  return `{ ${[
    `served: [${served.join(", ")}]`,
    `each: ${each}`,
    `view: ${view}`,
    ...(index === null ? [] : [`index: ${JSON.stringify(index)}`]),
    `arrange: (${unpacking(code, names, binding)}, $served, $list) => (${code})`,
  ].join(", ")} }`;
}

function eventSource(
  event: EventSource,
  { code, served, sends }: NonNullable<EventSource["browser"]>,
  names: OwnerNames,
): string {
  const kind = event.code === null ? "function" : classifyEvent(event.code).kind;
  const argument = event.payload === "none" ? "" : "$payload";
  const body =
    kind === "reference" ? `${code}(${argument})` : kind === "action" ? code : `(${code})(${argument})`;
  const run = `($, $payload, $served, $send) => { ${unpackingStatement(code, names, event)}return ${body}; }`;
  return `{ served: [${served.join(", ")}], sends: [${sends.join(", ")}], run: ${run} }`;
}

/** `use(Filter)` in an event is the page's own instance. */
function unpackingStatement(code: string, names: OwnerNames, around: Around): string {
  const used = usedNames(code, names, around);
  const unpack = used.length === 0 ? "" : `const { ${used.join(", ")} } = $; `;
  const parsed = parseCode(code);
  if (!parsed.ok) return unpack;
  const free = freeNames(parsed.expression);
  if (!free.has("use")) return unpack;
  const classes = names.owner.uses.filter(({ className }) => free.has(className));
  const declared = classes.map(
    (use) => `const ${use.className} = ${JSON.stringify(names.variables.get(use.name))}; `,
  );
  return `${unpack}${declared.join("")}const use = ($name) => $[$name]; `;
}
