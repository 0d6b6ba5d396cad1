/** Example nodes as the text of JSX. How it is laid out is the codec's concern, which reads and writes it again. */

import type { ExampleNode, ManifestRegistry } from "@heddle/schema";

/** Attributes that some nodes have besides their props, as they are written: `bind={trial.value}`. */
export type Attributes = ReadonlyMap<ExampleNode, readonly string[]>;

export class JsxWriter {
  /** The components that were written, for the import. */
  readonly components = new Set<string>();
  readonly #manifests: ManifestRegistry;

  constructor(manifests: ManifestRegistry) {
    this.#manifests = manifests;
  }

  element(node: ExampleNode, extra: Attributes = new Map()): string {
    this.components.add(node.type);
    const content = this.#contentProp(node);
    const added = extra.get(node) ?? [];
    const names = new Set(added.map((attribute) => attribute.split("=")[0]));
    const props = Object.entries(node.props ?? {})
      .filter(([name]) => name !== content && !names.has(name))
      .map(([name, value]) => `${name}={${JSON.stringify(value)}}`);
    const slots = Object.entries(node.slots ?? {}).filter(([name]) => name !== "children");
    const attributes = [
      ...props,
      ...(node.className === undefined ? [] : [`className={${JSON.stringify(node.className)}}`]),
      ...added,
      ...slots.map(([name, nodes]) => `${name}={<>${this.#elements(nodes, extra)}</>}`),
    ];
    const children = this.#elements(node.slots?.children ?? [], extra);
    const text = content === undefined ? "" : `{${JSON.stringify(node.props?.[content])}}`;
    const inner = text + children;
    const head = [node.type, ...attributes].join(" ");
    return inner === "" ? `<${head} />` : `<${head}>${inner}</${node.type}>`;
  }

  #elements(nodes: readonly ExampleNode[], extra: Attributes): string {
    return nodes.map((node) => this.element(node, extra)).join("");
  }

  /** The prop that is written between the tags, where the node has it. */
  #contentProp({ type, props }: ExampleNode): string | undefined {
    const declared = Object.entries(this.#manifests[type]?.props ?? {}).find(
      ([, { content }]) => content,
    )?.[0];
    return declared !== undefined && props && Object.hasOwn(props, declared) ? declared : undefined;
  }
}
