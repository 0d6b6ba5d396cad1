import type { Page } from "@playwright/test";

/** What makes the page scroll sideways, and by how much. */
export async function widthComplaints(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      element !== document.body &&
      element !== document.documentElement &&
      (getComputedStyle(element).overflowX !== "visible" || scrolls(element.parentElement));
    const wide = [...document.querySelectorAll("body *")].find((element) => {
      const { left, right } = element.getBoundingClientRect();
      return (right > clientWidth + 0.5 || left < -0.5) && !scrolls(element.parentElement);
    });
    return [
      `${scrollWidth} pixels in a window of ${clientWidth}: ${wide?.outerHTML.slice(0, 200) ?? "nothing in particular"}`,
    ];
  });
}
