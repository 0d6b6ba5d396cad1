/** How long a loaded page may take to announce itself, the first time (milliseconds); longer with each attempt. */
const FIRST_WAIT = 600;
const LONGEST_WAIT = 5_000;

export interface Patience {
  /** The page in the frame has announced itself. */
  answered(): void;
  stop(): void;
}

/**
 * Loads a frame again while what it shows is not the draft: a page that was added a moment ago is not there yet for the server, and an app
 * that does not compile answers with an error page until it does.
 */
export function keepLoading(frame: HTMLIFrameElement): Patience {
  let attempt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const loaded = () => {
    clearTimeout(timer);
    timer = setTimeout(
      () => {
        attempt++;
        const { src } = frame;
        frame.src = src;
      },
      Math.min(LONGEST_WAIT, FIRST_WAIT * 1.6 ** attempt),
    );
  };
  frame.addEventListener("load", loaded);
  return {
    answered() {
      attempt = 0;
      clearTimeout(timer);
    },
    stop() {
      clearTimeout(timer);
      frame.removeEventListener("load", loaded);
    },
  };
}
