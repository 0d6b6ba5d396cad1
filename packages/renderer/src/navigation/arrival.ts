/** A page was drawn in place of another: the keyboard, screen readers and the view go to it. */

import type { Place } from "./places.ts";

/** How often it is tried to scroll to where a page was left, while its pictures are still making it longer. */
const TRIES = 10;
const BETWEEN_TRIES = 50;

/** Brings a place of the page into view. */
export function showPlace(window: Window, place: Place): void {
  if ("hash" in place) {
    const element = place.hash === "" ? null : elementOf(window.document, place.hash);
    if (element) element.scrollIntoView();
    else window.scrollTo(0, 0);
    return;
  }
  const { left, top } = place;
  let wanted = TRIES;
  const attempt = () => {
    window.scrollTo(left, top);
    wanted -= 1;
    if (wanted > 0 && Math.abs(window.scrollY - top) > 1) setTimeout(attempt, BETWEEN_TRIES);
  };
  attempt();
}

/**
 * As after loading a document: the keyboard begins at the page, and screen readers say what it is. The element that the address
 * names goes before the page's heading, that before its main part. What took the keyboard while the page was drawn keeps it.
 */
export function focusPage(root: HTMLElement, before: Element | null, hash: string): void {
  const { document } = root.ownerDocument.defaultView!;
  const { activeElement } = document;
  if (activeElement !== before && activeElement !== document.body && root.contains(activeElement)) return;
  const named = hash === "" ? null : elementOf(document, hash);
  const target =
    named ?? root.querySelector<HTMLElement>("h1") ?? root.querySelector<HTMLElement>("main") ?? root;
  if (!target.hasAttribute("tabindex")) target.tabIndex = -1;
  target.style.outline = "none";
  target.focus({ preventScroll: true });
}

function elementOf(document: Document, hash: string): HTMLElement | null {
  try {
    return document.getElementById(decodeURIComponent(hash.slice(1)));
  } catch {
    return null;
  }
}
