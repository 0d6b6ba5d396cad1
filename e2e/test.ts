/**
 * What every end-to-end test is written with: Playwright's own `test`, and a watch over the consoles of all its pages.
 * A warning, an error, a refusal by a content security policy or a page that hydrates into something else fails the test,
 * whatever else it looked at.
 */

import { type BrowserContext, test as base, type ConsoleMessage, expect } from "@playwright/test";

export { type Browser, expect, type FrameLocator, type Locator, type Page } from "@playwright/test";

/** What no test need answer for, and why. */
const ALWAYS_ALLOWED: readonly RegExp[] = [
  // Chromium without a GPU says how slow reading its drawings back is; nothing of ours.
  /GPU stall due to ReadPixels/,
  // Said of the canvas's frame while it is still empty. What it then loads is of the draft's origin, never the editor's.
  /^An iframe which has both allow-scripts and allow-same-origin for its sandbox attribute can escape/,
];

/** For tests that stop or kill a server: browsers say that it cannot be reached, and try again. */
export const SERVER_AWAY: readonly RegExp[] = [
  /^WebSocket connection to '[^']+' failed: /,
  /^Failed to load resource: net::ERR_(CONNECTION|EMPTY|SOCKET|INCOMPLETE)_/,
  /^Failed to load resource: the server responded with a status of 50[234]/,
];

export interface Complaint {
  kind: "console" | "exception";
  text: string;
  address: string;
}

interface Fixtures {
  /** What this test brings about on purpose, such as a server that is away. Each as narrow as it can be. */
  allowedComplaints: readonly RegExp[];
  consoles: readonly Complaint[];
}

export const test = base.extend<Fixtures>({
  allowedComplaints: [[], { option: true }],
  consoles: [
    async ({ browser, allowedComplaints }, use) => {
      const complaints: Complaint[] = [];
      const note = (complaint: Complaint) => {
        const allowed = [...ALWAYS_ALLOWED, ...allowedComplaints];
        if (!allowed.some((pattern) => pattern.test(complaint.text))) complaints.push(complaint);
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
      await use(complaints);
      browser.off("context", watch);
      // Windows that a test leaves open would go on asking for servers of later tests that have ended.
      await Promise.all([...opened].map((context) => context.close()));
      expect(complaints, "what the browsers' consoles complained of").toEqual([]);
    },
    { auto: true },
  ],
});
