/** Tells the page around this one how tall it is, so that its frame can have that size. `embed.js` listens there. */

/** The message to the page around. */
export interface SizeMessage {
  heddle: "size";
  /** CSS pixels. */
  height: number;
}

/** Tells it now and whenever it changes; nothing where the page is in no frame. */
export function reportSize(window: Window, root: HTMLElement): void {
  if (window.parent === window || typeof ResizeObserver === "undefined") return;
  let told = -1;
  const observer = new ResizeObserver(() => {
    const height = Math.ceil(root.getBoundingClientRect().height);
    if (height === told) return;
    told = height;
    const message: SizeMessage = { heddle: "size", height };
    // To whoever shows it: who may is for the page's policy to say, and a height is no secret.
    window.parent.postMessage(message, "*");
  });
  observer.observe(root);
}
