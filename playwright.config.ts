import { defineConfig } from "@playwright/test";

/**
 * Of Chromium's own window, not of any page: each new window would load the lists of its address bar as two pages of their own,
 * and that takes a processor longer than an app's page does.
 */
const ADDRESS_BAR_LISTS = ["WebUIOmniboxPopup", "WebUIOmniboxAimPopup", "PreloadTopChromeWebUI"];

/** What Playwright turns off by itself; a browser obeys the last list that it is given. */
const OFF_BY_PLAYWRIGHT = [
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "DestroyProfileOnBrowserClose",
  "HttpsUpgrades",
  "HttpsFirstBalancedModeAutoEnable",
  "LensOverlay",
  "MediaRouter",
  "PaintHolding",
  "ThirdPartyStoragePartitioning",
  "AvoidCorsURLLoaderRestartOnRedirect",
  "TcpPortRandomizationWin",
  "OptimizationHints",
  "NetworkTimeServiceQuerying",
  "AimEnabled",
  "PreconnectToSearch",
];

function definedOnly(environment: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

// The suite finds the browser (scripts/suites/browser.mjs) and e2e/setup.ts starts the product once for all tests.
export default defineConfig({
  testDir: "e2e",
  // The parts of `npm test` that drive a browser: the editor, what apps can say (each served from its folder), every component in the
  // gallery, and the rest.
  projects: [
    // Its tests share one Heddle, and some look at the list of all its apps.
    { name: "editor", testMatch: "editor/**/*.spec.ts", workers: 1 },
    { name: "behaviours", testMatch: "behaviours/**/*.spec.ts" },
    { name: "components", testMatch: "components/**/*.spec.ts" },
    { name: "apps", testMatch: "**/*.spec.ts", testIgnore: ["editor/**", "behaviours/**", "components/**"] },
  ],
  globalSetup: "./e2e/setup.ts",
  outputDir: "test-results",
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // Files of tests do not meet: each works with apps of its own, and waits a good part of its time for servers, timers and
  // the browser. Two beside each other fill two cores; a third made all of them slower, and what waits for a time fail.
  workers: 2,
  // A machine that is busy with something else may lose one race; twice in a row is a fault of ours. What needed a second
  // try counts as passed and is named in the summary.
  retries: process.env.CI ? 1 : 0,
  reporter: "list",
  use: {
    viewport: { width: 1280, height: 800 },
    // Recording films every window and copies its document at each step, a good part of what a test costs: where a test that
    // failed is tried again anyway, only that try is recorded.
    trace: process.env.CI ? "on-first-retry" : "retain-on-failure",
    launchOptions: {
      executablePath: process.env.HEDDLE_BROWSER || "/usr/bin/chromium",
      // A machine may say nothing of its language: names of saved files and the choice of fonts hang on it.
      env: { ...definedOnly(process.env), LANG: "C.UTF-8", LC_ALL: "C.UTF-8" },
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        `--disable-features=${[...OFF_BY_PLAYWRIGHT, ...ADDRESS_BAR_LISTS].join(",")}`,
      ],
    },
  },
});
