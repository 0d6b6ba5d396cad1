/** What a prop takes, from its manifest: in drafts a session tells of values that it does not take. */

import type { Node, PropManifest } from "@heddle/schema";
import type { ExpectedValue, ValueKind } from "@heddle/state-engine/program";
import { parseCode, type SyntaxNode } from "../expression/index.ts";

/** Kinds of values on the wire; null = any. */
type Kinds = readonly ValueKind[] | null;

/** What the text between other nodes takes. */
export function expectedText(node: Node): ExpectedValue {
  return { called: calledBy(node, "Text"), kinds: PIECES, showsTags: true };
}

/** What a prop of a node takes. */
export function expectedOf(node: Node, prop: PropManifest): ExpectedValue {
  return {
    called: calledBy(node, node.type),
    ...kindsOf(prop),
    ...(prop.required ? { required: true } : {}),
  };
}

/** As the layers have it: by its own name, and what it is. */
function calledBy({ name }: Node, type: string): string {
  return name ? `${type} ${JSON.stringify(name)}` : type;
}

/** What may stand between tags: `TextContent` of the declarations. */
const PIECES: readonly ValueKind[] = ["text", "number", "boolean", "list"];

function kindsOf({ type, content, bindable }: PropManifest): Omit<ExpectedValue, "called"> {
  switch (type.kind) {
    case "number":
      return { kinds: ["number"] };
    case "boolean":
      return { kinds: ["boolean"] };
    case "choice":
      return { kinds: ["text"], ...(type.open ? {} : { options: type.options.map(({ value }) => value) }) };
    case "json":
      return declared(type.declaration);
    case "text":
      return {
        // A number in a text is what it looks like.
        kinds: content ? PIECES : ["text", "number"],
        ...(type.markup || bindable ? {} : { showsTags: true }),
      };
    default:
      return { kinds: ["text"] };
  }
}

const known = new Map<string, Omit<ExpectedValue, "called">>();

/** What a TypeScript type of the manifests says, as far as a look at a value's surface can tell. */
function declared(declaration: string): Omit<ExpectedValue, "called"> {
  const found = known.get(declaration);
  if (found) return found;
  const type = parsedType(declaration);
  const kinds = type && kindsOfType(type);
  const items = type && itemsOfType(type);
  const expected = { ...(kinds ? { kinds } : {}), ...(items ? { items } : {}) };
  known.set(declaration, expected);
  return expected;
}

function parsedType(declaration: string): SyntaxNode | null {
  const parsed = parseCode(`0 as ${declaration}`);
  return parsed.ok && parsed.expression.type === "TSAsExpression" ? parsed.expression.typeAnnotation : null;
}

/** The type below `readonly`, brackets and `Readonly<…>`. */
function bare(type: SyntaxNode): SyntaxNode {
  if (type.type === "TSParenthesizedType" || type.type === "TSTypeOperator") return bare(type.typeAnnotation);
  if (type.type !== "TSTypeReference" || nameOf(type) !== "Readonly") return type;
  const [inner] = type.typeArguments?.params ?? [];
  return inner ? bare(inner) : type;
}

function nameOf(type: SyntaxNode): string {
  return type.type === "TSTypeReference" && type.typeName.type === "Identifier" ? type.typeName.name : "";
}

function kindsOfType(given: SyntaxNode): Kinds {
  const type = bare(given);
  switch (type.type) {
    case "TSStringKeyword":
      return ["text"];
    case "TSNumberKeyword":
      return ["number"];
    case "TSBooleanKeyword":
      return ["boolean"];
    case "TSLiteralType":
      return type.literal.type === "StringLiteral" ? ["text"] : null;
    case "TSNullKeyword":
      return [];
    case "TSArrayType":
    case "TSTupleType":
      return ["list"];
    case "TSTypeLiteral":
    case "TSObjectKeyword":
      return ["record"];
    case "TSTypeReference":
      return nameOf(type) === "Record" ? ["record"] : null;
    case "TSUnionType":
      return united(type.types.map(kindsOfType));
    default:
      return null;
  }
}

function united(all: readonly Kinds[]): Kinds {
  if (all.includes(null)) return null;
  return [...new Set(all.flatMap((kinds) => kinds ?? []))];
}

/** Of a list, and of nothing but lists: what its members are. */
function itemsOfType(given: SyntaxNode): Kinds {
  const type = bare(given);
  if (type.type === "TSArrayType") return kindsOfType(type.elementType);
  if (type.type !== "TSUnionType") return null;
  const lists = type.types.map(bare).filter((one) => one.type === "TSArrayType");
  return lists.length === 0 ? null : united(lists.map((list) => kindsOfType(list.elementType)));
}
