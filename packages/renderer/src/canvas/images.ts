/**
 * A picture that was added a moment ago stands on the canvas before the server has the app's new asset, and is not found.
 * Those are asked for again when the server has a newer program.
 */

export interface ImageRetry {
  /** The server knows more than before. */
  again(): void;
  stop(): void;
}

/** Watches the document's pictures of the app's own until stopped. */
export function retryImages(document: Document): ImageRetry {
  const missing = new Set<HTMLImageElement>();
  const own = (image: HTMLImageElement) =>
    URL.canParse(image.src) && new URL(image.src).origin === document.location.origin;
  const failed = ({ target }: Event) => {
    if (target instanceof HTMLImageElement && own(target)) missing.add(target);
  };
  document.addEventListener("error", failed, { capture: true });
  // Those that failed before this was listened for.
  for (const image of document.images)
    if (image.complete && image.naturalWidth === 0 && own(image)) missing.add(image);
  return {
    again() {
      const images = [...missing];
      missing.clear();
      for (const image of images) if (image.isConnected) image.setAttribute("src", image.src);
    },
    stop() {
      document.removeEventListener("error", failed, { capture: true });
    },
  };
}
