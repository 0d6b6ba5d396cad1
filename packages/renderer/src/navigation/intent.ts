/** Sees which link a person is about to follow: they point at it, touch it, or come to it with the keyboard. */

/** A pointer that only passes over a link stays shorter than this, milliseconds. */
const RESTS = 60;

/** Tells each link that somebody may be about to follow. */
export function watchIntent(root: HTMLElement, onIntent: (link: HTMLAnchorElement) => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const linkOf = ({ target }: Event) =>
    target instanceof Element ? target.closest<HTMLAnchorElement>("a[href]") : null;
  root.addEventListener("pointerover", (event) => {
    clearTimeout(timer);
    const link = linkOf(event);
    if (link) timer = setTimeout(() => onIntent(link), RESTS);
  });
  for (const kind of ["focusin", "touchstart"] as const)
    root.addEventListener(
      kind,
      (event) => {
        const link = linkOf(event);
        if (link) onIntent(link);
      },
      { passive: true },
    );
}
