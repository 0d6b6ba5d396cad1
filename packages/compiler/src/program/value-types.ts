/** Types of values as the text of a file gives them: declared, or inferred from an initial value. No type checker runs. */

import type * as Syntax from "@babel/types";
import type { ObjectMember, ValueType } from "@heddle/state-engine/program";

/** What types a file can name. */
export interface FileTypes {
  /** Interfaces and type aliases without parameters, by name. */
  declared: ReadonlyMap<string, Syntax.TSInterfaceDeclaration | Syntax.TSTypeAliasDeclaration>;
  imports: ReadonlyMap<string, { from: string; name: string }>;
}

/** Types nested deeper than this, or that name themselves, are not followed further. */
const DEEPEST = 8;
const UNKNOWN: ValueType = { is: "unknown" };

const KEYWORDS: Readonly<Record<string, ValueType>> = {
  TSStringKeyword: { is: "text" },
  TSNumberKeyword: { is: "number" },
  TSBooleanKeyword: { is: "boolean" },
  TSBigIntKeyword: { is: "bigint" },
  TSNullKeyword: { is: "null" },
  TSUndefinedKeyword: { is: "undefined" },
};

export function declaredTypes(program: Syntax.Program): FileTypes["declared"] {
  const declared = new Map<string, Syntax.TSInterfaceDeclaration | Syntax.TSTypeAliasDeclaration>();
  for (const statement of program.body) {
    const one = statement.type === "ExportNamedDeclaration" ? statement.declaration : statement;
    if (
      (one?.type === "TSInterfaceDeclaration" || one?.type === "TSTypeAliasDeclaration") &&
      !one.typeParameters
    )
      declared.set(one.id.name, one);
  }
  return declared;
}

/** Reads the types of one file. */
export class TypeReader {
  readonly #file: string;
  readonly #files: ReadonlyMap<string, FileTypes>;
  readonly #depth: number;

  constructor(file: string, files: ReadonlyMap<string, FileTypes>, depth = 0) {
    this.#file = file;
    this.#files = files;
    this.#depth = depth;
  }

  /** What a declared type says. */
  ofType(type: Syntax.TSType): ValueType {
    const keyword = KEYWORDS[type.type];
    if (keyword) return keyword;
    switch (type.type) {
      case "TSArrayType":
        return { is: "list", of: this.ofType(type.elementType) };
      case "TSTupleType":
        return { is: "list", of: UNKNOWN };
      case "TSParenthesizedType":
        return this.ofType(type.typeAnnotation);
      case "TSTypeOperator":
        return type.operator === "readonly" ? this.ofType(type.typeAnnotation) : UNKNOWN;
      case "TSUnionType":
        return unionOf(type.types.map((one) => this.ofType(one)));
      case "TSLiteralType":
        return literalOf(type.literal);
      case "TSTypeLiteral":
        return this.#ofMembers(type.members);
      case "TSTypeReference":
        return type.typeName.type === "Identifier"
          ? this.#ofReference(type.typeName.name, this.argumentsOf(type.typeArguments))
          : UNKNOWN;
      default:
        return UNKNOWN;
    }
  }

  /** What TypeScript would infer for a field that begins with this value. */
  ofValue(value: Syntax.Node | null | undefined): ValueType {
    switch (value?.type) {
      case "StringLiteral":
      case "TemplateLiteral":
        return { is: "text" };
      case "NumericLiteral":
        return { is: "number" };
      case "BooleanLiteral":
        return { is: "boolean" };
      case "BigIntLiteral":
        return { is: "bigint" };
      case "UnaryExpression":
        return value.operator === "!" ? { is: "boolean" } : this.ofValue(value.argument);
      case "TSAsExpression":
        return isConst(value.typeAnnotation)
          ? this.ofValue(value.expression)
          : this.ofType(value.typeAnnotation);
      case "TSSatisfiesExpression":
        return this.ofValue(value.expression);
      case "ArrayExpression":
        return this.#ofList(value.elements);
      case "ObjectExpression":
        return this.#ofObject(value);
      case "NewExpression":
        return value.callee.type === "Identifier"
          ? this.#ofReference(value.callee.name, this.argumentsOf(value.typeArguments))
          : UNKNOWN;
      default:
        return UNKNOWN;
    }
  }

  /** The types given in angle brackets. */
  argumentsOf(given: Syntax.Node | null | undefined): ValueType[] {
    return given?.type === "TSTypeParameterInstantiation" ? given.params.map((one) => this.ofType(one)) : [];
  }

  /** What this name is in "heddle"; null where it is not from there. */
  ofHeddle(name: string): string | null {
    const imported = this.#files.get(this.#file)?.imports.get(name);
    return imported?.from === "heddle" ? imported.name : null;
  }

  #ofList(elements: Syntax.ArrayExpression["elements"]): ValueType {
    if (elements.length === 0 || elements.some((one) => one === null || one.type === "SpreadElement"))
      return { is: "list", of: UNKNOWN };
    return { is: "list", of: unionOf(elements.map((one) => this.ofValue(one))) };
  }

  #ofObject({ properties }: Syntax.ObjectExpression): ValueType {
    const members: Record<string, ObjectMember> = {};
    for (const property of properties) {
      const name = property.type === "ObjectProperty" && !property.computed ? nameOf(property.key) : null;
      if (name === null || property.type !== "ObjectProperty") return UNKNOWN;
      members[name] = { type: this.ofValue(property.value) };
    }
    return { is: "object", members };
  }

  #ofMembers(signatures: readonly Syntax.TSTypeElement[]): ValueType {
    const members: Record<string, ObjectMember> = {};
    for (const one of signatures) {
      const name = one.type === "TSPropertySignature" && !one.computed ? nameOf(one.key) : null;
      if (name === null || one.type !== "TSPropertySignature") return UNKNOWN;
      const type = one.typeAnnotation ? this.ofType(one.typeAnnotation.typeAnnotation) : UNKNOWN;
      members[name] = { type, ...(one.optional ? { optional: true as const } : {}) };
    }
    return { is: "object", members };
  }

  #ofReference(name: string, given: readonly ValueType[]): ValueType {
    const [first, second] = given;
    switch (name) {
      case "Array":
      case "ReadonlyArray":
        return { is: "list", of: first ?? UNKNOWN };
      case "Set":
      case "ReadonlySet":
        return { is: "set", of: first ?? UNKNOWN };
      case "Map":
      case "ReadonlyMap":
        return { is: "map", keys: first ?? UNKNOWN, of: second ?? UNKNOWN };
      case "Record":
        return first?.is === "text" || first?.is === "number"
          ? { is: "record", of: second ?? UNKNOWN }
          : UNKNOWN;
      case "Date":
        return { is: "date" };
      default:
        return given.length === 0 ? this.#ofDeclared(name) : UNKNOWN;
    }
  }

  #ofDeclared(name: string): ValueType {
    const types = this.#files.get(this.#file);
    if (!types || this.#depth >= DEEPEST) return UNKNOWN;
    const found = types.declared.get(name);
    const imported = types.imports.get(name);
    if (!found)
      return imported && this.#files.has(imported.from)
        ? new TypeReader(imported.from, this.#files, this.#depth + 1).#ofDeclared(imported.name)
        : UNKNOWN;
    const deeper = new TypeReader(this.#file, this.#files, this.#depth + 1);
    if (found.type === "TSTypeAliasDeclaration") return deeper.ofType(found.typeAnnotation);
    return (found.extends?.length ?? 0) > 0 ? UNKNOWN : deeper.#ofMembers(found.body.body);
  }
}

/** One of these; unknown where one of them is. */
export function unionOf(types: readonly ValueType[]): ValueType {
  const flat = types.flatMap((one) => (one.is === "union" ? one.of : [one]));
  if (flat.some((one) => one.is === "unknown")) return UNKNOWN;
  const distinct = [...new Map(flat.map((one) => [JSON.stringify(one), one])).values()];
  return distinct.length === 1 ? distinct[0]! : { is: "union", of: distinct };
}

function literalOf(literal: Syntax.TSLiteralType["literal"]): ValueType {
  return literal.type === "StringLiteral" ||
    literal.type === "NumericLiteral" ||
    literal.type === "BooleanLiteral"
    ? { is: "literal", value: literal.value }
    : UNKNOWN;
}

function nameOf(key: Syntax.Node): string | null {
  return key.type === "Identifier" ? key.name : key.type === "StringLiteral" ? key.value : null;
}

function isConst(type: Syntax.TSType): boolean {
  return (
    type.type === "TSTypeReference" && type.typeName.type === "Identifier" && type.typeName.name === "const"
  );
}
