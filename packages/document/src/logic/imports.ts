import type * as t from "@babel/types";

/** By local name: what a file takes from where. */
export type Imports = ReadonlyMap<string, { source: string; name: string }>;

/** The names that a file imports from others. */
export function importsOf(program: t.Program): Imports {
  const imports = new Map<string, { source: string; name: string }>();
  for (const statement of program.body) {
    if (statement.type !== "ImportDeclaration") continue;
    for (const specifier of statement.specifiers) {
      if (specifier.type !== "ImportSpecifier") continue;
      const name =
        specifier.imported.type === "Identifier" ? specifier.imported.name : specifier.imported.value;
      imports.set(specifier.local.name, { source: statement.source.value, name });
    }
  }
  return imports;
}

/** The app file that a relative import names (`./images`, `../state/images.ts`), or null for anything else. */
export function resolveImport(file: string, source: string): string | null {
  if (!source.startsWith("./") && !source.startsWith("../")) return null;
  const segments = file.split("/").slice(0, -1);
  for (const part of source.split("/")) {
    if (part === ".." && segments.length === 0) return null;
    if (part === "..") segments.pop();
    else if (part !== ".") segments.push(part);
  }
  const path = segments.join("/").replace(/\.js$/, "");
  return path.endsWith(".ts") ? path : `${path}.ts`;
}

/** The import text that leads from one file of an app to another, in the style of the old one (with or without `.ts`). */
export function relativeImport(from: string, to: string, like: string): string {
  const source = from.split("/").slice(0, -1);
  const target = to.split("/");
  let shared = 0;
  while (shared < source.length && shared < target.length - 1 && source[shared] === target[shared]) shared++;
  const path = [...source.slice(shared).map(() => ".."), ...target.slice(shared)].join("/");
  const whole = path.startsWith("..") ? path : `./${path}`;
  if (like.endsWith(".ts")) return whole;
  return like.endsWith(".js") ? whole.replace(/\.ts$/, ".js") : whole.replace(/\.ts$/, "");
}
