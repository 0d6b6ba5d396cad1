/** What the rest of Heddle asks of an app's blocks. */

import type { App, Node } from "../app/app.ts";
import type { Block } from "../app/block.ts";
import type { ComponentManifest, ManifestRegistry, PropManifest, PropType } from "../manifest/manifest.ts";

/** `PostCard` to `blocks/PostCard.tsx`. */
export function blockFile(name: string): string {
  return `blocks/${name}.tsx`;
}

/** `blocks/PostCard.tsx` to `PostCard`; null when the file is no block's. */
export function blockOfFile(file: string): string | null {
  return /^blocks\/([A-Z][A-Za-z0-9]{0,63})\.tsx$/.exec(file)?.[1] ?? null;
}

/** Blocks sorted by (order, id). */
export function sortedBlocks(app: Pick<App, "blocks">): Block[] {
  return Object.values(app.blocks).sort((a, b) =>
    a.order !== b.order ? (a.order < b.order ? -1 : 1) : a.id < b.id ? -1 : 1,
  );
}

/** The block with this name: what a node's `type` may name. */
export function blockNamed(app: Pick<App, "blocks">, name: string): Block | undefined {
  return Object.values(app.blocks).find((block) => block.name === name);
}

/** Which of the block's slots a Slot node shows; empty when it does not say. */
export function slotName({ props: { name } }: Pick<Node, "props">): string {
  return name && "value" in name ? String(name.value) : "";
}

/** The components there are for this app: Heddle's and its own blocks, which come first where both have a name. */
export function withBlocks(app: Pick<App, "blocks">, manifests: ManifestRegistry): ManifestRegistry {
  const blocks = sortedBlocks(app);
  if (blocks.length === 0) return manifests;
  return {
    ...manifests,
    ...Object.fromEntries(blocks.map((block) => [block.name, blockManifest(block)])),
  };
}

/** A block seen from outside, in the same form as a component. */
export function blockManifest(block: Block): ComponentManifest {
  return {
    name: block.name,
    version: 1,
    label: labelOf(block.name),
    help: "A block of this app.",
    category: "Blocks",
    icon: "blocks",
    props: Object.fromEntries(block.props.map((prop) => [prop.name, propManifest(prop)])),
    events: Object.fromEntries(
      block.events.map(({ name, parameters }) => [
        name,
        {
          label: labelOf(name.slice(2)),
          help: `What happens when the block calls ${name}.`,
          payload: parameters === "" ? "none" : "json",
          ...(parameters === "" ? {} : { argument: firstType(parameters) }),
        } as const,
      ]),
    ),
    slots: Object.fromEntries(
      block.slots.map((name) => [
        name,
        { label: labelOf(name), help: "What the block shows in this place." },
      ]),
    ),
    example: {
      type: block.name,
      props: Object.fromEntries(
        block.props.flatMap((prop) => {
          const value = prop.required ? exampleValue(propType(prop.type)) : undefined;
          return value === undefined ? [] : [[prop.name, value]];
        }),
      ),
    },
  };
}

function propManifest({ name, type, required, default: initial }: Block["props"][number]): PropManifest {
  return {
    type: propType(type),
    label: labelOf(name),
    help: type,
    group: "Content",
    ...(initial === undefined ? {} : { default: initial }),
    ...(required ? { required } : {}),
  };
}

/** How a value of a TypeScript type is entered. */
function propType(type: string): PropType {
  if (type === "string") return { kind: "text" };
  if (type === "number") return { kind: "number" };
  if (type === "boolean") return { kind: "boolean" };
  const options = type.split("|").map((one) => /^\s*"([^"\\]*)"\s*$/.exec(one)?.[1]);
  if (options.every((one) => one !== undefined))
    return { kind: "choice", options: options.map((value) => ({ value, label: value })) };
  return { kind: "json", declaration: type };
}

/** What a required prop is given when the block is dropped on a page, until somebody says better. */
function exampleValue(type: PropType): string | number | boolean | undefined {
  if (type.kind === "text") return "Text";
  if (type.kind === "number") return 0;
  if (type.kind === "boolean") return false;
  return type.kind === "choice" ? type.options[0]?.value : undefined;
}

/** The type of the first of some parameters, as far as its end can be told: `id: number, at: Date` gives `number`. */
function firstType(parameters: string): string {
  const text = parameters.slice(parameters.indexOf(":") + 1);
  let depth = 0;
  for (let index = 0; index < text.length; index++) {
    const character = text[index]!;
    if ("([{<".includes(character)) depth++;
    else if (")]}".includes(character) || (character === ">" && text[index - 1] !== "=")) depth--;
    else if (character === "," && depth === 0) return text.slice(0, index).trim();
  }
  return text.trim();
}

/** `maxCount` as `Max count`. */
function labelOf(name: string): string {
  const words = name.replace(/([a-z0-9])([A-Z])/g, (_, before, after) => `${before} ${after.toLowerCase()}`);
  return words === "" ? name : words[0]!.toUpperCase() + words.slice(1);
}
