import { type RefObject, useEffect, useRef } from "react";

/** Calls back when a person is done with what is open: Escape, a press or the keyboard elsewhere, or a link within it. */
export function useDismissal(
  element: RefObject<HTMLElement | null>,
  isOpen: boolean,
  onDismiss: () => void,
): void {
  const dismiss = useRef(onDismiss);
  dismiss.current = onDismiss;
  useEffect(() => {
    const own = element.current;
    if (!isOpen || !own) return;
    const leave = ({ target }: Event) => {
      if (target instanceof Node && !own.contains(target)) dismiss.current();
    };
    const follow = ({ target }: Event) => {
      if (target instanceof Element && target.closest("a[href]")) dismiss.current();
    };
    const leaveByKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      // The menu around it stays.
      event.preventDefault();
      dismiss.current();
      own.querySelector("button")?.focus();
    };
    for (const name of ["pointerdown", "focusin"]) document.addEventListener(name, leave);
    own.addEventListener("click", follow);
    own.addEventListener("keydown", leaveByKey);
    return () => {
      for (const name of ["pointerdown", "focusin"]) document.removeEventListener(name, leave);
      own.removeEventListener("click", follow);
      own.removeEventListener("keydown", leaveByKey);
    };
  }, [element, isOpen]);
}
