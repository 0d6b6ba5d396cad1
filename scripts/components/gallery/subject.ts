/** What the gallery and the docs show of a component: its example, and where in it the component itself stands. */

import type { ComponentManifest, ExampleNode, Json, ManifestRegistry } from "@heddle/schema";

/** An example, and the node in it that is the component. */
export interface Subject {
  manifest: ComponentManifest;
  example: ExampleNode;
  node: ExampleNode;
}

/** A part that has no meaning by itself, such as a Tab, is shown in the example of the component whose slot takes it. */
export function subjectOf(manifest: ComponentManifest, manifests: ManifestRegistry): Subject {
  const example = wholeOf(manifest, manifests)?.example ?? manifest.example;
  const node = find(example, manifest.name);
  if (!node) throw new Error(`The example of ${manifest.name} has no ${manifest.name} in it.`);
  return { manifest, example, node };
}

/** The same example with other props on the component. */
export function withProps(
  { example, node }: Subject,
  props: Readonly<Record<string, Json>>,
): Pick<Subject, "example" | "node"> {
  const changed = { ...node, props: { ...node.props, ...props } };
  return { example: replace(example, node, changed), node: changed };
}

function wholeOf(part: ComponentManifest, manifests: ManifestRegistry): ComponentManifest | undefined {
  return Object.values(manifests).find(
    ({ name, slots, example }) =>
      name !== part.name &&
      Object.values(slots).some(({ allow }) => allow?.includes(part.name)) &&
      find(example, part.name),
  );
}

function find(node: ExampleNode, type: string): ExampleNode | undefined {
  if (node.type === type) return node;
  for (const child of Object.values(node.slots ?? {}).flat()) {
    const found = find(child, type);
    if (found) return found;
  }
  return undefined;
}

function replace(tree: ExampleNode, node: ExampleNode, by: ExampleNode): ExampleNode {
  if (tree === node) return by;
  if (!tree.slots) return tree;
  const slots = Object.entries(tree.slots).map(([slot, children]) => [
    slot,
    children.map((child) => replace(child, node, by)),
  ]);
  return { ...tree, slots: Object.fromEntries(slots) };
}
