/** The five templates as people see them: every state that can be opened, on a phone, on a tablet and on a desk, in light and dark. */

import type { Page } from "@playwright/test";
import { openLive, serveExample } from "../../e2e/examples/serve.ts";
import { type Look, type Studio, THEMES } from "./studio.ts";

const SIZES = [
  { width: 320, height: 640 },
  { width: 768, height: 1024 },
  { width: 1440, height: 900 },
];

interface State {
  name: string;
  /** Where it is; "/" unless said. */
  path?: string;
  /** Only what is in the window, as for a dialog; the whole page unless said. */
  isWindow?: true;
  /** The widest window in which there is such a thing. */
  upTo?: number;
  /** Nothing on it is live, so it opens no connection. */
  isStill?: true;
  use?: (page: Page) => Promise<void>;
}

const press = (page: Page, name: string | RegExp) =>
  page.getByRole("button", { name, exact: typeof name === "string" }).click();

async function joinWaitingList(page: Page) {
  await page.getByLabel("Work email").fill("ada@engines.example");
  await press(page, "Join the waiting list");
  await page.getByText("ada@engines.example").waitFor();
}

const SIGN_UP = [
  async (page: Page) => {
    await page.getByLabel("Your name").fill("Ada Byron");
    await page.getByLabel("Work email").fill("ada@engines.example");
    await press(page, "Continue");
    await page.getByRole("heading", { name: "Where do you work?" }).waitFor();
  },
  async (page: Page) => {
    await page.getByRole("textbox", { name: "Company" }).fill("Engines");
    await page.getByLabel("Team size").selectOption("2 to 10 people");
    await page.getByLabel("Share knowledge").check();
    await press(page, "Continue");
    await page.getByRole("radio", { name: "Company $15" }).waitFor();
  },
  async (page: Page) => {
    await press(page, "Continue");
    await page.getByRole("button", { name: "Create workspace" }).waitFor();
  },
  async (page: Page) => {
    await press(page, "Create workspace");
    await page.getByRole("heading", { name: "Check your email, Ada" }).waitFor();
  },
];

async function signUp(page: Page, steps: number) {
  for (const step of SIGN_UP.slice(0, steps)) await step(page);
}

/** In the order in which they are taken, by one server for each look: what changes something for everybody comes last. */
const STATES: Record<string, readonly State[]> = {
  landing: [
    { name: "page" },
    { name: "menu", isWindow: true, upTo: 767, use: (page) => press(page, "Open menu") },
    {
      name: "used",
      async use(page) {
        await page.getByRole("radio", { name: "Paid late" }).check({ force: true });
        await page.getByRole("switch", { name: /Billed yearly/ }).click();
        await press(page, "Can Meridian move my money?");
        await press(page, "Join the waiting list");
      },
    },
    { name: "joined", isWindow: true, use: joinWaitingList },
    { name: "joined-before", isWindow: true, use: joinWaitingList },
    { name: "trust", path: "/trust", isStill: true },
  ],
  customers: [
    { name: "page" },
    {
      name: "new",
      isWindow: true,
      async use(page) {
        await press(page, "Add customer");
        await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
      },
    },
    { name: "edit", isWindow: true, use: (page) => press(page, "Amara Okafor") },
    { name: "sort", isWindow: true, upTo: 767, use: (page) => press(page, /^Sorted by/) },
    { name: "none", use: (page) => page.getByLabel("Search customers").fill("zzz") },
    {
      name: "deleted",
      isWindow: true,
      async use(page) {
        await press(page, "Elias Haddad");
        await page.getByRole("dialog").getByRole("button", { name: "Delete" }).click();
        await page.getByRole("button", { name: "Undo" }).waitFor();
      },
    },
  ],
  inbox: [
    { name: "page", isWindow: true },
    { name: "open", isWindow: true, use: (page) => press(page, "Amara Okafor") },
    {
      name: "details",
      isWindow: true,
      upTo: 1279,
      async use(page) {
        await press(page, "Amara Okafor");
        const button = page.getByRole("button", { name: "Customer details" });
        if (await button.isVisible()) return button.click();
        await press(page, "More actions");
        await page.getByRole("menu").getByText("Customer details", { exact: true }).click();
      },
    },
    {
      name: "none",
      isWindow: true,
      use: (page) => page.getByLabel("Search conversations").fill("nobody like that"),
    },
    {
      name: "solved",
      isWindow: true,
      async use(page) {
        await press(page, "Amara Okafor");
        await press(page, "Solve");
        await page.getByRole("button", { name: "Undo" }).waitFor();
      },
    },
  ],
  "sign-up": [
    { name: "step-1" },
    { name: "mistakes", use: (page) => press(page, "Continue") },
    { name: "step-2", use: (page) => signUp(page, 1) },
    { name: "step-3", use: (page) => signUp(page, 2) },
    { name: "step-4", use: (page) => signUp(page, 3) },
    { name: "done", use: (page) => signUp(page, 4) },
    { name: "sign-in", path: "/sign-in" },
  ],
  dashboard: [
    { name: "page" },
    { name: "menu", isWindow: true, upTo: 767, use: (page) => press(page, "Open menu") },
    { name: "year", use: (page) => page.getByRole("radio", { name: "Year" }).check({ force: true }) },
    { name: "orders", path: "/orders" },
    { name: "no-orders", path: "/orders", use: (page) => page.getByRole("searchbox").first().fill("zzz") },
    {
      name: "order",
      path: "/orders",
      isWindow: true,
      use: (page) => page.getByRole("row").nth(1).getByRole("gridcell").first().click(),
    },
  ],
};

/** Until answers have come and what moves has come to rest. */
const REST = 1_200;

export async function templatePictures(studio: Studio): Promise<void> {
  for (const [template, states] of Object.entries(STATES))
    for (const theme of THEMES)
      for (const size of SIZES) await pictures(studio, template, states, { theme, ...size });
}

async function pictures(
  studio: Studio,
  template: string,
  states: readonly State[],
  look: Look,
): Promise<void> {
  const nameOf = (state: State) => `templates/${template}/${state.name}-${look.width}-${look.theme}`;
  const shown = states.filter(({ upTo = Infinity }) => look.width <= upTo);
  await studio.visit(look, shown.map(nameOf), async (first) => {
    const served = await serveExample(template);
    try {
      for (const state of shown) {
        const page = await first.context().newPage();
        const address = served.origin + (state.path ?? "/");
        await (state.isStill ? page.goto(address) : openLive(page, address));
        await state.use?.(page);
        // Where the last press was, something else may lie by now.
        await page.mouse.move(0, 0);
        await page.waitForTimeout(REST);
        if (!state.isWindow) await showWhole(page, look);
        await studio.shoot(page, nameOf(state));
        await page.close();
      }
    } finally {
      await served.close();
    }
  });
}

/** A window as high as its page: what keeps to the window's edges is drawn once. */
async function showWhole(page: Page, { width, height }: Look): Promise<void> {
  const whole = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height: Math.max(height, whole) });
  await page.waitForTimeout(REST / 2);
}
