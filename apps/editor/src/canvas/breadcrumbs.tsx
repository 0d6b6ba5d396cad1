import { ChevronRight } from "lucide-react";
import { useEditor } from "../editor/context.tsx";
import { shownName } from "../pageList/shown.ts";
import { useStore } from "../store/store.ts";
import { ancestry, nodeLabel } from "../tree/outline.ts";

/** The way from the page down to what is selected; each step selects. */
export function Breadcrumbs() {
  const editor = useEditor();
  const { app } = useStore(editor.view);
  const shown = useStore(editor.page);
  const selected = useStore(editor.selection, (nodes) => nodes.at(-1));
  const chain = selected ? ancestry(app, selected) : [];
  const steps = chain.length > 5 ? [chain[0]!, ...chain.slice(-3)] : chain;
  return (
    <nav
      aria-label="Breadcrumbs"
      className="absolute bottom-3 left-3 flex h-7 max-w-[calc(100%-190px)] items-center overflow-hidden rounded-control bg-panel px-1 shadow-sheet ring-1 ring-line"
    >
      <Step label={shownName(app, shown)} current={chain.length === 0} onSelect={() => editor.select([])} />
      {steps.map((node, index) => (
        <span key={node.id} className="flex min-w-0 items-center">
          <ChevronRight size={12} aria-hidden className="shrink-0 text-faint" />
          {index === 1 && steps.length !== chain.length ? <span className="px-1 text-muted">…</span> : null}
          <Step
            label={nodeLabel(node, editor.manifests)}
            current={node.id === selected}
            onSelect={() => editor.select([node.id])}
          />
        </span>
      ))}
    </nav>
  );
}

function Step({ label, current, onSelect }: { label: string; current: boolean; onSelect: () => void }) {
  return (
    <button
      type="button"
      aria-current={current ? "location" : undefined}
      onClick={onSelect}
      className={`max-w-36 truncate rounded px-1.5 py-0.5 text-small hover:bg-field ${current ? "font-heading text-text" : "text-muted"}`}
    >
      {label}
    </button>
  );
}
