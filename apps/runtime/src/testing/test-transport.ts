/** What carries a test browser's messages. */

export interface TestTransport {
  /** Rejects when it cannot be opened. */
  readonly opened: Promise<void>;
  /** Resolves with the code that it was closed with; 1006 = without a word. */
  readonly closed: Promise<number>;
  readonly isOpen: boolean;
  /** Sends a frame as it stands, while it is open. */
  send(text: string | Buffer): void;
  pauseReading(isPaused: boolean): void;
  /** It is gone without a word. */
  terminate(): void;
}

export interface TransportOptions {
  /** Where it connects; asked for each request. */
  port(): number;
  /** Host header, with port where it has one. */
  host: string;
  /** The address that it comes from. */
  from?: string;
  /** The session's. */
  token: string;
  /** The browser's cookie as it is now; "" = none. */
  cookie(): string;
  origin: string;
  /** The page's address. */
  referrer: string;
  /** Of a stream: a browser that is gone does not. */
  answersPings(): boolean;
  onCookie(cookie: string): void;
  onText(text: string): void;
}
