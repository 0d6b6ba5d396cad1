import { Activity, Trash2 } from "lucide-react";
import { useEffect, useRef } from "react";
import { EmptyState, IconButton } from "../design/index.ts";
import { useEditor } from "../editor/context.tsx";
import { manifests } from "../editor/editor.ts";
import { useStore } from "../store/store.ts";
import { manifestOf, nodeLabel } from "../tree/outline.ts";
import { readTimelineEntry } from "./entry.ts";

/** What the live session did: each event, what it changed, what it cost. */
export function Timeline() {
  const editor = useEditor();
  const items = useStore(editor.live.timeline);
  const connection = useStore(editor.live.connection);
  const list = useRef<HTMLOListElement>(null);
  const count = items.length;
  useEffect(() => {
    if (list.current && count > 0) list.current.scrollTop = list.current.scrollHeight;
  }, [count]);
  const first = items[0]?.at ?? 0;
  const { app } = useStore(editor.view);
  const nameOf = (id: string, prop: string) => {
    const node = app.nodes[id];
    if (!node) return null;
    const event = manifestOf(manifests, node.type)?.events[prop];
    return `${(event?.label ?? "edit").toLowerCase()} · ${nodeLabel(node, manifests)}`;
  };
  return (
    <section aria-label="Timeline" className="flex h-full min-h-0 flex-col">
      <header className="flex h-9 shrink-0 items-center gap-2 border-b border-line pr-1.5 pl-3">
        <h2 className="flex-1 font-heading">Timeline</h2>
        {connection === "live" ? (
          <span
            role="status"
            className="flex items-center gap-1.5 rounded-[4px] bg-good-soft px-1.5 font-mono text-live text-good"
          >
            <span aria-hidden className="size-1.5 rounded-full bg-current" />
            live session
          </span>
        ) : connection === "lost" ? (
          <span role="status" className="rounded-[4px] bg-warn-soft px-1.5 font-mono text-live text-warn">
            reconnecting
          </span>
        ) : null}
        <IconButton
          icon={Trash2}
          size={24}
          iconSize={14}
          label="Clear the timeline"
          disabled={count === 0}
          tooltipSide="top"
          onClick={() => editor.live.timeline.set([])}
        />
      </header>
      {count === 0 ? (
        <EmptyState icon={Activity} title="Nothing yet">
          Switch to Interact and click something: each event shows up with its cost.
        </EmptyState>
      ) : (
        <ol ref={list} aria-label="Events of the session" className="min-h-0 flex-1 overflow-y-auto">
          {items.map((item) => {
            const entry = readTimelineEntry(item.entry, nameOf);
            return (
              <li key={item.id} className="flex h-7 items-center gap-3 border-b border-line px-3">
                <span className="w-14 shrink-0 font-mono text-live text-muted">
                  {sinceStart(item.at - first)}
                </span>
                <span
                  className={`min-w-0 flex-1 truncate ${entry.tone === "good" ? "text-good" : entry.tone === "bad" ? "text-bad" : ""}`}
                  title={entry.label}
                >
                  {entry.label}
                </span>
                {entry.milliseconds !== null ? (
                  <span className="font-mono text-live">
                    {entry.milliseconds.toFixed(entry.milliseconds < 10 ? 1 : 0)} ms
                  </span>
                ) : null}
                {entry.bytes !== null ? (
                  <span className="w-12 text-right font-mono text-live text-muted">
                    {sizeOf(entry.bytes)}
                  </span>
                ) : null}
              </li>
            );
          })}
        </ol>
      )}
    </section>
  );
}

function sizeOf(bytes: number): string {
  return bytes < 10_000 ? `${bytes} B` : `${Math.round(bytes / 1024)} KB`;
}

function sinceStart(milliseconds: number): string {
  return milliseconds < 10_000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
}
