export interface TestBrowserOptions {
  /** Where it connects; a function is asked each time. */
  port: number | (() => number);
  /** Host header, with port where it has one. */
  host: string;
  path?: string;
  /** Draft token. */
  draft?: string;
  cookie?: string;
  origin?: string;
  storage?: Record<string, string>;
  locale?: string;
  timeZone?: string;
  /** The address that its page load and its socket come from: one of loopback. */
  from?: string;
  /** What its messages travel by; a websocket where nothing is said. */
  transport?: "socket" | "stream";
  /** When a patch number is skipped it closes and says hello with nothing, as browsers do. Else that is an error: of most tests it is. */
  resyncs?: boolean;
  /** Told of everything that goes over its socket. */
  watch?: BrowserWatch;
}

/** What a test browser tells of its socket, as it happens. */
export interface BrowserWatch {
  /** The page was asked for, anew where it was shown before. */
  loaded(programHash: string): void;
  /** A frame went up. */
  sent(text: string): void;
  /** A frame came and was applied: the page shows it. */
  received(text: string): void;
  /** The socket is gone. */
  lost(code: number): void;
}
