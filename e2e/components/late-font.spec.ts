/** The typeface of a page comes after the page on a slow line. What stands in for it takes the same room. */

import { expect, test } from "@playwright/test";
import { steadyComplaints } from "./checks/steady.ts";
import { visit } from "./visit.ts";

// Pages with a sentence that another font breaks elsewhere, so that all below it stands lower.
for (const component of ["center", "image", "rating"])
  test(`the page of ${component} does not move when its font comes late`, async ({ page }) => {
    const came: string[] = [];
    await page.route(/\.woff2$/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      came.push(route.request().url());
      await route.continue();
    });
    const visited = await visit(page, `${process.env.HEDDLE_GALLERY}/${component}`);
    expect(came).not.toEqual([]);
    expect(await steadyComplaints(visited)).toEqual([]);
  });
