import { layoutFolder, type Page, pageKind } from "@heddle/schema";

/** What a page is called: its title when that is a text, else its path; a layout by the folder that it stands around. */
export function pageName(page: Page): string {
  if ("value" in page.title && typeof page.title.value === "string" && page.title.value !== "")
    return page.title.value;
  if (pageKind(page.path) !== "layout") return page.path;
  const folder = layoutFolder(page.path);
  return folder === "/" ? "Layout" : `Layout of ${folder}`;
}
