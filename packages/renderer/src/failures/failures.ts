/** What fails in this page load and nobody catches: the server is told, so that the app's `onError` and its author hear of it. */

const MOST = 20;
const LONGEST_MESSAGE = 2_000;
const LONGEST_STACK = 8_000;

/** The part of the window that is listened to. */
export interface FailingWindow {
  addEventListener(type: "error", listener: (event: ErrorEvent) => void): void;
  addEventListener(type: "unhandledrejection", listener: (event: PromiseRejectionEvent) => void): void;
}

/** Reports each failure once, and a few of a page load: one that happens at every movement of the mouse is told once. */
export function watchFailures(window: FailingWindow, report: (message: string, stack: string) => void): void {
  const told = new Set<string>();
  const tell = (error: unknown, otherwise: string) => {
    const message = textOf(error, otherwise).slice(0, LONGEST_MESSAGE);
    const stack = error instanceof Error && typeof error.stack === "string" ? error.stack : "";
    if (told.has(message) || told.size >= MOST) return;
    told.add(message);
    report(message, stack.slice(0, LONGEST_STACK));
  };
  window.addEventListener("error", (event) => tell(event.error, event.message));
  window.addEventListener("unhandledrejection", (event) => tell(event.reason, "A promise was rejected."));
}

function textOf(error: unknown, otherwise: string): string {
  if (error instanceof Error) return `${error.name}: ${error.message}`;
  return typeof error === "string" && error !== "" ? error : otherwise;
}
