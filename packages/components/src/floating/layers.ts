/** What floats over the page now, and what sends it away. Free of React. */

/** Why something is to go: Escape, a press beside it, or the keyboard that went elsewhere. */
export type Dismissal = "escape" | "press" | "leave";

export interface Layer {
  /** What floats. A layer within another stands within it in the document too. */
  floating: Element;
  /** What it stands beside: presses there are not beside it. */
  anchor: Element;
  dismiss(how: Dismissal): void;
}

/** In the order in which they opened. */
const layers: Layer[] = [];

/** Tells a layer when it is to go, until the function that this gives is called. */
export function addLayer(layer: Layer): () => void {
  if (layers.push(layer) === 1) listen("addEventListener");
  return () => {
    layers.splice(layers.indexOf(layer), 1);
    if (layers.length === 0) listen("removeEventListener");
  };
}

function listen(change: "addEventListener" | "removeEventListener"): void {
  // Before anything of the page: what the page does with the event must not keep a layer open.
  document[change]("pointerdown", pressed, true);
  document[change]("focusin", focused, true);
  document[change]("keydown", escaped as (event: Event) => void, true);
}

function pressed({ target }: Event): void {
  dismissBeside(target, "press");
}

function focused({ target }: Event): void {
  dismissBeside(target, "leave");
}

function dismissBeside(target: EventTarget | null, how: Dismissal): void {
  if (!(target instanceof Node)) return;
  for (const layer of layers.toReversed())
    if (!layer.floating.contains(target) && !layer.anchor.contains(target)) layer.dismiss(how);
}

/** Escape is for the topmost alone, and not also for a dialog around it; one that was opened from within it comes first. */
function escaped(event: KeyboardEvent): void {
  const top = topmost();
  if (event.key !== "Escape" || event.isComposing || !top) return;
  const dialog = event.target instanceof Element ? event.target.closest("dialog[open]") : null;
  if (dialog && top.floating.contains(dialog)) return;
  event.preventDefault();
  event.stopPropagation();
  top.dismiss("escape");
}

/** The last that opened of those that have no other within them. */
function topmost(): Layer | undefined {
  return layers.findLast(
    (layer) => !layers.some((other) => other !== layer && layer.floating.contains(other.floating)),
  );
}
