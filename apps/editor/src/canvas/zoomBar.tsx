import { Maximize, Minus, Plus } from "lucide-react";
import { IconButton, Tooltip } from "../design/index.ts";
import { useEditor } from "../editor/context.tsx";

const ZOOM_STEPS = [0.25, 0.5, 0.67, 0.75, 0.9, 1, 1.25, 1.5, 2] as const;

/** The next larger (1) or smaller (-1) step from any factor. */
export function zoomStep(scale: number, direction: 1 | -1): number {
  const steps = direction === 1 ? ZOOM_STEPS : [...ZOOM_STEPS].reverse();
  return (
    steps.find((step) => (direction === 1 ? step > scale + 0.005 : step < scale - 0.005)) ?? steps.at(-1)!
  );
}

export function ZoomBar({ scale }: { scale: number }) {
  const editor = useEditor();
  return (
    <fieldset
      aria-label="Zoom"
      className="absolute right-3 bottom-3 flex h-7 items-center rounded-control bg-panel px-0.5 shadow-sheet ring-1 ring-line"
    >
      <IconButton
        icon={Minus}
        size={24}
        iconSize={14}
        label="Zoom out"
        tooltipSide="top"
        onClick={() => editor.zoom.set(zoomStep(scale, -1))}
      />
      <Tooltip label="Zoom to 100%" side="top">
        <button
          type="button"
          aria-label={`Zoom: ${Math.round(scale * 100)}%, set to 100%`}
          onClick={() => editor.zoom.set(1)}
          className="w-11 rounded text-center text-small text-muted tabular-nums hover:text-text"
        >
          {Math.round(scale * 100)}%
        </button>
      </Tooltip>
      <IconButton
        icon={Plus}
        size={24}
        iconSize={14}
        label="Zoom in"
        tooltipSide="top"
        onClick={() => editor.zoom.set(zoomStep(scale, 1))}
      />
      <IconButton
        icon={Maximize}
        size={24}
        iconSize={14}
        label="Fit the page"
        tooltipSide="top"
        onClick={() => editor.zoom.set("fit")}
      />
    </fieldset>
  );
}
