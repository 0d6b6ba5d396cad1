/** What the code in state files declares, for the state panel and the event picker. The code is the only definition. */

import type * as t from "@babel/types";
import { baseOf, type ClassBase, type Mixin, mixinsOf } from "@heddle/compiler/expression";
import { checkClassIdentifier } from "@heddle/schema";
import { type Imports, importsOf, resolveImport } from "./imports.ts";
import { membersOf, type StateField, type StateGetter, type StateMethod } from "./members.ts";
import { type LogicSyntaxError, parseLogic } from "./parse.ts";

export type StateBase = "State" | "SharedState" | "LocalState";

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

interface RawClass extends Omit<StateClass, "base"> {
  /** What it extends, in its file's terms. */
  base: ClassBase | null;
}

interface ParsedFile {
  text: string;
  classes: RawClass[];
  /** By the function's name: what its class adds. */
  mixins: Map<string, { mixin: Mixin; raw: RawClass }>;
  imports: Imports;
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
        ...membersOf(declaration.body.body, text, importsOf(program)),
      };
      return [mixin.name, { mixin, raw }] as const;
    }),
  );
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
      ...membersOf(declaration.body.body, text, importsOf(program)),
    });
  }
  return found;
}
