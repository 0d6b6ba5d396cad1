/** Fields that live elsewhere (`cookie()`, `localStorage()`, …), read from the text of their classes. */

import type { Diagnostic, DiagnosticCode } from "@heddle/schema";
import type { KeptInfo, KeptNames } from "@heddle/state-engine/program";
import type { SyntaxNode } from "../expression/index.ts";
import { allMembers, type StateClass, type StateMember } from "./state-classes.ts";

const PLACES: Readonly<Record<string, KeptInfo["place"]>> = {
  cookie: "cookie",
  localStorage: "localStorage",
  sessionStorage: "sessionStorage",
  query: "query",
};

/**
 * The kept fields of a class and its ancestors. What browsers tell of is decided by these, so an entry's name has to be
 * readable from the text: one that is computed is reported.
 */
export function keptFields(
  state: StateClass,
  diagnostics: Diagnostic[],
): Record<string, KeptInfo> | undefined {
  const kept: [string, KeptInfo][] = [];
  for (const [field, member] of allMembers(state)) {
    const call = callOf(member);
    const place = call && PLACES[call.callee];
    if (!place) continue;
    if (state.kind === "shared") {
      diagnostics.push(
        problem(
          state,
          member,
          "kept-shared",
          `${field}: ${call.callee}() belongs to one visitor's browser; a SharedState cannot have such a field.`,
        ),
      );
      continue;
    }
    const name = optionOf(call.options, "name");
    if (name && name.type !== "StringLiteral") {
      diagnostics.push(
        problem(
          state,
          member,
          "kept-name",
          `${field}: write the name in quotes; browsers tell only of entries whose names stand in the code.`,
        ),
      );
      continue;
    }
    const given = name?.type === "StringLiteral" ? name.value : null;
    const sync = optionOf(call.options, "sync");
    const path = optionOf(call.options, "path");
    const isScoped = path !== undefined && !(path.type === "StringLiteral" && path.value === "/");
    kept.push([
      field,
      {
        place,
        entry: given ?? (place === "query" ? field : `${state.name}.${field}`),
        ...(sync?.type === "BooleanLiteral" && !sync.value ? { unsynced: true as const } : {}),
        ...(isScoped ? { scoped: true as const } : {}),
      },
    ]);
  }
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}

/** What browsers tell of, of all states of an app. */
export function keptNames(states: readonly StateClass[]): KeptNames | undefined {
  const all = states.flatMap((state) => Object.values(keptFields(state, []) ?? {}));
  const names = (select: (info: KeptInfo) => boolean) =>
    [...new Set(all.filter(select).map(({ entry }) => entry))].sort();
  const local = names(({ place }) => place === "localStorage");
  const synced = names(({ place, unsynced }) => place === "localStorage" && !unsynced);
  const session = names(({ place }) => place === "sessionStorage");
  if (local.length === 0 && session.length === 0) return undefined;
  return {
    ...(local.length === 0 ? {} : { localStorage: local }),
    ...(synced.length === 0 ? {} : { synced }),
    ...(session.length === 0 ? {} : { sessionStorage: session }),
  };
}

function problem(state: StateClass, member: StateMember, code: DiagnosticCode, message: string): Diagnostic {
  return { severity: "error", code, message, file: state.file, line: member.line, column: 1 };
}

/** `cookie("light", { … })` as a field's value. */
function callOf({ kind, syntax }: StateMember): { callee: string; options: SyntaxNode | undefined } | null {
  if (kind !== "field" || (syntax.type !== "ClassProperty" && syntax.type !== "ClassPrivateProperty"))
    return null;
  const value = syntax.value;
  if (value?.type !== "CallExpression" || value.callee.type !== "Identifier") return null;
  return { callee: value.callee.name, options: value.arguments[1] };
}

function optionOf(options: SyntaxNode | undefined, name: string): SyntaxNode | undefined {
  if (options?.type !== "ObjectExpression") return undefined;
  for (const property of options.properties)
    if (
      property.type === "ObjectProperty" &&
      property.key.type === "Identifier" &&
      property.key.name === name
    )
      return property.value;
  return undefined;
}
