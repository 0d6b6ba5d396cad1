/** A block as a TSX file. */

import {
  type App,
  type Block,
  type BlockId,
  type ChildIndex,
  childIndex,
  type ManifestRegistry,
} from "@heddle/schema";
import { writtenEvent, writtenType } from "../code/types.ts";
import { group, hardline, ifBreak, indent, join, type Layout, line, print } from "../layout/layout.ts";
import { literalLayout } from "../literal/print-literal.ts";
import { commentLines, drawnLayout, importsLayout, localUses } from "./file-layout.ts";
import { PageWriter } from "./page-writer.ts";

/** The TSX of one block. */
export function blockToSource(
  app: App,
  blockId: BlockId,
  manifests: ManifestRegistry,
  children: ChildIndex = childIndex(app),
): string {
  const block = app.blocks[blockId];
  if (!block) throw new RangeError(`The app has no block ${blockId}.`);
  const writer = new PageWriter(app, children, manifests);
  writer.helpers.add("block");
  const drawn = drawnLayout(writer, block.id);
  const uses = localUses(block.uses, writer);
  for (const { own } of block.uses) writer.helpers.add(own ? "useOwn" : "use");
  const type = typeLayout(writer, block);
  const body = [
    uses.map(
      (use, index): Layout => [
        hardline,
        `const ${use.name} = ${block.uses[index]!.own ? "useOwn" : "use"}(${use.local});`,
      ],
    ),
    hardline,
    drawn,
  ];
  return print([
    commentLines(block.source?.header),
    importsLayout(writer, uses, { up: "../", blocks: "./", types: block.types }),
    hardline,
    commentLines(block.source?.leading),
    ["export default block", type, "(", namesLayout(block), " => {"],
    indent(body),
    hardline,
    "});",
    hardline,
  ]);
}

function typeLayout(writer: PageWriter, { props, events, slots }: Block): Layout {
  const members = [
    ...props.map(({ name, type, required }) => `${name}${required ? "" : "?"}: ${writtenType(type)};`),
    ...events.map(({ name, parameters }) => `${name}?: ${writtenEvent(parameters)};`),
    ...slots.map((name) => `${name}?: Children;`),
  ];
  if (members.length === 0) return "";
  if (slots.length > 0) writer.types.add("Children");
  if (members.some((member) => member.includes("Unfinished<"))) writer.types.add("Unfinished");
  return ["<{", indent(members.map((member): Layout => [hardline, member])), hardline, "}>"];
}

/** `({ title, size = 4, onPick, children })` */
function namesLayout({ props, events, slots }: Block): Layout {
  const names: Layout[] = [
    ...props.map(
      ({ name, default: initial }): Layout =>
        initial === undefined ? name : [name, " = ", literalLayout(initial)],
    ),
    ...events.map(({ name }) => name),
    ...slots,
  ];
  if (names.length === 0) return "()";
  return group(["({", indent([line, join([",", line], names), ifBreak(",")]), line, "})"]);
}
