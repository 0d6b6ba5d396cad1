import { type RefObject, useEffect } from "react";

/**
 * A navigation as a drawer: the browser's own popover, which opens without a script, closes with Escape and a press beside it, and gives the
 * focus back. What is behind cannot be used meanwhile; it closes when another page is shown, and where it has room beside the content.
 */
export function useDrawer(drawer: RefObject<HTMLElement | null>, visited: string): void {
  useEffect(() => {
    void visited;
    close(drawer.current);
  }, [drawer, visited]);
  useEffect(() => {
    const element = drawer.current;
    const frame = element?.parentElement;
    if (!element || !frame) return;
    let unwatch = () => {};
    const stops = [
      listen(element, "toggle", ({ newState }) => {
        unwatch();
        if (newState !== "open") return;
        unwatch = watchRoom(frame, element);
        setBehind(element, true);
        element.querySelector<HTMLElement>("[data-close]")?.focus();
      }),
      // Before it is closed: the button that opened it takes the focus back, and is one of those behind.
      listen(element, "beforetoggle", ({ newState }) => {
        if (newState === "closed") setBehind(element, false);
      }),
      // A link to the page that is open already shows no other page.
      listen(element, "click", ({ target }) => {
        if (target instanceof Element && target.closest("a[href]")) close(element);
      }),
    ];
    return () => {
      for (const stop of [...stops, unwatch]) stop();
    };
  }, [drawer]);
}

export function close(drawer: HTMLElement | null): void {
  if (drawer?.hasAttribute("popover") && drawer.matches(":popover-open")) drawer.hidePopover();
}

/** Closes the drawer once its button is gone, because there is room beside the content. */
function watchRoom(frame: HTMLElement, drawer: HTMLElement): () => void {
  const observer = new ResizeObserver(() => {
    const button = frame.querySelector(`[popovertarget="${drawer.id}"]`);
    if (button?.getClientRects().length === 0) close(drawer);
  });
  observer.observe(frame);
  return () => observer.disconnect();
}

/** Nothing beside the drawer is in reach of pointer, keyboard and screen readers. */
function setBehind(drawer: HTMLElement, isBehind: boolean): void {
  for (const part of drawer.parentElement?.children ?? [])
    if (part !== drawer) part.toggleAttribute("inert", isBehind);
}

function listen<Name extends keyof HTMLElementEventMap>(
  element: HTMLElement,
  name: Name,
  listener: (event: HTMLElementEventMap[Name]) => void,
): () => void {
  element.addEventListener(name, listener);
  return () => element.removeEventListener(name, listener);
}
