/**
 * What every end-to-end test is written with: Playwright's own `test`, and a watch over the consoles of all its pages.
 * A warning, an error, a refusal by a content security policy or a page that hydrates into something else fails the test,
 * whatever else it looked at.
 */

import { type BrowserContext, test as base, type ConsoleMessage, expect } from "@playwright/test";

export { type Browser, expect, type FrameLocator, type Locator, type Page } from "@playwright/test";

/** What a browser may complain of, and why that is no fault. */
export interface Allowance {
  text: RegExp;
  /** The address that is complained of, where the text does not say it. */
  at?: RegExp;
  because: string;
}

const ALWAYS_ALLOWED: readonly Allowance[] = [
  {
    text: /GPU stall due to ReadPixels/,
    because: "Chromium without a GPU says how slow reading its drawings back is; nothing of ours",
  },
  {
    text: /^An iframe which has both allow-scripts and allow-same-origin for its sandbox attribute can escape/,
    because:
      "said of a frame while it is still empty; what it then loads is of another origin: of the draft in the canvas, of a site in an Iframe",
  },
  {
    text: /^Failed to load resource: the server responded with a status of 404 /,
    at: /\/\/draft-[^/]+\/_heddle\/(templates|styles)\/\w+\.\w+$/,
    because: "the draft was edited again meanwhile and has newer ones, which its next welcome names",
  },
  {
    text: /^Failed to load resource: the server responded with a status of 403 /,
    at: /\/\/draft-[^/]+\/_heddle\/$/,
    because:
      "a canvas that is long in coming asks whether anything answers at its address; strangers see no more of it",
  },
];

const away = "the server is away, and the browser tries again";
/** For tests that stop or kill a server. */
export const SERVER_AWAY: readonly Allowance[] = [
  { text: /^WebSocket connection to '[^']+' failed: /, because: away },
  { text: /^Failed to load resource: net::ERR_(CONNECTION|EMPTY|SOCKET|INCOMPLETE)_/, because: away },
  { text: /^Failed to load resource: the server responded with a status of 50[234]/, because: away },
  {
    text: /^Failed to load resource: the server responded with a status of 404 /,
    at: /\/_heddle\/messages(\?|$)/,
    because: "the stream that they belong to went with the server, and the browser opens another",
  },
];

interface Complaint {
  kind: "console" | "exception";
  text: string;
  address: string;
}

interface Consoles {
  /** From now on; for what a test brings about on purpose. Each as narrow as it can be. */
  allow(...allowances: readonly Allowance[]): void;
}

export const test = base.extend<{ consoles: Consoles }>({
  consoles: [
    async ({ browser }, use) => {
      const complaints: Complaint[] = [];
      const allowed = [...ALWAYS_ALLOWED];
      const note = (complaint: Complaint) => {
        const { text, address } = complaint;
        if (!allowed.some((one) => one.text.test(text) && (one.at?.test(address) ?? true)))
          complaints.push(complaint);
      };
      const onConsole = (message: ConsoleMessage) => {
        if (message.type() !== "error" && message.type() !== "warning") return;
        note({ kind: "console", text: message.text(), address: message.location().url });
      };
      const opened = new Set<BrowserContext>();
      const watch = (context: BrowserContext) => {
        opened.add(context);
        context.on("close", () => opened.delete(context));
        context.on("console", onConsole);
        context.on("weberror", (error) =>
          note({
            kind: "exception",
            text: String(error.error().stack ?? error.error()),
            address: error.page()?.url() ?? "",
          }),
        );
      };
      browser.on("context", watch);
      await use({ allow: (...allowances) => void allowed.push(...allowances) });
      browser.off("context", watch);
      // Windows that a test leaves open would go on asking for servers of later tests that have ended.
      await Promise.all([...opened].map((context) => context.close()));
      expect(complaints, "what the browsers' consoles complained of").toEqual([]);
    },
    { auto: true },
  ],
});
