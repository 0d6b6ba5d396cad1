import { afterEach, expect, it, vi } from "vitest";
import { showModal } from "./show-modal.ts";

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

it("keeps the room of the page's scrollbar while it is open, and makes none where there is none", () => {
  const opened = vi.fn();
  const dialog = { showModal: opened } as unknown as HTMLDialogElement;
  const root = document.documentElement;
  vi.spyOn(root, "clientWidth", "get").mockReturnValue(1265);
  vi.stubGlobal("innerWidth", 1280);
  showModal(dialog);
  expect(root.hasAttribute("data-heddle-scrollbar")).toBe(true);
  vi.stubGlobal("innerWidth", 1265);
  showModal(dialog);
  expect(root.hasAttribute("data-heddle-scrollbar")).toBe(false);
  expect(opened).toHaveBeenCalledTimes(2);
});
