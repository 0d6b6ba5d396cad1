import type { ComponentManifest, Node } from "@heddle/schema";
import { Zap } from "lucide-react";
import { useState } from "react";
import { EmptyState } from "../design/index.ts";
import { useEditor } from "../editor/context.tsx";
import { HandlerList } from "./handlerList.tsx";
import { NewHandlerDialog } from "./newHandlerDialog.tsx";

/** What a component's events do. */
export function EventsTab({ nodes, manifest }: { nodes: readonly Node[]; manifest: ComponentManifest }) {
  const editor = useEditor();
  const [creating, setCreating] = useState<string | null>(null);
  const events = Object.entries(manifest.events);
  const [node] = nodes;
  if (events.length === 0 || !node)
    return (
      <EmptyState icon={Zap} title="No events">
        {manifest.label} does not react to visitors. Put it in a Box to give it a click.
      </EmptyState>
    );
  if (nodes.length > 1)
    return (
      <EmptyState icon={Zap} title="Several are selected">
        Select one to wire its events.
      </EmptyState>
    );
  const wired = (name: string) => (node.events[name]?.length ?? 0) > 0;
  const sorted = [...events.filter(([name]) => wired(name)), ...events.filter(([name]) => !wired(name))];
  return (
    <>
      {sorted.map(([name, event]) => (
        <HandlerList
          key={name}
          title={event.label}
          event={event}
          node={node}
          prop={name}
          handlers={node.events[name] ?? []}
          onChange={(handlers) => void editor.run("node.setEvent", { node: node.id, event: name, handlers })}
          onNew={() => setCreating(name)}
        />
      ))}
      <NewHandlerDialog
        node={node}
        event={creating}
        label={creating ? (manifest.events[creating]?.label ?? creating) : ""}
        onClose={() => setCreating(null)}
      />
    </>
  );
}
