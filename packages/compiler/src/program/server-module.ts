import type { ProgramInfo } from "@heddle/state-engine/program";
import { classifyEvent, freeNames, parseCode } from "../expression/index.ts";
import type { BindingSource, CompiledPage, EventSource } from "../template/index.ts";
import { bundle } from "./bundle.ts";
import { isClientFile } from "./client-module.ts";
import { type OwnerNames, ownerNames, usedNames } from "./context-names.ts";
import { prepareLogic } from "./prepare-logic.ts";
import type { ParsedLogic, StateClass } from "./state-classes.ts";

/**
 * The entry of the server module, as TypeScript: imports the state classes and defines the program's functions. Every
 * binding and event takes the context `$` and unpacks just the names that its code uses.
 */
export function serverModuleSource(
  info: ProgramInfo,
  { states, locals }: Pick<ParsedLogic, "states" | "locals">,
  pages: readonly CompiledPage[],
): string {
  const importsAs = (name: string, classes: StateClass[]) =>
    classes.map(
      (state, index) =>
        `import { ${state.name} as ${name}${index} } from ${JSON.stringify(`./${state.file}`)};`,
    );
  const imports = [...importsAs("$state", states), ...importsAs("$local", locals)];
  const bodies = pages.map((compiled) => pageSource(compiled, states));
  return [
    ...imports,
    "const $arranged = globalThis.heddle.arranged;",
    `globalThis.heddle.define({`,
    `info: ${JSON.stringify(info)},`,
    `states: [${states.map((_, index) => `$state${index}`).join(", ")}],`,
    ...(locals.length === 0 ? [] : [`locals: [${locals.map((_, index) => `$local${index}`).join(", ")}],`]),
    `pages: [${bodies.join(",\n")}],`,
    `});`,
  ].join("\n");
}

function pageSource(compiled: CompiledPage, states: StateClass[]): string {
  const namesOf = ownerNames(compiled.owners);
  const bindings = compiled.bindings.map((binding) =>
    binding.code === null ? "() => null" : readFunction(binding.code, namesOf[binding.owner]!, binding),
  );
  const lists = compiled.bindings.flatMap((binding, index) =>
    binding.row ? [{ index, binding, row: binding.row }] : [],
  );
  const keys = lists.flatMap(({ index, binding, row }) =>
    row.key === null
      ? []
      : [`${index}: ${readFunction(row.key, namesOf[binding.owner]!, { rows: [...binding.rows, row] })}`],
  );
  const rows = lists.map(
    ({ index, row }) =>
      `${index}: ${JSON.stringify({ item: row.item, ...(row.index === null ? {} : { index: row.index }) })}`,
  );
  const events = compiled.events.map((event) => eventFunction(event, namesOf[event.owner]!, states));
  return `{ bindings: [${bindings.join(",\n")}], keys: { ${keys.join(", ")} }, rows: { ${rows.join(", ")} }, events: [${events.join(",\n")}] }`;
}

/** `($) => { const { todo, item } = $; return (code); }` */
function readFunction(code: string, names: OwnerNames, around: Pick<BindingSource, "rows">): string {
  const used = usedNames(code, names, around);
  return used.length === 0 ? `($) => (${code})` : `({ ${used.join(", ")} }) => (${code})`;
}

function eventFunction(event: EventSource, names: OwnerNames, states: StateClass[]): string {
  if (event.code === null || event.kind === "local") return "() => undefined";
  const used = usedNames(event.code, names, event);
  const unpack = used.length === 0 ? "" : `const { ${used.join(", ")} } = $; `;
  if (event.kind === "bind") return `($, $payload) => { ${unpack}${event.code} = $payload; }`;
  const classes = usedClasses(event.code, names, states);
  if (event.inputs !== undefined) return `($, $payload) => { ${unpack}${classes}return ${event.code}; }`;
  const argument = event.payload === "none" ? "" : "$payload";
  const kind = classifyEvent(event.code).kind;
  const body =
    kind === "reference"
      ? `${event.code}(${argument})`
      : kind === "action"
        ? event.code
        : `(${event.code})(${argument})`;
  return `($, $payload) => { ${unpack}${classes}return ${body}; }`;
}

/** `use(Images).restore()` in a page's code: the class by its name, and `use` over the page's own variables. */
function usedClasses(code: string, { owner, variables }: OwnerNames, states: StateClass[]): string {
  const parsed = parseCode(code);
  if (!parsed.ok) return "";
  const free = freeNames(parsed.expression);
  const declared = owner.uses.flatMap((use) => {
    const index = states.findIndex((state) => state.file === use.file && state.name === use.className);
    return free.has(use.className) && index >= 0 ? [{ use, index }] : [];
  });
  const lines = declared.map(({ use, index }) => `const ${use.className} = $state${index}; `);
  const choose = declared
    .map(({ use }) => `$class === ${use.className} ? $.${variables.get(use.name)} : `)
    .join("");
  return free.has("use") ? `${lines.join("")}const use = ($class) => ${choose}undefined; ` : lines.join("");
}

/** Bundles an app's logic and the entry above into one classic script; `heddle` is what the isolate already has. */
export function bundleServerModule(files: Record<string, string>, entry: string): ReturnType<typeof bundle> {
  const logic = Object.fromEntries(Object.entries(files).filter(([path]) => !isClientFile(path)));
  return bundle({
    files: logic,
    entry,
    prepare: (path, text) => prepareLogic(text, path),
    heddle: "module.exports = globalThis.heddle;",
    refuse: (path) => {
      if (Object.hasOwn(files, path))
        return `${path} runs in browsers, and logic on the server: call it with this.ui.call(…), or keep what both need in state/.`;
      return path.endsWith(".ts")
        ? `There is no file ${path} in this app.`
        : `The package "${path}" cannot be imported: logic may import "heddle" and the app's own files.`;
    },
    options: {
      format: "iife",
      platform: "neutral",
      target: "es2022",
      keepNames: false,
      tsconfigRaw: {
        compilerOptions: { useDefineForClassFields: true, target: "es2022", verbatimModuleSyntax: true },
      },
    },
  });
}
