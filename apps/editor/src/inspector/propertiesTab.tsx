import type { ComponentManifest, Node, PropManifest } from "@heddle/schema";
import { EmptyState, Group } from "../design/index.ts";
import { PropRow } from "./propRow.tsx";

/** The inspector's sections, in the order in which people look for them. */
const ORDER = ["Content", "Layout", "Appearance", "State", "Form", "Advanced"];

/** Props by group, groups in a fixed order, others after them as they come. */
function propGroups(
  manifest: ComponentManifest,
): [group: string, props: [name: string, prop: PropManifest][]][] {
  const groups = new Map<string, [string, PropManifest][]>();
  for (const [name, prop] of Object.entries(manifest.props)) {
    const group = groups.get(prop.group);
    if (group) group.push([name, prop]);
    else groups.set(prop.group, [[name, prop]]);
  }
  const place = (group: string) => (ORDER.includes(group) ? ORDER.indexOf(group) : ORDER.length - 1.5);
  return [...groups].sort(([a], [b]) => place(a) - place(b));
}

export function PropertiesTab({ nodes, manifest }: { nodes: readonly Node[]; manifest: ComponentManifest }) {
  const groups = propGroups(manifest);
  if (groups.length === 0) return <EmptyState title="Nothing to set">{manifest.help}</EmptyState>;
  return groups.map(([group, props]) => (
    <Group key={group} title={group} collapsible>
      {props.map(([name, prop]) => (
        <PropRow key={name} nodes={nodes} name={name} prop={prop} />
      ))}
    </Group>
  ));
}
