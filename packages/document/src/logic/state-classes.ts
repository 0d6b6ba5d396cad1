/** What the code in state files declares, for the state panel and the event picker. The code is the only definition. */

import type * as t from "@babel/types";
import { baseOf, type ClassBase, type Mixin, mixinsOf } from "@heddle/compiler/expression";
import { checkClassIdentifier } from "@heddle/schema";
import { resolveImport } from "./imports.ts";
import { type LogicSyntaxError, parseLogic } from "./parse.ts";

export type StateBase = "State" | "SharedState" | "LocalState";

export interface StateField {
  name: string;
  /** As written, or derived from a literal's kind; empty when only TypeScript could tell. */
  type: string;
  /** The initial value as written, shortened; empty when there is none. */
  initial: string;
  /** From 1. */
  line: number;
  private: boolean;
  readonly: boolean;
}

export interface StateGetter {
  name: string;
  type: string;
  line: number;
  /** There is a setter of the same name, so it can be bound two-way. */
  writable: boolean;
}

export interface HandlerParameter {
  name: string;
  type: string;
  optional: boolean;
}

export interface StateMethod {
  name: string;
  async: boolean;
  generator: boolean;
  parameters: HandlerParameter[];
  line: number;
  /** Called by Heddle and not by events: onLoad, onUnload, onConnect, onDisconnect, onError, onStart, onStop. */
  lifecycle: boolean;
  /** The class it is inherited from, when it is. */
  inheritedFrom?: string;
}

export interface StateClass {
  file: string;
  name: string;
  base: StateBase;
  /** Only an exported class can be used by a page. */
  exported: boolean;
  line: number;
  fields: StateField[];
  getters: StateGetter[];
  methods: StateMethod[];
}

export interface StateClasses {
  classes: StateClass[];
  errors: (LogicSyntaxError & { file: string })[];
}

const BASES = new Set<string>(["State", "SharedState", "LocalState"]);
const LIFECYCLE = new Set([
  "onLoad",
  "onUnload",
  "onConnect",
  "onDisconnect",
  "onError",
  "onStart",
  "onStop",
]);

interface RawClass extends Omit<StateClass, "base"> {
  /** What it extends, in its file's terms. */
  base: ClassBase | null;
}

interface ParsedFile {
  text: string;
  classes: RawClass[];
  /** By the function's name: what its class adds. */
  mixins: Map<string, { mixin: Mixin; raw: RawClass }>;
  /** Local name → where it comes from. */
  imports: Map<string, { source: string; name: string }>;
  errors: LogicSyntaxError[];
}

/** What was read from a text last, by path: while somebody types in one file, the others are not parsed again. */
const parsed = new Map<string, ParsedFile>();
const MOST_KEPT = 500;

function readFile(path: string, text: string): ParsedFile {
  const known = parsed.get(path);
  if (known?.text === text) return known;
  const { file, errors } = parseLogic(text);
  const fresh: ParsedFile = file
    ? {
        text,
        errors,
        classes: classesOf(file.program, path, text),
        mixins: mixinClasses(file.program, path, text),
        imports: importsOf(file.program),
      }
    : { text, errors, classes: [], mixins: new Map(), imports: new Map() };
  parsed.delete(path);
  parsed.set(path, fresh);
  if (parsed.size > MOST_KEPT) parsed.delete(parsed.keys().next().value!);
  return fresh;
}

/**
 * All state classes of an app, with inherited members, by file and line. Classes that do not extend one of Heddle's, directly or by way of
 * others of the app, are left out.
 */
export function stateClasses(app: { files: Record<string, string> }): StateClasses {
  const errors: StateClasses["errors"] = [];
  const files = new Map<string, ParsedFile>();
  for (const [path, text] of Object.entries(app.files)) {
    const file = readFile(path, text);
    files.set(path, file);
    for (const error of file.errors) errors.push({ ...error, file: path });
  }
  const classes: StateClass[] = [];
  for (const file of files.values()) {
    for (const raw of file.classes) {
      const resolved = withInherited(raw, files, new Set());
      if (resolved) classes.push(resolved);
    }
  }
  return { classes, errors };
}

/** Within a mixin: what its parameter stands for. */
interface Bound {
  name: string;
  above: Inherited;
  depth: number;
}

/** A class with what it inherits, or one of Heddle's own, which has nothing to show. */
type Inherited = StateClass | StateBase;

/** Mixins of mixins: one that uses itself has no end. */
const DEEPEST_MIXINS = 50;

function withInherited(
  raw: RawClass,
  files: ReadonlyMap<string, ParsedFile>,
  seen: Set<RawClass>,
): StateClass | null {
  if (raw.base === null || seen.has(raw)) return null;
  seen.add(raw);
  const above = inheritedFrom(files.get(raw.file)!, raw.file, raw.base, files, seen);
  return above && merged(raw, above);
}

/** What a class that extends `base` inherits; null = it is no state. */
function inheritedFrom(
  file: ParsedFile,
  path: string,
  base: ClassBase,
  files: ReadonlyMap<string, ParsedFile>,
  seen: Set<RawClass>,
  bound?: Bound,
): Inherited | null {
  const name = "mixin" in base ? base.mixin : base.name;
  if (!("mixin" in base) && name === bound?.name) return bound.above;
  const imported = file.imports.get(name);
  if (imported?.source === "heddle") return BASES.has(imported.name) ? (imported.name as StateBase) : null;
  const home = (imported ? resolveImport(path, imported.source) : path) ?? "";
  const there = files.get(home);
  const target = imported?.name ?? name;
  if (!("mixin" in base)) {
    const parent = there?.classes.find((other) => other.name === target);
    return parent ? withInherited(parent, files, seen) : null;
  }
  const found = there?.mixins.get(target);
  const depth = (bound?.depth ?? 0) + 1;
  const above =
    found && depth < DEEPEST_MIXINS ? inheritedFrom(file, path, base.of, files, seen, bound) : null;
  if (!there || !found?.raw.base || !above) return null;
  const own = { name: found.mixin.parameter, above, depth };
  const inner = inheritedFrom(there, home, found.raw.base, files, seen, own);
  return inner && merged(found.raw, inner);
}

function merged(raw: RawClass, above: Inherited): StateClass {
  const { base: _, ...own } = raw;
  if (typeof above === "string") return { ...own, base: above };
  const names = new Set([...own.fields, ...own.getters, ...own.methods].map((member) => member.name));
  const inherited = <Member extends { name: string }>(members: Member[]) =>
    members.filter((member) => !names.has(member.name));
  return {
    ...own,
    base: above.base,
    fields: [...inherited(above.fields), ...own.fields],
    getters: [...inherited(above.getters), ...own.getters],
    methods: [
      ...inherited(above.methods).map((method) => ({
        ...method,
        inheritedFrom: method.inheritedFrom ?? above.name,
      })),
      ...own.methods,
    ],
  };
}

function mixinClasses(program: t.Program, file: string, text: string): ParsedFile["mixins"] {
  return new Map(
    mixinsOf(program).map((mixin) => {
      const { declaration } = mixin;
      const raw: RawClass = {
        file,
        name: mixin.name,
        exported: false,
        line: declaration.loc?.start.line ?? 1,
        base: baseOf(declaration),
        ...membersOf(declaration.body.body, text),
      };
      return [mixin.name, { mixin, raw }] as const;
    }),
  );
}

function importsOf(program: t.Program): ParsedFile["imports"] {
  const imports: ParsedFile["imports"] = new Map();
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

function classesOf(program: t.Program, file: string, text: string): RawClass[] {
  const found: RawClass[] = [];
  for (const statement of program.body) {
    const exported = statement.type === "ExportNamedDeclaration";
    const declaration = exported ? statement.declaration : statement;
    if (declaration?.type !== "ClassDeclaration" || !declaration.id) continue;
    const name = declaration.id.name;
    if (checkClassIdentifier(name) !== null) continue;
    found.push({
      file,
      name,
      exported,
      line: declaration.id.loc?.start.line ?? 1,
      base: baseOf(declaration),
      ...membersOf(declaration.body.body, text),
    });
  }
  return found;
}

function membersOf(
  members: t.ClassBody["body"],
  text: string,
): Pick<StateClass, "fields" | "getters" | "methods"> {
  const fields: StateField[] = [];
  const getters: StateGetter[] = [];
  const methods: StateMethod[] = [];
  const setters = new Set<string>();
  for (const member of members) {
    const line = member.loc?.start.line ?? 1;
    if (member.type === "ClassPrivateProperty") {
      fields.push({ ...fieldOf(member, `#${member.key.id.name}`, text, line), private: true });
      continue;
    }
    if (member.type !== "ClassProperty" && member.type !== "ClassMethod") continue;
    const name = keyOf(member);
    if (name === null || member.static) continue;
    const hidden = member.accessibility === "private" || member.accessibility === "protected";
    if (member.type === "ClassProperty") {
      fields.push({
        ...fieldOf(member, name, text, line),
        private: hidden,
        readonly: member.readonly === true,
      });
    } else if (member.kind === "set") {
      setters.add(name);
    } else if (hidden || member.kind === "constructor") {
      // Pages can neither read nor call it.
    } else if (member.kind === "get") {
      getters.push({ name, type: annotation(member.returnType, text), line, writable: false });
    } else {
      methods.push({
        name,
        async: member.async,
        generator: member.generator,
        parameters: member.params.map((parameter) => parameterOf(parameter, text)),
        line,
        lifecycle: LIFECYCLE.has(name),
      });
    }
  }
  for (const getter of getters) getter.writable = setters.has(getter.name);
  return { fields, getters, methods };
}

function keyOf(member: t.ClassProperty | t.ClassMethod): string | null {
  if (member.computed) return null;
  if (member.key.type === "Identifier") return member.key.name;
  return member.key.type === "StringLiteral" ? member.key.value : null;
}

function fieldOf(
  member: t.ClassProperty | t.ClassPrivateProperty,
  name: string,
  text: string,
  line: number,
): StateField {
  const value = member.value ?? null;
  return {
    name,
    type: annotation(member.typeAnnotation, text) || literalType(value),
    initial: value ? shorten(slice(value, text)) : "",
    line,
    private: false,
    readonly: member.readonly === true,
  };
}

function parameterOf(parameter: t.ClassMethod["params"][number], text: string): HandlerParameter {
  if (parameter.type === "AssignmentPattern") {
    return { ...parameterOf(parameter.left as t.Identifier, text), optional: true };
  }
  if (parameter.type === "Identifier") {
    return {
      name: parameter.name,
      type: annotation(parameter.typeAnnotation, text),
      optional: parameter.optional === true,
    };
  }
  return { name: shorten(slice(parameter, text)), type: "", optional: parameter.type === "RestElement" };
}

function annotation(node: t.Node | null | undefined, text: string): string {
  return node?.type === "TSTypeAnnotation" ? shorten(slice(node.typeAnnotation, text)) : "";
}

function literalType(value: t.Expression | null): string {
  switch (value?.type) {
    case "StringLiteral":
    case "TemplateLiteral":
      return "string";
    case "NumericLiteral":
      return "number";
    case "BooleanLiteral":
      return "boolean";
    default:
      return "";
  }
}

function slice(node: t.Node, text: string): string {
  return text.slice(node.start ?? 0, node.end ?? 0);
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length > 120 ? `${line.slice(0, 119)}…` : line;
}
