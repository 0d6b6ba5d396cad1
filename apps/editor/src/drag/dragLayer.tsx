/**
 * Dragging from the palette and the layers. dnd-kit gives the sensors and the activation; where something lands is worked
 * out by the canvas (its own geometry, inside the frame) or by the layers tree, never by one droppable per node.
 */

import {
  DndContext,
  type DragEndEvent,
  type DragMoveEvent,
  DragOverlay,
  type Modifier,
  PointerSensor,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import type { DraggedFromOutside, DropTarget } from "@heddle/renderer/bus";
import { type ReactNode, type RefObject, useRef } from "react";
import type { Bridge } from "../canvas/bridge.ts";
import { useEditor } from "../editor/context.tsx";
import type { Dragging, Editor } from "../editor/editor.ts";
import { NamedIcon } from "../icons/icon.tsx";
import { layerDrop } from "../layers/layerDrop.ts";
import { useStore } from "../store/store.ts";
import { manifestOf, nodeLabel } from "../tree/outline.ts";
import { typesDragged } from "../tree/within.ts";

export interface CanvasHandle {
  bridge: Bridge | null;
  frame: HTMLIFrameElement | null;
}

interface Point {
  x: number;
  y: number;
}

export function DragLayer({ canvas, children }: { canvas: RefObject<CanvasHandle>; children: ReactNode }) {
  const editor = useEditor();
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 4 } }));
  const overCanvas = useRef(false);

  const move = (event: DragMoveEvent) => {
    const point = pointOf(event);
    const dragging = editor.dragging.get();
    if (!point || !dragging) return;
    const inFrame = pointInFrame(canvas.current.frame, point);
    if (inFrame)
      void canvas.current.bridge?.aim({ kind: "drag", dragging: dragMessage(editor, dragging), ...inFrame });
    else if (overCanvas.current) leaveCanvas(canvas.current);
    overCanvas.current = inFrame !== null;
    editor.layerTarget.set(inFrame ? null : layerDrop(editor, point));
  };
  const stop = () => {
    if (overCanvas.current) leaveCanvas(canvas.current);
    overCanvas.current = false;
    editor.dragging.set(null);
    editor.layerTarget.set(null);
  };
  const drop = async (event: DragEndEvent) => {
    const dragging = editor.dragging.get();
    const point = pointOf(event);
    const inLayers = editor.layerTarget.get();
    let target: DropTarget | null = inLayers?.target ?? null;
    if (dragging && point && !inLayers) {
      const inFrame = pointInFrame(canvas.current.frame, point);
      const { bridge } = canvas.current;
      if (inFrame && bridge)
        target = await bridge.aim({ kind: "drag", dragging: dragMessage(editor, dragging), ...inFrame });
    }
    stop();
    if (dragging && target) land(editor, dragging, target);
  };
  return (
    <DndContext
      sensors={sensors}
      autoScroll={false}
      onDragStart={({ active }) => editor.dragging.set(active.data.current as Dragging)}
      onDragMove={move}
      onDragEnd={(event) => void drop(event)}
      onDragCancel={stop}
    >
      {children}
      <DragOverlay dropAnimation={null} modifiers={[besidePointer]}>
        <Ghost />
      </DragOverlay>
    </DndContext>
  );
}

function land(editor: Editor, dragging: Dragging, target: DropTarget): void {
  if (dragging.kind === "new") editor.insert(dragging.type, target);
  else editor.move(dragging.nodes, target);
}

function dragMessage(editor: Editor, dragging: Dragging): DraggedFromOutside {
  const holds = typesDragged(editor.view.get(), dragging);
  return dragging.kind === "new"
    ? { type: dragging.type, nodes: [], holds }
    : { type: "", nodes: [...dragging.nodes], holds };
}

function leaveCanvas({ bridge }: CanvasHandle): void {
  void bridge?.aim({ kind: "drag", dragging: null, x: 0, y: 0 });
}

/** Where the pointer is now, in the window's CSS pixels. */
function pointOf({ activatorEvent, delta }: DragMoveEvent | DragEndEvent): Point | null {
  if (!(activatorEvent instanceof PointerEvent)) return null;
  return { x: activatorEvent.clientX + delta.x, y: activatorEvent.clientY + delta.y };
}

/** The same point in the frame's own pixels, whatever its scale; null outside of it. */
function pointInFrame(frame: HTMLIFrameElement | null, point: Point): Point | null {
  if (!frame) return null;
  const { left, top, width, height } = frame.getBoundingClientRect();
  const x = point.x - left;
  const y = point.y - top;
  if (x < 0 || y < 0 || x > width || y > height) return null;
  const scale = width / frame.offsetWidth;
  return { x: x / scale, y: y / scale };
}

/** Keeps what is dragged below and beside the pointer, so that it covers neither the drop line nor what lies there. */
const besidePointer: Modifier = ({ activatorEvent, draggingNodeRect, transform }) => {
  if (!(activatorEvent instanceof PointerEvent) || !draggingNodeRect) return transform;
  return {
    ...transform,
    x: transform.x + activatorEvent.clientX - draggingNodeRect.left + 12,
    y: transform.y + activatorEvent.clientY - draggingNodeRect.top + 14,
  };
};

/** What hangs at the pointer. */
function Ghost() {
  const editor = useEditor();
  const dragging = useStore(editor.dragging);
  if (!dragging) return null;
  const node = dragging.kind === "move" ? editor.app.nodes[dragging.nodes[0]!] : undefined;
  const type = dragging.kind === "new" ? dragging.type : (node?.type ?? "");
  const manifest = manifestOf(editor.manifests, type);
  const label = node ? nodeLabel(node, editor.manifests) : (manifest?.label ?? type);
  const more =
    dragging.kind === "move" && dragging.nodes.length > 1 ? ` and ${dragging.nodes.length - 1} more` : "";
  return (
    <div className="flex h-7 w-fit items-center gap-1.5 rounded-control bg-accent px-2 font-control text-on-accent shadow-pop">
      <NamedIcon name={manifest?.icon ?? "square"} size={14} />
      {label}
      {more}
    </div>
  );
}
