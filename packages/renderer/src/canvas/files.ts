/** Files that are dragged from the desktop over the canvas in edit mode. The page itself never gets them. */

import type { Point } from "./geometry/rectangle.ts";

export interface FileActions {
  over(point: Point): void;
  drop(files: File[], point: Point): void;
  leave(): void;
}

/** Listens until the returned function is called. */
export function listenToFiles(frame: Window, actions: FileActions): () => void {
  const stops: (() => void)[] = [];
  const on = (
    type: "dragover" | "drop" | "dragleave",
    listener: (event: DragEvent, point: Point) => void,
  ) => {
    const listen = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      listener(event, { x: event.clientX, y: event.clientY });
    };
    frame.addEventListener(type, listen, { capture: true });
    stops.push(() => frame.removeEventListener(type, listen, { capture: true }));
  };
  on("dragover", (event, point) => {
    event.dataTransfer!.dropEffect = "copy";
    actions.over(point);
  });
  on("dragleave", (event) => {
    if (event.relatedTarget === null) actions.leave();
  });
  on("drop", (event, point) => actions.drop([...event.dataTransfer!.files], point));
  return () => {
    for (const stop of stops) stop();
  };
}
