/**
 * Every element of a role answers the keys that the WAI-ARIA pattern of its role names: the check goes by the roles that a
 * component has, so it knows no component.
 */

import type { ElementHandle, Page } from "@playwright/test";

interface Pattern {
  name: string;
  /** Elements of this role that a key can do something to. */
  selector: string;
  key: string;
}

const PATTERNS: readonly Pattern[] = [
  { name: "tab", selector: "[role=tab][aria-selected=true]:not(:only-of-type)", key: "ArrowRight" },
  { name: "radio", selector: "input[type=radio], [role=radio]", key: "ArrowDown" },
  { name: "range", selector: "input[type=range], [role=slider]", key: "ArrowRight" },
  { name: "splitter", selector: "[role=separator][tabindex]", key: "ArrowRight" },
  { name: "switch", selector: "[role=switch]", key: "Space" },
  { name: "checkbox", selector: "input[type=checkbox]:not([role]), [role=checkbox]", key: "Space" },
  { name: "number", selector: "input[type=number], [role=spinbutton]", key: "ArrowUp" },
  { name: "combobox", selector: "input[role=combobox], button[role=combobox]", key: "ArrowDown" },
  { name: "list to choose from", selector: "select:not([multiple])", key: "ArrowDown" },
  { name: "tree", selector: "[role=treeitem]", key: "ArrowDown" },
  {
    name: "grid",
    selector: "[role=grid] [role=gridcell][tabindex='0'], [role=grid] td[tabindex='0']",
    key: "ArrowRight",
  },
  { name: "menu button", selector: "[aria-haspopup=menu], [aria-haspopup=true]", key: "Enter" },
  { name: "button of a dialog", selector: "[aria-haspopup=dialog]", key: "Enter" },
  { name: "disclosure", selector: "button[aria-expanded]:not([aria-haspopup]):not([role])", key: "Enter" },
  { name: "summary", selector: "summary", key: "Enter" },
  { name: "toggle button", selector: "button[aria-pressed]", key: "Space" },
  {
    name: "text",
    selector:
      "input[type=text]:not([role]), input:not([type]), textarea, input[type=search], input[type=password]",
    // A digit: a field for numbers and codes takes no letters.
    key: "1",
  },
];

/** What is open beside the page goes with it. */
const CLOSES = "Escape";
/** For an answer of the server, at most. */
const PATIENCE = 3_000;

export async function keyboardComplaints(page: Page): Promise<string[]> {
  const complaints: string[] = [];
  for (const { name, selector, key } of PATTERNS) {
    const element = await usable(page, selector);
    if (!element) continue;
    const before = await stateOf(page, element);
    await element.focus();
    const focused = await stateOf(page, element);
    await page.keyboard.press(key);
    if (!(await changes(page, element, focused)))
      complaints.push(`${name}: ${key} changes nothing of ${await markup(element)}`);
    if (before !== "" && (await isOpen(page, element)))
      complaints.push(...(await closing(page, element, name)));
  }
  return [...complaints, ...(await trapComplaints(page))];
}

/** A popup closes with Escape, and the keyboard is where it was before. */
async function closing(page: Page, element: ElementHandle<Element>, name: string): Promise<string[]> {
  await page.keyboard.press(CLOSES);
  const closed = await page
    .waitForFunction((one) => one.getAttribute("aria-expanded") !== "true", element, { timeout: PATIENCE })
    .catch(() => null);
  if (!closed) return [`${name}: Escape does not close what it opened`];
  const back = await page
    .waitForFunction(
      (one) => one === document.activeElement || one.contains(document.activeElement),
      element,
      {
        timeout: PATIENCE,
      },
    )
    .catch(() => null);
  return back ? [] : [`${name}: after Escape the focus is not back`];
}

/** Whoever tabs into the specimen comes out of it again. */
async function trapComplaints(page: Page): Promise<string[]> {
  const count = await page.evaluate(() => {
    const specimen = document.getElementById("specimen");
    const all = [
      ...(specimen?.querySelectorAll<HTMLElement>(
        "a[href], button, input, select, textarea, summary, video, [tabindex]",
      ) ?? []),
    ];
    all[0]?.focus();
    return all.length;
  });
  // A field of parts, such as a time or a film's controls, is left in several steps.
  for (let step = 0; step < count * 3 + 12; step++) {
    const isInside = await page.evaluate(() => document.activeElement?.closest("#specimen") !== null);
    if (!isInside) return [];
    await page.keyboard.press("Tab");
  }
  return count === 0 ? [] : ["Tab does not lead out of the component"];
}

async function usable(page: Page, selector: string): Promise<ElementHandle<Element> | null> {
  const found = await page.evaluateHandle(
    (wanted) =>
      [...document.querySelectorAll<HTMLElement>("#specimen *")].find(
        (element) =>
          element.matches(wanted) &&
          !element.matches(
            ":disabled, [aria-disabled=true], [readonly], [tabindex='-1']:not([role=treeitem])",
          ) &&
          element.checkVisibility(),
      ) ?? null,
    selector,
  );
  return found.asElement() as ElementHandle<Element> | null;
}

/** Everything that a key may change of an element: what it says of itself, its value, and where the focus is. */
function stateOf(page: Page, element: ElementHandle<Element>): Promise<string> {
  return page.evaluate(readState, element);
}

function readState(element: Element): string {
  const attributes = [
    "expanded",
    "checked",
    "selected",
    "pressed",
    "valuenow",
    "valuetext",
    "activedescendant",
  ].map((name) => element.getAttribute(`aria-${name}`));
  const { value, checked } = element as HTMLInputElement;
  const opened = element.closest("details")?.open;
  const active = [...document.querySelectorAll("*")].indexOf(document.activeElement!);
  return JSON.stringify([attributes, value, checked, opened, active]);
}

async function changes(page: Page, element: ElementHandle<Element>, before: string): Promise<boolean> {
  const deadline = Date.now() + PATIENCE;
  while (Date.now() < deadline) {
    if ((await stateOf(page, element)) !== before) return true;
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  return false;
}

function isOpen(page: Page, element: ElementHandle<Element>): Promise<boolean> {
  return page.evaluate(
    (one) => one.getAttribute("aria-expanded") === "true" && one.matches("[aria-haspopup], [role=combobox]"),
    element,
  );
}

function markup(element: ElementHandle<Element>): Promise<string> {
  return element.evaluate((one) => one.outerHTML.slice(0, 160));
}
