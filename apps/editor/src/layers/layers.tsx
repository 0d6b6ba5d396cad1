import { useDraggable } from "@dnd-kit/core";
import { useVirtualizer } from "@tanstack/react-virtual";
import { ChevronsDownUp, Layers as LayersIcon, Plus, Zap } from "lucide-react";
import { type KeyboardEvent, type MouseEvent, useEffect, useMemo, useRef, useState } from "react";
import {
  Button,
  CodeChip,
  ContextArea,
  EmptyState,
  IconButton,
  PanelSection,
  selectOnMount,
  TreeRow,
} from "../design/index.ts";
import { useEditor } from "../editor/context.tsx";
import { NamedIcon } from "../icons/icon.tsx";
import { usePeople } from "../presence/people.ts";
import { useStore } from "../store/store.ts";
import { manifestOf, type OutlineRow, typeLabel } from "../tree/outline.ts";
import { layersTree, ROW_HEIGHT } from "./layerDrop.ts";
import { nodeMenu } from "./nodeMenu.ts";
import { rowCode } from "./rowCode.ts";
import { rowRange, visibleRows } from "./rows.ts";

export function LayersPanel() {
  const editor = useEditor();
  const outline = useStore(editor.outline);
  const [collapsed, setCollapsed] = useState<ReadonlySet<string>>(new Set());
  return (
    <PanelSection
      title="Layers"
      grow
      actions={
        <IconButton
          icon={ChevronsDownUp}
          label="Collapse all"
          disabled={outline.length === 0}
          onClick={() => setCollapsed(new Set(outline.filter((row) => row.hasChildren).map((row) => row.id)))}
        />
      }
    >
      {outline.length === 0 ? (
        <EmptyState
          icon={LayersIcon}
          title="An empty page"
          action={
            <Button icon={Plus} onClick={() => editor.panel.set("insert")}>
              Insert a component
            </Button>
          }
        >
          Drag a component onto the canvas, or press Enter on one in the palette.
        </EmptyState>
      ) : (
        <LayersTree collapsed={collapsed} onCollapsed={setCollapsed} />
      )}
    </PanelSection>
  );
}

interface TreeProps {
  collapsed: ReadonlySet<string>;
  onCollapsed: (next: ReadonlySet<string>) => void;
}

function LayersTree({ collapsed, onCollapsed }: TreeProps) {
  const editor = useEditor();
  const outline = useStore(editor.outline);
  const selection = useStore(editor.selection);
  const renaming = useStore(editor.renaming);
  const layerTarget = useStore(editor.layerTarget);
  const people = usePeople(editor);
  const scroller = useRef<HTMLDivElement>(null);
  const anchor = useRef<string | null>(null);
  const rows = useMemo(() => visibleRows(outline, collapsed), [outline, collapsed]);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
  });
  const active = selection.at(-1) ?? null;

  useEffect(() => {
    layersTree.element = scroller.current;
    layersTree.rows = rows;
    return () => {
      layersTree.element = null;
    };
  }, [rows]);
  // What was selected elsewhere is brought into view, its parents opened.
  useEffect(() => {
    if (!active) return;
    const row = rows.findIndex((each) => each.id === active);
    if (row >= 0) virtual.scrollToIndex(row, { align: "auto" });
    else if (collapsed.size > 0) onCollapsed(withoutAncestors(collapsed, outline, active));
  }, [active, rows, virtual, collapsed, onCollapsed, outline]);

  const toggle = (id: string, open: boolean) => {
    const next = new Set(collapsed);
    if (open) next.delete(id);
    else next.add(id);
    onCollapsed(next);
  };
  const click = (row: OutlineRow, event: MouseEvent) => {
    if (event.shiftKey && anchor.current) editor.select(rowRange(rows, anchor.current, row.id));
    else if (event.metaKey || event.ctrlKey)
      editor.select(
        selection.includes(row.id) ? selection.filter((id) => id !== row.id) : [...selection, row.id],
      );
    else editor.select([row.id]);
    if (!event.shiftKey) anchor.current = row.id;
  };
  const key = (event: KeyboardEvent) => {
    if (event.metaKey || event.ctrlKey || event.altKey || event.target !== event.currentTarget) return;
    const at = rows.findIndex((row) => row.id === active);
    const row = rows[at];
    const go = (to: OutlineRow | undefined) => {
      if (!to) return;
      if (event.shiftKey) editor.select(rowRange(rows, anchor.current ?? to.id, to.id));
      else {
        anchor.current = to.id;
        editor.select([to.id]);
      }
    };
    const moves = new Map<string, () => void>([
      ["ArrowDown", () => go(rows[at + 1] ?? (at < 0 ? rows[0] : undefined))],
      ["ArrowUp", () => go(at < 0 ? rows.at(-1) : rows[at - 1])],
      ["Home", () => go(rows[0])],
      ["End", () => go(rows.at(-1))],
      [
        "ArrowRight",
        () =>
          row &&
          (collapsed.has(row.id) ? toggle(row.id, true) : row.hasChildren ? go(rows[at + 1]) : undefined),
      ],
      [
        "ArrowLeft",
        () =>
          row &&
          (row.hasChildren && !collapsed.has(row.id)
            ? toggle(row.id, false)
            : go(rows.find((each) => each.id === row.parent))),
      ],
      ["Enter", () => row && editor.renaming.set(row.id)],
    ]);
    const move = moves.get(event.key);
    if (!move) return;
    event.preventDefault();
    event.stopPropagation();
    move();
  };
  return (
    <ContextArea entries={nodeMenu(editor)}>
      <div
        ref={scroller}
        role="tree"
        aria-label="Layers"
        aria-multiselectable="true"
        data-takes-keys=""
        aria-activedescendant={active ? `layer-${active}` : undefined}
        tabIndex={0}
        onKeyDown={key}
        onMouseLeave={() => editor.hovered.set(null)}
        className="min-h-0 flex-1 overflow-y-auto py-1 focus-visible:-outline-offset-2"
      >
        <div className="relative" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((item) => {
            const row = rows[item.index]!;
            return (
              <div
                key={row.id}
                className="absolute inset-x-0"
                style={{ transform: `translateY(${item.start}px)` }}
              >
                <LayerRow
                  row={row}
                  selected={selection.includes(row.id)}
                  expanded={row.hasChildren ? !collapsed.has(row.id) : null}
                  renaming={renaming === row.id}
                  receiving={layerTarget?.row === item.index && layerTarget.side === "inside"}
                  people={people.filter((person) => person.nodes.includes(row.id))}
                  onToggle={() => toggle(row.id, collapsed.has(row.id))}
                  onClick={(event) => click(row, event)}
                />
              </div>
            );
          })}
          {layerTarget && layerTarget.side !== "inside" ? (
            <div
              aria-hidden
              className="pointer-events-none absolute right-2 h-0.5 rounded-full bg-accent before:absolute before:-top-[3px] before:-left-1 before:size-2 before:rounded-full before:bg-panel before:ring-2 before:ring-accent"
              style={{
                top: (layerTarget.row + (layerTarget.side === "below" ? 1 : 0)) * ROW_HEIGHT - 1,
                left: 28 + layerTarget.depth * 12,
              }}
            />
          ) : null}
        </div>
      </div>
    </ContextArea>
  );
}

function withoutAncestors(
  collapsed: ReadonlySet<string>,
  outline: readonly OutlineRow[],
  id: string,
): ReadonlySet<string> {
  const parents = new Map(outline.map((row) => [row.id, row.parent]));
  const next = new Set(collapsed);
  for (let at = parents.get(id); at !== undefined; at = parents.get(at)) next.delete(at);
  return next.size === collapsed.size ? collapsed : next;
}

interface LayerRowProps {
  row: OutlineRow;
  selected: boolean;
  expanded: boolean | null;
  renaming: boolean;
  receiving: boolean;
  people: readonly { clientId: number; name: string; color: string }[];
  onToggle: () => void;
  onClick: (event: MouseEvent) => void;
}

function LayerRow({
  row,
  selected,
  expanded,
  renaming,
  receiving,
  people,
  onToggle,
  onClick,
}: LayerRowProps) {
  const editor = useEditor();
  const selection = useStore(editor.selection);
  const nodes = selected && selection.length > 1 ? selection : [row.id];
  const { setNodeRef, listeners, isDragging } = useDraggable({
    id: `layer-${row.id}`,
    data: { kind: "move", nodes },
    disabled: !editor.mayEdit || renaming,
  });
  const code = rowCode(row.node);
  const what = typeLabel(row.type, editor.manifests);
  const events = Object.keys(row.node.events).length;
  return (
    <TreeRow
      ref={setNodeRef}
      {...listeners}
      id={`layer-${row.id}`}
      data-layer={row.id}
      depth={row.depth}
      expanded={expanded}
      onToggle={onToggle}
      selected={selected}
      dimmed={isDragging}
      onClick={onClick}
      onContextMenu={() => !selected && editor.select([row.id])}
      onDoubleClick={() => editor.mayEdit && editor.renaming.set(row.id)}
      onMouseEnter={() => editor.hovered.set(row.id)}
      className={receiving ? "ring-1 ring-accent ring-inset" : ""}
      icon={<NamedIcon name={manifestOf(editor.manifests, row.type)?.icon ?? "square"} />}
      label={
        renaming ? (
          <RenameField row={row} />
        ) : (
          <>
            <span aria-hidden>{row.label}</span>
            <span className="sr-only">{row.label === what ? what : `${row.label}, ${what}`}</span>
          </>
        )
      }
      trailing={
        <>
          {people.map((person) => (
            <span
              key={person.clientId}
              role="img"
              aria-label={`${person.name} is here`}
              className="size-2 shrink-0 rounded-full"
              style={{ background: person.color }}
            />
          ))}
          {code ? <CodeChip className="!max-w-40 min-w-9 shrink-[9999]">{code}</CodeChip> : null}
          {events > 0 ? (
            <span
              role="img"
              aria-label="Has events"
              className="flex h-5 shrink-0 items-center rounded-[4px] bg-code-soft px-1 text-code"
            >
              <Zap size={12} aria-hidden />
            </span>
          ) : null}
        </>
      }
    />
  );
}

function RenameField({ row }: { row: OutlineRow }) {
  const editor = useEditor();
  const [name, setName] = useState(row.node.name ?? row.label);
  const end = (keep: boolean) => {
    editor.renaming.set(null);
    const trimmed = name.trim();
    if (keep && trimmed !== (row.node.name ?? row.label))
      editor.run("node.rename", { node: row.id, name: trimmed });
  };
  return (
    <input
      aria-label="Name of the layer"
      ref={selectOnMount}
      value={name}
      onChange={(event) => setName(event.target.value)}
      onBlur={() => end(true)}
      onPointerDown={(event) => event.stopPropagation()}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key !== "Enter" && event.key !== "Escape") return;
        end(event.key === "Enter");
        layersTree.element?.focus();
      }}
      className="h-5 w-full rounded-[4px] bg-panel px-1 text-text outline-2 outline-accent"
    />
  );
}
