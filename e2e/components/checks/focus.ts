/** Whoever uses the keyboard sees where they are: what gets the focus looks different with it. */

import type { Page } from "@playwright/test";

/** Elements of the specimen that look the same with and without the keyboard's focus. */
export async function focusComplaints(page: Page): Promise<string[]> {
  // From here on, the browser takes the focus that scripts give for the keyboard's.
  await page.keyboard.press("Tab");
  return page.evaluate(async () => {
    const specimen = document.getElementById("specimen");
    const candidates = [
      ...(specimen?.querySelectorAll<HTMLElement>(
        "a[href], button, input, select, textarea, summary, iframe, video[controls], [tabindex], [contenteditable=true]",
      ) ?? []),
    ].filter(
      (element) =>
        element.tabIndex >= 0 &&
        !element.matches(":disabled, [inert] *, input[type=hidden], iframe, video") &&
        element.checkVisibility(),
    );
    const complaints: string[] = [];
    for (const element of candidates.slice(0, 30)) {
      (document.activeElement as HTMLElement | null)?.blur();
      await settled();
      const before = lookOf(element);
      element.focus({ preventScroll: true });
      await settled();
      if (document.activeElement === element && lookOf(element) === before)
        complaints.push(`looks the same with focus: ${element.outerHTML.slice(0, 160)}`);
    }
    (document.activeElement as HTMLElement | null)?.blur();
    return complaints;

    async function settled() {
      await new Promise(requestAnimationFrame);
      for (const animation of document.getAnimations())
        if (animation instanceof CSSTransition) animation.finish();
    }

    /** Of the element and what stands close around it: a hidden checkbox shows its focus on the box beside it. */
    function lookOf(element: Element): string {
      const parent = element.parentElement!;
      const around = [element, ...element.children, ...parent.children, parent, parent.parentElement!];
      return around
        .flatMap((one) => [null, "::before", "::after"].map((pseudo) => getComputedStyle(one, pseudo)))
        .map((style) =>
          [
            style.outlineStyle === "none" ? "" : style.outline,
            style.boxShadow,
            style.borderColor,
            style.backgroundColor,
            style.textDecoration,
          ].join(),
        )
        .join("\n");
    }
  });
}
