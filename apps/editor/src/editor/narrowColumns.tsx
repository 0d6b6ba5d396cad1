import { type ReactNode, useSyncExternalStore } from "react";

const NARROW = "(width < 48rem)";

/** Whether the window is too narrow for panels beside the canvas, as on a phone. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const query = window.matchMedia(NARROW);
      query.addEventListener("change", changed);
      return () => query.removeEventListener("change", changed);
    },
    () => window.matchMedia(NARROW).matches,
  );
}

/** What a phone has room for: the canvas, or over it the panel that is open. The app is looked after here, and built on a wider screen. */
export function NarrowColumns({ canvas, panel }: { canvas: ReactNode; panel: ReactNode }) {
  return (
    <div className="relative min-w-0 flex-1">
      <div className="h-full" inert={panel !== null}>
        {canvas}
      </div>
      {panel === null ? null : (
        <div className="absolute inset-0 z-10 flex min-h-0 flex-col bg-panel">{panel}</div>
      )}
    </div>
  );
}
