import type { PictureNode } from "../api/contract.ts";

/** A calm picture for an app or template: its first page as a wireframe, or a layout drawn from its name. */
export function AppPicture({
  name,
  picture,
  height,
}: {
  name: string;
  picture?: PictureNode[];
  height: number;
}) {
  const nodes = picture ?? layoutFor(name);
  // The eye goes to one thing in each picture.
  const main = firstButton(nodes);
  return (
    <div
      aria-hidden
      className="flex items-end justify-center overflow-hidden border-b border-line bg-field px-[5%]"
      style={{ height }}
    >
      <div className="flex h-[86%] w-full flex-col gap-1.5 overflow-hidden rounded-t-group bg-panel px-4 pt-3.5 shadow-sheet">
        {isBare(nodes) ? <EmptyPage /> : <Shapes nodes={nodes} main={main} />}
      </div>
    </div>
  );
}

/** Nothing, or no more than the column that every page begins with. */
function isBare(nodes: PictureNode[]): boolean {
  const [first, ...others] = nodes;
  return !first || (others.length === 0 && first.type === "VStack" && !first.children);
}

function EmptyPage() {
  return <span className="mb-4 flex-1 rounded-[6px] border border-dashed border-faint/50" />;
}

/** The first button of a page, in the order in which it is read. */
function firstButton(nodes: PictureNode[]): PictureNode | null {
  for (const node of nodes) {
    const found = node.type === "Button" ? node : firstButton(node.children ?? []);
    if (found) return found;
  }
  return null;
}

interface ShapesProps {
  nodes: PictureNode[];
  /** The one that is filled. */
  main: PictureNode | null;
}

function Shapes({ nodes, main }: ShapesProps) {
  return nodes.map((node, index) => (
    <Shape key={`${node.type}-${String(index)}`} node={node} index={index} main={main} />
  ));
}

const TEXT_WIDTHS = ["w-full", "w-4/5", "w-3/5", "w-11/12"];

function Shape({ node, index, main }: { node: PictureNode; index: number; main: PictureNode | null }) {
  const children = node.children ?? [];
  switch (node.type) {
    case "Heading":
      return <span className="block h-2 w-2/5 shrink-0 rounded-full bg-faint/60" />;
    case "Text":
    case "TextNode":
    case "Link":
    case "Markdown":
      return (
        <span
          className={`block h-1.5 shrink-0 rounded-full bg-raised ${TEXT_WIDTHS[index % TEXT_WIDTHS.length]}`}
        />
      );
    case "Button":
      return (
        <span
          className={`block h-4 w-24 max-w-full shrink-0 rounded-[5px] ${node === main ? "bg-accent" : "bg-raised"}`}
        />
      );
    case "Input":
    case "TextArea":
    case "NumberInput":
    case "Select":
      return <span className="block h-4 w-full shrink-0 rounded-[5px] ring-1 ring-line ring-inset" />;
    case "Checkbox":
    case "Switch":
      return (
        <span className="flex shrink-0 items-center gap-1.5">
          <span className="size-2.5 rounded-[3px] ring-1 ring-faint ring-inset" />
          <span className="h-1.5 w-1/3 rounded-full bg-raised" />
        </span>
      );
    case "Image":
      return (
        <span className="block min-h-7 w-full flex-1 rounded-[5px] bg-linear-to-br from-[#ffd7a3] via-[#a9b9ff] to-[#7d6fd6]" />
      );
    case "Icon":
    case "Avatar":
    case "Spinner":
      return <span className="block size-3.5 shrink-0 rounded-full bg-raised" />;
    case "HStack":
    case "Flex":
    case "Grid":
      return (
        <div className="flex min-w-0 shrink-0 items-center gap-1.5 *:min-w-4 *:flex-1">
          <Shapes nodes={children} main={main} />
        </div>
      );
    case "Card":
      return (
        <div className="flex min-h-6 min-w-0 shrink-0 flex-col gap-1.5 rounded-[6px] bg-field p-2">
          <Shapes nodes={children} main={main} />
        </div>
      );
    default:
      return (
        <div className="flex min-w-0 shrink-0 flex-col gap-1.5">
          <Shapes nodes={children} main={main} />
        </div>
      );
  }
}

const LAYOUTS: PictureNode[][] = [
  [{ type: "Heading" }, { type: "Text" }, { type: "Input" }, { type: "Button" }],
  [
    { type: "HStack", children: [{ type: "Card" }, { type: "Card" }, { type: "Card" }] },
    { type: "Text" },
    { type: "Text" },
    { type: "Text" },
  ],
  [{ type: "Heading" }, { type: "Text" }, { type: "Image" }],
  [{ type: "Heading" }, { type: "Checkbox" }, { type: "Checkbox" }, { type: "Checkbox" }],
];

/** The same name always gets the same layout. */
function layoutFor(name: string): PictureNode[] {
  let sum = 0;
  for (const letter of name) sum = (sum * 31 + letter.codePointAt(0)!) >>> 0;
  return LAYOUTS[sum % LAYOUTS.length]!;
}
