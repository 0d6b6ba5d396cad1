import { type RefObject, useEffect, useState } from "react";

/**
 * The sidebar as a drawer: the browser's own popover, which opens without a script, closes with Escape and a press beside it, and gives the
 * focus back. What is behind cannot be used meanwhile; it closes when another page is shown, and where it has room beside the content.
 */
export function useDrawer(sidebar: RefObject<HTMLElement | null>, visited: string) {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    void visited;
    close(sidebar.current);
  }, [sidebar, visited]);
  useEffect(() => {
    const element = sidebar.current;
    // A link to the page that is open already shows no other page.
    const follow = ({ target }: Event) => {
      if (target instanceof Element && target.closest("a[href]")) close(element);
    };
    element?.addEventListener("click", follow);
    return () => element?.removeEventListener("click", follow);
  }, [sidebar]);
  useEffect(() => {
    const element = sidebar.current;
    if (!isOpen || !element?.parentElement) return;
    const button = element.parentElement.querySelector(`[popovertarget="${element.id}"]`);
    const observer = new ResizeObserver(() => {
      if (button?.getClientRects().length === 0) close(element);
    });
    observer.observe(element.parentElement);
    return () => observer.disconnect();
  }, [sidebar, isOpen]);
  return { isOpen, setOpen, close: () => close(sidebar.current) };
}

function close(sidebar: HTMLElement | null): void {
  if (sidebar?.hasAttribute("popover") && sidebar.matches(":popover-open")) sidebar.hidePopover();
}
