/** How empty containers look on the canvas: as rooms that something can be dropped into. */

import type { Rectangle } from "./bus.ts";
import type { Room } from "./scene/drop.ts";

/** Marks the elements of these rooms, and no others, so that the styles give them height. @returns whether any changed */
export function markRooms(document: Document, rooms: readonly Room[]): boolean {
  const nodes = new Set(rooms.map((room) => room.node));
  let changed = false;
  for (const element of document.querySelectorAll("[data-node]")) {
    const isRoom = nodes.has(element.getAttribute("data-node")!);
    if (isRoom === element.hasAttribute("data-heddle-room")) continue;
    element.toggleAttribute("data-heddle-room", isRoom);
    changed = true;
  }
  return changed;
}

/** An empty page says what to do in its middle. */
export function pageRoom(frame: Window): Rectangle {
  const width = Math.min(320, frame.innerWidth - 32);
  return { x: (frame.innerWidth - width) / 2, y: Math.max(24, frame.innerHeight / 3), width, height: 88 };
}
