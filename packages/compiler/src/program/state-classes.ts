import { parse } from "@babel/parser";
import type { Class, ClassBody, File, Statement } from "@babel/types";
import type { Diagnostic } from "@heddle/schema";
import { baseOf, type ClassBase, type Mixin, mixinsOf, type SyntaxNode } from "../expression/index.ts";
import { reportModuleState } from "./module-scope.ts";
import { PRIVATE_PREFIX } from "./private-members.ts";
import { declaredTypes, type FileTypes } from "./value-types.ts";

export interface StateMember {
  kind: "field" | "getter" | "method";
  /** Can pages and events name it? */
  public: boolean;
  /** A field that holds a function: a handler too. */
  callable: boolean;
  /** A field made by `computed(…)`: its value depends on what its function reads. */
  computed: boolean;
  /** Names of the decorators that it has. */
  decorators: readonly string[];
  /** Where its code is, for what it reads. */
  syntax: SyntaxNode;
  line: number;
}

/** A class of a logic file, as far as its text tells. */
export interface ParsedClass {
  name: string;
  file: string;
  exported: boolean;
  /** What it extends, in this file's terms. */
  base: ClassBase | null;
  /** Where it begins, from 1. */
  line: number;
  members: Map<string, StateMember>;
  /** It declares a `static migrate`. */
  migrates: boolean;
}

/** A state class with its place in the app: `kind` comes from the root of its ancestors. */
export interface StateClass extends ParsedClass {
  id: string;
  kind: "session" | "shared" | "local";
  parent: StateClass | null;
}

export interface ParsedLogic {
  /** Exported state classes of the server, in the order of files and text. */
  states: StateClass[];
  /** Exported classes of LocalState, in the same order. */
  locals: StateClass[];
  /** What files take from each other when the app runs. */
  imports: ImportEdge[];
  /** The types that files declare and import, by the file's path. */
  types: ReadonlyMap<string, FileTypes>;
  diagnostics: Diagnostic[];
}

/** An import that is there when the app runs: imports of types are not. */
export interface ImportEdge {
  file: string;
  /** Path in the app folder, or a package's name. */
  from: string;
  /** From 1. */
  line: number;
  column: number;
}

const ROOTS: Record<string, StateClass["kind"]> = {
  State: "session",
  SharedState: "shared",
  LocalState: "local",
};

/** Reads the classes of all logic files, saying which is next. A file that does not parse gives one diagnostic with its position. */
export function parseLogic(files: Record<string, string>, onFile?: (file: string) => void): ParsedLogic {
  const diagnostics: Diagnostic[] = [];
  const edges: ImportEdge[] = [];
  const modules = new Map<string, ParsedModule>();
  const types = new Map<string, FileTypes>();
  for (const [file, text] of Object.entries(files).sort(([left], [right]) => (left < right ? -1 : 1))) {
    onFile?.(file);
    const syntax = parseFile(file, text, diagnostics);
    if (syntax) reportModuleState(file, syntax.program, diagnostics);
    if (syntax) edges.push(...importEdges(file, syntax));
    if (syntax) modules.set(file, moduleOf(file, syntax));
    if (syntax)
      types.set(file, { declared: declaredTypes(syntax.program), imports: importsOf(file, syntax) });
  }
  const resolved = new Map<ParsedClass, StateClass | null>();
  const resolve = (parsed: ParsedClass): StateClass | null => {
    const known = resolved.get(parsed);
    if (known !== undefined) return known;
    resolved.set(parsed, null);
    const state = resolveClass(parsed);
    resolved.set(parsed, state);
    return state;
  };
  const resolveClass = (parsed: ParsedClass): StateClass | null => {
    const above = parsed.base && resolveBase(modules.get(parsed.file)!, parsed.base);
    return above && { ...parsed, id: `${parsed.file}#${parsed.name}`, ...above };
  };
  const resolveBase = (module: ParsedModule, base: ClassBase, bound?: Bound): Above | null => {
    if ("mixin" in base) return applyMixin(module, base, bound);
    if (base.name === bound?.name) return bound.above;
    const imported = module.imports.get(base.name);
    const root = imported?.from === "heddle" ? ROOTS[imported.name] : undefined;
    if (root) return { kind: root, parent: null };
    const parentClass = imported
      ? modules.get(imported.from)?.classes.get(imported.name)
      : module.classes.get(base.name);
    const parent = parentClass ? resolve(parentClass) : null;
    return parent && { kind: parent.kind, parent };
  };
  /** A class of its own for each use of a mixin: what stands above it differs. */
  const applyMixin = (module: ParsedModule, base: AppliedMixin, bound?: Bound): Above | null => {
    const depth = (bound?.depth ?? 0) + 1;
    const imported = module.imports.get(base.mixin);
    const home = imported ? modules.get(imported.from) : module;
    const found = home?.mixins.get(imported?.name ?? base.mixin);
    const above = found && depth < DEEPEST_MIXINS ? resolveBase(module, base.of, bound) : null;
    if (!home || !found || !above) return null;
    const { mixin, parsed } = found;
    const own = resolveBase(home, baseOf(mixin.declaration)!, { name: mixin.parameter, above, depth });
    return own && { kind: own.kind, parent: { ...parsed, id: `${parsed.file}#${parsed.name}`, ...own } };
  };
  const states: StateClass[] = [];
  const locals: StateClass[] = [];
  for (const module of modules.values()) {
    for (const parsed of module.classes.values()) {
      const state = resolve(parsed);
      if (state && parsed.exported) (state.kind === "local" ? locals : states).push(state);
    }
  }
  return { states, locals, imports: edges, types, diagnostics };
}

/** Finds a member along the ancestors, the nearest first. */
export function findMember(
  state: StateClass,
  name: string,
): { member: StateMember; owner: StateClass } | null {
  for (let owner: StateClass | null = state; owner; owner = owner.parent) {
    const member = owner.members.get(name);
    if (member) return { member, owner };
  }
  return null;
}

/** All members by name, an heir's before its ancestors'. */
export function allMembers(state: StateClass): Map<string, StateMember> {
  const members = new Map(state.parent ? allMembers(state.parent) : []);
  for (const [name, member] of state.members) members.set(name, member);
  return members;
}

function parseFile(file: string, text: string, diagnostics: Diagnostic[]): File | null {
  try {
    return parse(text, { sourceType: "module", plugins: ["typescript", "decorators"] });
  } catch (thrown) {
    if (!(thrown instanceof SyntaxError)) throw thrown;
    const location =
      "loc" in thrown ? (thrown.loc as { line: number; column: number }) : { line: 1, column: 0 };
    const message = thrown.message.replace(/\s*\(\d+:\d+\)$/, "");
    diagnostics.push({
      severity: "error",
      code: "logic-syntax",
      message,
      file,
      line: location.line,
      column: location.column + 1,
    });
    return null;
  }
}

interface ParsedModule {
  classes: Map<string, ParsedClass>;
  mixins: Map<string, { mixin: Mixin; parsed: ParsedClass }>;
  imports: Map<string, { from: string; name: string }>;
}

type AppliedMixin = Extract<ClassBase, { mixin: string }>;

/** What stands above a class. */
type Above = Pick<StateClass, "kind" | "parent">;

/** Within a mixin: the class that its parameter stands for. */
interface Bound {
  name: string;
  above: Above;
  depth: number;
}

/** Mixins of mixins: one that uses itself has no end. */
const DEEPEST_MIXINS = 50;

function moduleOf(file: string, syntax: File): ParsedModule {
  return {
    classes: classesOf(file, syntax),
    mixins: mixinClasses(file, syntax),
    imports: importsOf(file, syntax),
  };
}

function mixinClasses(file: string, syntax: File): ParsedModule["mixins"] {
  const mixins: ParsedModule["mixins"] = new Map();
  for (const mixin of mixinsOf(syntax.program)) {
    const { declaration } = mixin;
    // As the lowering of private members calls it.
    const name = declaration.id?.name ?? `anonymous${declaration.start}`;
    const line = declaration.loc?.start.line ?? 1;
    const parsed = {
      name,
      file,
      exported: false,
      base: null,
      line,
      members: membersOf(declaration),
      migrates: hasMigrate(declaration),
    };
    mixins.set(mixin.name, { mixin, parsed });
  }
  return mixins;
}

function classesOf(file: string, syntax: File): Map<string, ParsedClass> {
  const classes = new Map<string, ParsedClass>();
  for (const statement of syntax.program.body) {
    const { declaration, exported } = declared(statement);
    if (declaration?.type !== "ClassDeclaration" || !declaration.id) continue;
    classes.set(declaration.id.name, {
      name: declaration.id.name,
      file,
      exported,
      base: baseOf(declaration),
      line: declaration.loc?.start.line ?? 1,
      members: membersOf(declaration),
      migrates: hasMigrate(declaration),
    });
  }
  const names = exportedNames(syntax.program.body);
  for (const parsed of classes.values()) parsed.exported ||= names.has(parsed.name);
  return classes;
}

function declared(statement: Statement): { declaration: SyntaxNode | null; exported: boolean } {
  if (statement.type === "ExportNamedDeclaration")
    return { declaration: statement.declaration ?? null, exported: true };
  return { declaration: statement, exported: false };
}

function exportedNames(body: Statement[]): Set<string> {
  const names = new Set<string>();
  for (const statement of body) {
    if (statement.type !== "ExportNamedDeclaration" || statement.source) continue;
    for (const one of statement.specifiers) {
      if (
        one.type !== "ExportSpecifier" ||
        one.local.type !== "Identifier" ||
        one.exported.type !== "Identifier"
      )
        continue;
      if (one.exported.name === one.local.name) names.add(one.local.name);
    }
  }
  return names;
}

function hasMigrate(declaration: Class): boolean {
  return declaration.body.body.some(
    (member) =>
      "static" in member &&
      member.static === true &&
      "key" in member &&
      member.key.type === "Identifier" &&
      member.key.name === "migrate",
  );
}

function membersOf(declaration: Class): Map<string, StateMember> {
  const members = new Map<string, StateMember>();
  for (const member of declaration.body.body) {
    const described = describeMember(member);
    if (described) members.set(described.name, described.member);
  }
  return members;
}

function describeMember(member: ClassBody["body"][number]): { name: string; member: StateMember } | null {
  if (
    !("key" in member) ||
    ("static" in member && member.static) ||
    ("computed" in member && member.computed)
  )
    return null;
  const key = member.key;
  const isPrivate = key.type === "PrivateName";
  const name = isPrivate
    ? key.id.name
    : key.type === "Identifier"
      ? key.name
      : key.type === "StringLiteral"
        ? key.value
        : null;
  if (name === null || name === "constructor") return null;
  const accessibility = "accessibility" in member ? member.accessibility : undefined;
  const isPublic = !isPrivate && accessibility !== "private" && accessibility !== "protected";
  const line = member.loc?.start.line ?? 1;
  const described = (kind: StateMember["kind"], callable: boolean, computed = false) => ({
    name: isPrivate ? `${PRIVATE_PREFIX}${name}` : name,
    member: {
      kind,
      public: isPublic,
      callable,
      computed,
      decorators: decoratorNames(member),
      syntax: member as SyntaxNode,
      line,
    },
  });
  if (member.type === "ClassMethod" || member.type === "ClassPrivateMethod") {
    if (member.kind === "set") return null;
    return described(member.kind === "get" ? "getter" : "method", member.kind !== "get");
  }
  if (member.type !== "ClassProperty" && member.type !== "ClassPrivateProperty") return null;
  if ("declare" in member && member.declare) return null;
  const value = member.value;
  return described(
    "field",
    value?.type === "ArrowFunctionExpression" || value?.type === "FunctionExpression",
    value?.type === "CallExpression" &&
      value.callee.type === "Identifier" &&
      value.callee.name === "computed",
  );
}

/** `@every(1000)` and `@uncached` by their names. */
function decoratorNames(member: ClassBody["body"][number]): string[] {
  const decorators = "decorators" in member ? (member.decorators ?? []) : [];
  return decorators.flatMap(({ expression }) => {
    const named = expression.type === "CallExpression" ? expression.callee : expression;
    return named.type === "Identifier" ? [named.name] : [];
  });
}

function importsOf(file: string, syntax: File): Map<string, { from: string; name: string }> {
  const imports = new Map<string, { from: string; name: string }>();
  for (const statement of syntax.program.body) {
    if (statement.type !== "ImportDeclaration") continue;
    const from = resolveImport(file, statement.source.value);
    for (const one of statement.specifiers) {
      if (one.type !== "ImportSpecifier") continue;
      imports.set(one.local.name, {
        from,
        name: one.imported.type === "Identifier" ? one.imported.name : one.imported.value,
      });
    }
  }
  return imports;
}

function importEdges(file: string, syntax: File): ImportEdge[] {
  return syntax.program.body.flatMap((statement) => {
    const isImport = statement.type === "ImportDeclaration";
    if (!isImport && statement.type !== "ExportNamedDeclaration" && statement.type !== "ExportAllDeclaration")
      return [];
    if (!statement.source) return [];
    if ((isImport ? statement.importKind : statement.exportKind) === "type") return [];
    const isOfTypes =
      isImport &&
      statement.specifiers.length > 0 &&
      statement.specifiers.every((one) => one.type === "ImportSpecifier" && one.importKind === "type");
    if (isOfTypes) return [];
    const { line, column } = statement.loc!.start;
    return [{ file, from: resolveImport(file, statement.source.value), line, column: column + 1 }];
  });
}

/** An import's target as a path in the app folder, or the package's name. Extensions may be left out. */
export function resolveImport(file: string, source: string): string {
  if (!source.startsWith(".")) return source;
  const parts = file.split("/").slice(0, -1);
  for (const part of source.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== ".") parts.push(part);
  }
  const path = parts.join("/").replace(/\.js$/, ".ts");
  return path.endsWith(".ts") ? path : `${path}.ts`;
}
