/** What an element draws by itself: its words and pictures, over which no sign of the canvas may lie. */

import type { Rectangle } from "../bus.ts";

const PICTURES = "img,svg,video,canvas,iframe,object,input,select,textarea,button,progress,meter,hr";
/** What is there for screen readers alone is this small, in pixels. */
const UNSEEN = 1;

/** Where the words and pictures of an element lie. */
export function inkOf(element: Element): Rectangle[] {
  const pictures = [...element.querySelectorAll(PICTURES)].map((one) => one.getBoundingClientRect());
  return [...pictures.filter(isSeen), ...words(element)].map(({ x, y, width, height }) => ({
    x,
    y,
    width,
    height,
  }));
}

function* words(element: Element): Generator<DOMRect> {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const range = element.ownerDocument.createRange();
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    const holder = text.parentElement;
    if (!holder || text.textContent?.trim() === "" || !isSeen(holder.getBoundingClientRect())) continue;
    range.selectNodeContents(text);
    yield* [...range.getClientRects()].filter(isSeen);
  }
}

function isSeen({ width, height }: DOMRect): boolean {
  return width > UNSEEN && height > UNSEEN;
}

/** What a sign takes in the middle of an empty container, in pixels. */
const SIGN = { width: 240, height: 88 };

/**
 * Whether a container has room for a sign in its middle. What draws nothing by itself always has: it is given the room. What draws something
 * is whole without it, and has the sign only where that lies on bare ground, such as beside the sidebar of a shell.
 */
export function hasRoomForSign(container: Rectangle, ink: readonly Rectangle[]): boolean {
  if (ink.length === 0) return true;
  if (container.width < SIGN.width || container.height < SIGN.height) return false;
  const x = container.x + (container.width - SIGN.width) / 2;
  const y = container.y + (container.height - SIGN.height) / 2;
  return ink.every(
    (one) =>
      one.x >= x + SIGN.width ||
      one.x + one.width <= x ||
      one.y >= y + SIGN.height ||
      one.y + one.height <= y,
  );
}
