/** Visitors who click through whatever happens, and then tell whether each click counted, and once. */

import { setTimeout as wait } from "node:timers/promises";
import { onTestFinished } from "vitest";
import type { TestBrowser } from "./test-browser.ts";

export interface Clicking {
  /** Resolves with how often it was clicked, when all of it is answered. */
  stop(): Promise<number>;
}

/** Clicks as people do, until told to stop. */
export function clicking(browser: TestBrowser, label: string): Clicking {
  let isRunning = true;
  // What a test that failed leaves behind would be the next one's load.
  onTestFinished(() => {
    isRunning = false;
  });
  const done = (async () => {
    let clicks = 0;
    while (isRunning) {
      browser.click(label);
      clicks += 1;
      await wait(3 + Math.random() * 10);
    }
    return clicks;
  })();
  return {
    async stop() {
      isRunning = false;
      const clicks = await done;
      await browser.settled();
      return clicks;
    },
  };
}

/** Stops them; resolves with how often each clicked when its page shows just that `count`. */
export async function findEachClickOnce(
  browsers: readonly TestBrowser[],
  clicks: readonly Clicking[],
): Promise<number[]> {
  const counts = [];
  for (const one of clicks) counts.push(await one.stop());
  for (const [index, count] of counts.entries()) await browsers[index]!.untilText(`count ${count}`);
  return counts;
}
