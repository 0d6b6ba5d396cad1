import { type Block, blockFile, type Diagnostic } from "@heddle/schema";
import type { ImportEdge, ParsedLogic } from "../program/state-classes.ts";

/**
 * Where the app's logic runs: files with classes of LocalState, and what they import, run in the browser too; files with other state
 * classes on the server alone. What mixes the two is reported with its place.
 */
export function placeLogic({ states, locals, imports }: ParsedLogic): {
  localFiles: ReadonlySet<string>;
  diagnostics: Diagnostic[];
} {
  const serverFiles = new Map(states.map((state) => [state.file, state.name]));
  const ownFiles = new Map(locals.map((state) => [state.file, state.name]));
  const edgesOf = Map.groupBy(imports, ({ file }) => file);
  const diagnostics: Diagnostic[] = [];
  for (const local of locals) {
    const other = serverFiles.get(local.file);
    if (other !== undefined)
      diagnostics.push({
        severity: "error",
        code: "local-place",
        message: `${local.name} lives in the browser and ${other} on the server: give each a file of its own.`,
        file: local.file,
        line: local.line,
        column: 1,
      });
  }
  for (const file of serverFiles.keys())
    report(
      file,
      ownFiles,
      edgesOf,
      diagnostics,
      (name) =>
        `${name} lives in the browser, and logic on the server cannot reach it: let the page pass what a handler needs as an argument, or import only its type.`,
    );
  for (const file of ownFiles.keys())
    report(
      file,
      serverFiles,
      edgesOf,
      diagnostics,
      (name) =>
        `${name} stays on the server, and local state runs in the browser: let the page pass what it needs, or import only its type.`,
    );
  return { localFiles: reached([...ownFiles.keys()], edgesOf), diagnostics };
}

/** Instance states live on the server, one for each use of a block; of a local state a browser has one. */
export function localOwn(blocks: readonly Block[], { locals }: ParsedLogic): Diagnostic[] {
  const isLocal = new Set(locals.map(({ id }) => id));
  return blocks.flatMap(({ id, name, uses }) =>
    uses
      .filter(({ own, file, className }) => own && isLocal.has(`${file}#${className}`))
      .map(
        ({ className }): Diagnostic => ({
          severity: "error",
          code: "local-own",
          message: `useOwn(${className}): ${className} lives in the browser, where there is one of it. Write use(${className}), or let it extend State to have one for each use of the block.`,
          file: blockFile(name),
          node: id,
          prop: "uses",
        }),
      ),
  );
}

/** Reports the imports of a file that lead, directly or by others, to one of `forbidden`. */
function report(
  file: string,
  forbidden: ReadonlyMap<string, string>,
  edgesOf: ReadonlyMap<string, ImportEdge[]>,
  diagnostics: Diagnostic[],
  message: (name: string) => string,
): void {
  for (const { from, line, column } of edgesOf.get(file) ?? []) {
    const met = [...reached([from], edgesOf)].find((one) => forbidden.has(one) && one !== file);
    if (met === undefined) continue;
    const code = "local-place";
    diagnostics.push({ severity: "error", code, message: message(forbidden.get(met)!), file, line, column });
  }
}

function reached(from: readonly string[], edgesOf: ReadonlyMap<string, ImportEdge[]>): Set<string> {
  const files = new Set<string>();
  const visit = (file: string): void => {
    if (files.has(file)) return;
    files.add(file);
    for (const edge of edgesOf.get(file) ?? []) visit(edge.from);
  };
  for (const file of from) visit(file);
  return files;
}
