import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "./test.ts";

/** Nothing serious or critical in the whole page, frames included, or in the part that `within` names. */
export async function isAccessible(page: Page, what: string, within?: string): Promise<void> {
  const axe = new AxeBuilder({ page });
  const { violations } = await (within ? axe.include(within) : axe).analyze();
  const found = violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, help, nodes }) => ({
      rule: `${id}: ${help}`,
      where: nodes.map(({ target, any }) => `${target.join(" ")} ${any[0]?.message ?? ""}`),
    }));
  expect.soft(found, `what axe finds on ${what}`).toEqual([]);
}
