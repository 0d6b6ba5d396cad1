import { afterAll, beforeAll } from "vitest";

/**
 * jsdom knows nothing of popovers: those that are shown carry `data-shown` and match `:popover-open`. What has the keyboard matches
 * `:focus-visible`, as with a browser after a key.
 */
export function popoverInJsdom(): void {
  const { matches } = Element.prototype;
  beforeAll(() => {
    HTMLElement.prototype.showPopover = function () {
      this.dataset.shown = "";
    };
    HTMLElement.prototype.hidePopover = function () {
      delete this.dataset.shown;
    };
    Element.prototype.matches = function (this: Element, selector: string) {
      if (selector === ":popover-open") return (this as HTMLElement).dataset.shown !== undefined;
      if (selector === ":focus-visible") return this === document.activeElement;
      return matches.call(this, selector);
    } as typeof matches;
  });
  afterAll(() => {
    Element.prototype.matches = matches;
  });
}
