/** What axe finds wrong with the page as it stands. */

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What a page breaks that shows a component many times over, as no app does. */
const OF_THE_GALLERY = [
  "heading-order",
  "landmark-banner-is-top-level",
  "landmark-complementary-is-top-level",
  "landmark-contentinfo-is-top-level",
  "landmark-main-is-top-level",
  "landmark-no-duplicate-banner",
  "landmark-no-duplicate-contentinfo",
  "landmark-no-duplicate-main",
  "landmark-unique",
  "page-has-heading-one",
  "region",
];

interface Axe {
  run(
    context: Document,
    options: object,
  ): Promise<{ violations: { id: string; help: string; nodes: { target: unknown[]; html: string }[] }[] }>;
}

export function accessibilityComplaints(page: Page): Promise<string[]> {
  return complaints(page, { type: "tag", values: TAGS });
}

/** What depends on the scheme: all other rules hold in both or in none, and looking takes seconds. */
export function contrastComplaints(page: Page): Promise<string[]> {
  return complaints(page, { type: "rule", values: ["color-contrast"] });
}

async function complaints(
  page: Page,
  runOnly: { type: "tag" | "rule"; values: readonly string[] },
): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(AXE);
  return page.evaluate(
    async ({ runOnly, disabled }) => {
      const { axe } = window as unknown as { axe: Axe };
      const { violations } = await axe.run(document, {
        runOnly,
        rules: Object.fromEntries(disabled.map((rule) => [rule, { enabled: false }])),
        // A frame shows another document, which is tested as its own page.
        iframes: false,
        resultTypes: ["violations"],
      });
      return violations.map(
        ({ id, nodes }) =>
          `${id}: ${nodes.map(({ target, html }) => `${target.join(" ")} ${html.slice(0, 120)}`).join("; ")}`,
      );
    },
    { runOnly, disabled: runOnly.type === "tag" ? OF_THE_GALLERY : [] },
  );
}
