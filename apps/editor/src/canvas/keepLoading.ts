/** How long a loaded page may take to announce itself, the first time (milliseconds); longer with each attempt. */
const FIRST_WAIT = 600;
const LONGEST_WAIT = 5_000;
/** A page that has not announced itself for this long, however often it was loaded, is told of (milliseconds). */
const SILENCE = 6_000;

export interface Patience {
  /** The frame has been sent to another page. */
  begin(): void;
  /** The page in the frame has announced itself. */
  answered(): void;
  stop(): void;
}

export interface LoadingFrame {
  frame: HTMLIFrameElement;
  /** Where the page is now: its token may have been renewed since it was loaded first. */
  address: () => string;
  /** Called again and again while the silence lasts. */
  onSilence: () => void;
}

/**
 * Loads a frame again while what it shows is not the draft: a page that was added a moment ago is not there yet for the server, and an app
 * that does not compile answers with an error page until it does.
 */
export function keepLoading({ frame, address, onSilence }: LoadingFrame): Patience {
  let attempt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let silence: ReturnType<typeof setInterval> | undefined;
  const loaded = () => {
    clearTimeout(timer);
    timer = setTimeout(
      () => {
        attempt++;
        frame.src = address();
      },
      Math.min(LONGEST_WAIT, FIRST_WAIT * 1.6 ** attempt),
    );
  };
  frame.addEventListener("load", loaded);
  return {
    begin() {
      attempt = 0;
      clearInterval(silence);
      silence = setInterval(onSilence, SILENCE);
    },
    answered() {
      attempt = 0;
      clearTimeout(timer);
      clearInterval(silence);
    },
    stop() {
      clearTimeout(timer);
      clearInterval(silence);
      frame.removeEventListener("load", loaded);
    },
  };
}
