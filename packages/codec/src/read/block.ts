/** A TSX file as a block. */

import type { Expression, Statement, Node as SyntaxNode } from "@babel/types";
import {
  type Block,
  blockManifest,
  type ComponentManifest,
  checkBlockProp,
  checkBlockSlot,
  checkEventName,
  type ManifestRegistry,
} from "@heddle/schema";
import { isCallTo } from "../code/places.ts";
import type { LocalUse } from "../code/state-names.ts";
import { isSlotType, readEvent, readType } from "../code/types.ts";
import type { DraftBlock } from "../draft/draft.ts";
import { readLiteral } from "../literal/read-literal.ts";
import { readDraw, readSource } from "./draw.ts";
import { readImport } from "./imports.ts";
import type { PageReader } from "./page-reader.ts";
import { type ReadFile, readFileWith } from "./parse-file.ts";

/** What whoever uses a block has to know of it. */
type Signature = Pick<Block, "props" | "events" | "slots">;

/** Reads a block's file; `manifests` are those of all that it may use. */
export function readBlock(
  text: string,
  file: string,
  name: string,
  manifests: ManifestRegistry,
): ReadFile<DraftBlock> {
  return readFileWith(text, file, manifests, (reader, body) => readBody(reader, body, name));
}

/** The block from outside, so that pages and other blocks can be read; null when its file cannot be. */
export function readBlockManifest(text: string, file: string, name: string): ComponentManifest | null {
  const { result } = readFileWith(text, file, {}, (reader, body) => {
    const exported = body.find((statement) => statement.type === "ExportDefaultDeclaration");
    const call = exported && callOf(exported);
    return call && readSignature(reader, call);
  });
  if (!result) return null;
  return blockManifest({ id: "", name, order: "", types: [], uses: [], ...result });
}

type Call = Expression & { type: "CallExpression" };

function callOf(exported: Statement): Call | null {
  const call = exported.type === "ExportDefaultDeclaration" ? exported.declaration : null;
  return call?.type === "CallExpression" && isCallTo(call, "block") ? call : null;
}

function readBody(reader: PageReader, body: readonly Statement[], name: string): DraftBlock | null {
  const imported: LocalUse[] = [];
  let exported: Statement | null = null;
  for (const statement of body) {
    if (statement.type === "ImportDeclaration") imported.push(...readImport(reader, statement));
    else if (statement.type === "ExportDefaultDeclaration") exported = statement;
    else if (statement.type !== "EmptyStatement")
      reader.outside(
        "This statement",
        "a block is its imports and one `export default block(…)`; put logic into a class in state/.",
        statement,
      );
  }
  const call = exported && callOf(exported);
  if (!exported || !call) {
    reader.report(
      "no-page",
      "A block ends with `export default block<{ title: string }>(({ title }) => { return …; });`.",
      exported ?? body.at(-1) ?? null,
    );
    return null;
  }
  const [draw] = call.arguments;
  if (
    draw?.type !== "ArrowFunctionExpression" ||
    draw.async ||
    draw.params.length > 1 ||
    call.arguments.length !== 1
  ) {
    reader.outside("This block(…)", "it has one function that returns what the block shows.", call);
    return null;
  }
  const signature = readSignature(reader, call);
  reader.slots = new Set(signature.slots);
  const taken = [...signature.props, ...signature.events].map((one) => one.name);
  const drawn = readDraw(reader, draw.body, imported, [...taken, ...signature.slots]);
  const source = readSource(reader, body, exported);
  return {
    name,
    ...signature,
    types: reader.types,
    uses: drawn.uses.map(({ local: _local, ...use }) => use),
    ...(source && { source }),
    nodes: drawn.nodes,
  };
}

/** The type of a block's props, and the defaults among its function's parameters. */
function readSignature(reader: PageReader, call: Call): Signature {
  const signature: Signature = { props: [], events: [], slots: [] };
  const type = call.typeArguments?.params[0];
  if (type?.type === "TSTypeLiteral")
    for (const member of type.members) readMember(reader, member, signature);
  else if (type)
    reader.outside(
      "This type of props",
      "write them out: `block<{ title: string; children?: Children }>`.",
      type,
    );
  const [draw] = call.arguments;
  const parameter = draw?.type === "ArrowFunctionExpression" ? draw.params[0] : undefined;
  if (parameter?.type === "ObjectPattern") readNames(reader, parameter.properties, signature);
  else if (parameter)
    reader.outside("This parameter", "name the props: `({ title, children }) => …`.", parameter);
  return signature;
}

function readMember(reader: PageReader, member: SyntaxNode, signature: Signature): void {
  if (
    member.type !== "TSPropertySignature" ||
    member.computed ||
    member.key.type !== "Identifier" ||
    !member.typeAnnotation
  ) {
    reader.outside("This member", "a prop is a name and a type: `title: string`.", member);
    return;
  }
  const { name } = member.key;
  const type = member.typeAnnotation.typeAnnotation;
  const required = member.optional !== true;
  const refuse = (bad: string | null) => {
    if (bad !== null) reader.outside(`The prop ${name}`, bad, member);
    return bad !== null;
  };
  const taken = [
    ...signature.props.map((one) => one.name),
    ...signature.events.map((one) => one.name),
    ...signature.slots,
  ];
  if (taken.includes(name)) refuse("it is there already.");
  else if (/^on[A-Z]/.test(name)) {
    const parameters = readEvent(type, reader.source);
    if (refuse(checkEventName(name))) return;
    if (parameters === null || required)
      reader.outside(`The event ${name}`, `write \`${name}?: (id: number) => void\`.`, member);
    if (parameters !== null) signature.events.push({ name, parameters: oneLine(reader, parameters, type) });
  } else if (isSlotType(type)) {
    if (refuse(checkBlockSlot(name))) return;
    if (required)
      reader.outside(`The slot ${name}`, `a slot may be empty: write \`${name}?: Children\`.`, member);
    signature.slots.push(name);
  } else if (!refuse(checkBlockProp(name))) {
    const text = oneLine(reader, readType(type, reader.source), type);
    signature.props.push({ name, type: text, ...(required && { required }) });
  }
}

/** Types are one line each. */
function oneLine(reader: PageReader, text: string, at: SyntaxNode): string {
  if (reader.hasCommentIn(at.start!, at.end!))
    reader.outside("A comment in a type", "write it before `export default`.", at);
  return text.replace(/\s*\n\s*/g, " ");
}

function readNames(reader: PageReader, properties: readonly SyntaxNode[], signature: Signature): void {
  for (const property of properties) {
    const value = property.type === "ObjectProperty" ? property.value : null;
    const target = value?.type === "AssignmentPattern" ? value.left : value;
    if (
      property.type !== "ObjectProperty" ||
      property.key.type !== "Identifier" ||
      target?.type !== "Identifier" ||
      target.name !== property.key.name
    ) {
      reader.outside(
        "This parameter",
        "name the prop as it is called: `({ title, size = 4 }) => …`.",
        property,
      );
      continue;
    }
    const { name } = property.key;
    const prop = signature.props.find((one) => one.name === name);
    const isKnown =
      prop || signature.slots.includes(name) || signature.events.some((one) => one.name === name);
    if (!isKnown) reader.outside(`The name ${name}`, "the block's type has no prop of this name.", property);
    if (value?.type !== "AssignmentPattern") continue;
    const initial = readLiteral(value.right);
    if (prop && initial !== undefined) prop.default = initial;
    else
      reader.outside(
        `This default of ${name}`,
        prop ? "write a text, a number, a list or another literal." : "only props have defaults.",
        value,
      );
  }
}
