import { beforeEach, vi } from "vitest";

const { matches } = Element.prototype;

/** jsdom knows the dialog element but neither its methods nor `:modal`: those that are open so carry `data-modal`. */
export function modalInJsdom(): void {
  beforeEach(() => {
    HTMLDialogElement.prototype.show = function () {
      this.open = true;
      this.querySelector("button")?.focus();
    };
    HTMLDialogElement.prototype.showModal = function () {
      this.open = true;
      this.dataset.modal = "";
    };
    HTMLDialogElement.prototype.close = function () {
      this.open = false;
      delete this.dataset.modal;
    };
    vi.spyOn(Element.prototype, "matches").mockImplementation(function (this: Element, selector: string) {
      return selector === ":modal"
        ? (this as HTMLElement).dataset.modal !== undefined
        : matches.call(this, selector);
    });
  });
}
