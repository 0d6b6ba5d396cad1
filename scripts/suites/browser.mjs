import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";
import { pinnedEnvironment, pinnedNode } from "../ground/install.mjs";
import { MODULES, ROOT } from "../ground/paths.mjs";
import { Problem } from "../ground/problem.mjs";
import { run } from "../ground/processes.mjs";

const NAMES = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
  "microsoft-edge",
];
const ELSEWHERE = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/opt/google/chrome/chrome",
  "/snap/bin/chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/**
 * A browser of Chromium's family: one that is there, else Debian's package when we may install it, else Playwright's
 * own download.
 * @returns {Promise<string>} path of its executable
 */
export async function getBrowser(report) {
  const found = await findBrowser();
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    report("Installing Chromium from the system's packages …");
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    await run("apt-get", ["update", "-q"], { env });
    await run("apt-get", ["install", "-y", "-q", "--no-install-recommends", "chromium"], { env });
    const installed = await findBrowser();
    if (installed) return installed;
  }
  report("Downloading Chromium with Playwright …");
  const command = [join(MODULES, "@playwright/test/cli.js"), "install", "chromium"];
  const { errors } = await run(pinnedNode(), command, { cwd: ROOT, env: pinnedEnvironment() });
  const downloaded = await findBrowser();
  if (downloaded) return downloaded;
  throw new Problem(
    `There is no browser for the tests, and none could be installed (${errors.trim().split("\n").at(-1)}).`,
    "Install Chromium or Chrome, or name one in HEDDLE_BROWSER.",
  );
}

async function findBrowser() {
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  const candidates = [
    process.env.HEDDLE_BROWSER,
    ...NAMES.flatMap((name) => [...folders, "/usr/bin"].map((folder) => join(folder, name))),
    ...ELSEWHERE,
    playwrightsOwn(),
  ];
  for (const path of candidates) {
    // A package may leave a wrapper that only says what to install.
    if (path && existsSync(path) && (await run(path, ["--version", "--no-sandbox"])).code === 0) return path;
  }
  return null;
}

function playwrightsOwn() {
  try {
    return createRequire(join(ROOT, "package.json"))("@playwright/test").chromium.executablePath();
  } catch {
    return undefined;
  }
}
