import { type ReactNode, startTransition, useEffect } from "react";
import { createRoot, hydrateRoot } from "react-dom/client";
import { PageView } from "../view/page-view.tsx";
import type { LivePage } from "./live-page.ts";

/**
 * Makes the server's HTML alive, a piece at a time: the browser can draw and scroll in between, and what a person presses is taken over
 * first. Resolves when all of it is; until then nothing may change the page's model.
 */
export function takeOver(root: HTMLElement, page: LivePage): Promise<void> {
  return new Promise((resolve) => {
    const view = (
      <Told onDrawn={resolve}>
        <PageView page={page} />
      </Told>
    );
    // Without first HTML (its renderer was busy or broken) there is nothing to take over.
    if (root.hasChildNodes()) startTransition(() => void hydrateRoot(root, view));
    else createRoot(root).render(view);
  });
}

function Told({ onDrawn, children }: { onDrawn: () => void; children: ReactNode }) {
  useEffect(onDrawn, [onDrawn]);
  return children;
}
