import type { Diagnostic, Page } from "@heddle/schema";
import { EXPRESSION_GLOBALS, freeNames, parseCode } from "../expression/index.ts";
import type { BindingSource, EventSource, RowVariables } from "./page.ts";

/** Reports names in a page's code that nothing on the page gives, with the name that was probably meant. */
export function reportUnknownNames(
  owners: readonly Page[],
  bindings: BindingSource[],
  events: EventSource[],
  diagnostics: Diagnostic[],
): void {
  const variablesOf = owners.map((page) => ["route", ...page.uses.map((use) => use.name)]);
  const classesOf = owners.map((page) => page.uses.map((use) => use.className));
  for (const binding of bindings) {
    if (binding.isDerived) continue;
    const variables = variablesOf[binding.owner]!;
    const extra = binding.arranges ? ["$arranged"] : [];
    check(binding.code, [...variables, ...extra, ...rowNames(binding.rows)], binding, diagnostics);
    if (binding.row)
      check(
        binding.row.key,
        [...variables, ...rowNames([...binding.rows, binding.row])],
        { node: binding.node, prop: "key" },
        diagnostics,
      );
  }
  for (const event of events) {
    if (event.inputs !== undefined) continue;
    const known = [...variablesOf[event.owner]!, ...classesOf[event.owner]!, ...rowNames(event.rows)];
    check(event.code, ["ui", "use", ...known], event, diagnostics);
  }
}

function check(
  code: string | null,
  available: string[],
  place: { node: string; prop: string },
  diagnostics: Diagnostic[],
): void {
  const parsed = code === null ? null : parseCode(code);
  if (!parsed?.ok) return;
  // Bindings that the compiler made of a prop are named after it: `list#shown`.
  const prop = place.prop.split("#")[0]!;
  for (const name of freeNames(parsed.expression)) {
    if (available.includes(name) || EXPRESSION_GLOBALS.has(name)) continue;
    const cure = cureFor(name, available);
    diagnostics.push({
      severity: "error",
      code: "unknown-name",
      message: `${prop}: \`${name}\` is not known on this page. ${cure}`,
      node: place.node,
      prop,
    });
  }
}

function cureFor(name: string, available: readonly string[]): string {
  if (name === "use" || name === "useOwn")
    return "Name the state by its variable, `busy.shown` for `use(Busy).shown`, and give no row the same name.";
  const meant = available.find((one) => one.toLowerCase() === name.toLowerCase());
  if (meant) return `Did you mean \`${meant}\`?`;
  return `Available here: ${available.length > 0 ? available.filter((one) => !one.startsWith("$")).join(", ") : "no state yet"}.`;
}

function rowNames(rows: RowVariables[]): string[] {
  return rows.flatMap((row) => (row.index === null ? [row.item] : [row.item, row.index]));
}
