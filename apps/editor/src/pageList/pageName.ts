import type { Page } from "@heddle/schema";

/** What a page is called: its title when that is a text, else its path. */
export function pageName(page: Page): string {
  return "value" in page.title && typeof page.title.value === "string" && page.title.value !== ""
    ? page.title.value
    : page.path;
}
