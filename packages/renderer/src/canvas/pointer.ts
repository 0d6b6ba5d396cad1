/** Pointing, selecting and dragging on the canvas in edit mode. The page's own handlers hear nothing of it. */

import type { Point } from "./geometry/rectangle.ts";

/** A press becomes a drag after this many CSS pixels. */
const DRAG_AFTER = 4;
/** Distance from the frame's edge at which a drag scrolls the page. */
const SCROLL_EDGE = 28;

export interface PointerActions {
  nodeAt(point: Point): string | null;
  hover(node: string | null): void;
  /** `node` null = the page itself. */
  press(node: string | null, additive: boolean): void;
  moved(point: Point): void;
  /** The pointer has left the frame, or nothing listens to it any more. */
  gone(): void;
  menu(node: string | null, point: Point): void;
  edit(node: string): void;
  /** A drag of the selection starts; false = there is nothing to drag. */
  dragStart(node: string): boolean;
  dragMove(point: Point): void;
  dragEnd(point: Point): void;
  dragCancel(): void;
}

/** Listens until the returned function is called. */
export function listenToPointer(frame: Window, actions: PointerActions): () => void {
  const document = frame.document;
  let pressed: { node: string; x: number; y: number } | null = null;
  let dragging = false;
  const stops: (() => void)[] = [];
  const on = <Type extends keyof WindowEventMap>(
    type: Type,
    listener: (event: WindowEventMap[Type]) => void,
  ) => {
    const unlessOurs = (event: WindowEventMap[Type]) => {
      if (!isOfMessages(event.target)) listener(event);
    };
    frame.addEventListener(type, unlessOurs, { capture: true });
    stops.push(() => frame.removeEventListener(type, unlessOurs, { capture: true }));
  };
  const keepFromPage = (event: Event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const cancel = () => {
    if (dragging) actions.dragCancel();
    pressed = null;
    dragging = false;
  };

  on("pointerdown", (event) => {
    keepFromPage(event);
    frame.focus();
    if (event.button !== 0) return;
    const node = actions.nodeAt({ x: event.clientX, y: event.clientY });
    const additive = event.shiftKey || event.metaKey || event.ctrlKey;
    actions.press(node, additive);
    if (!node || additive) return;
    pressed = { node, x: event.clientX, y: event.clientY };
    // So that a drag goes on when it leaves the frame.
    document.documentElement.setPointerCapture(event.pointerId);
  });
  on("pointermove", (event) => {
    keepFromPage(event);
    const point = { x: event.clientX, y: event.clientY };
    actions.moved(point);
    if (!pressed) {
      actions.hover(actions.nodeAt(point));
      return;
    }
    if (!dragging && Math.hypot(point.x - pressed.x, point.y - pressed.y) > DRAG_AFTER) {
      dragging = actions.dragStart(pressed.node);
      if (!dragging) pressed = null;
    }
    if (!dragging) return;
    if (point.y < SCROLL_EDGE) frame.scrollBy(0, -12);
    if (point.y > frame.innerHeight - SCROLL_EDGE) frame.scrollBy(0, 12);
    actions.dragMove(point);
  });
  on("pointerup", (event) => {
    keepFromPage(event);
    if (dragging) actions.dragEnd({ x: event.clientX, y: event.clientY });
    pressed = null;
    dragging = false;
  });
  // Nothing on the page takes the keyboard, not even a field that asks for it when it appears.
  const leave = () => {
    if (document.activeElement instanceof HTMLElement && document.activeElement !== document.body)
      document.activeElement.blur();
  };
  leave();
  on("focusin", leave);
  on("pointercancel", cancel);
  on("keydown", (event) => {
    if (event.key !== "Escape" || !dragging) return;
    keepFromPage(event);
    cancel();
  });
  on("pointerout", (event) => {
    if (event.relatedTarget !== null || pressed) return;
    actions.hover(null);
    actions.gone();
  });
  on("dblclick", (event) => {
    keepFromPage(event);
    const node = actions.nodeAt({ x: event.clientX, y: event.clientY });
    if (node) actions.edit(node);
  });
  on("contextmenu", (event) => {
    keepFromPage(event);
    const point = { x: event.clientX, y: event.clientY };
    actions.menu(actions.nodeAt(point), point);
  });
  for (const type of [
    "click",
    "auxclick",
    "mousedown",
    "mouseup",
    "touchstart",
    "touchend",
    "submit",
    "dragstart",
    "input",
    "change",
  ] as const)
    on(type, keepFromPage);
  return () => {
    cancel();
    actions.gone();
    for (const stop of stops) stop();
  };
}

/** Messages lie over the page and are none of it: they can be read, followed and dismissed while the page is edited. */
function isOfMessages(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(".heddle-notifications") !== null;
}
