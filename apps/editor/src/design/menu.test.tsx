import { act, useState } from "react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { appWith, type Drawn, draw, editorOn } from "../testing/draw.tsx";
import { TextField } from "./field.tsx";
import { Menu } from "./menu.tsx";

let drawn: Drawn;
beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  );
});
afterEach(() => {
  drawn.close();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** A name with a menu: renaming opens a field that closes when it is left. */
function Named() {
  const [renaming, setRenaming] = useState(false);
  return (
    <>
      {renaming ? (
        <TextField label="Name" ref={(field) => field?.focus()} onBlur={() => setRenaming(false)} />
      ) : null}
      <Menu
        trigger={<button type="button">More</button>}
        entries={[
          { id: "rename", label: "Rename", takesFocus: true, run: () => setRenaming(true) },
          { id: "copy", label: "Copy", run: () => {} },
        ]}
      />
    </>
  );
}

function choose(label: string): void {
  const more = drawn.find("button", "More");
  act(() => more.focus());
  act(() => {
    more.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
  });
  act(() => vi.advanceTimersByTime(50));
  const entry = [...document.querySelectorAll<HTMLElement>('[role="menuitem"]')].find(
    (item) => item.textContent === label,
  );
  act(() => entry!.click());
  act(() => vi.advanceTimersByTime(50));
  expect(document.querySelector('[role="menu"]')).toBeNull();
}

it("leaves the keyboard to what an entry opened, and gives it back to its button otherwise", () => {
  drawn = draw(editorOn(appWith([])), <Named />);
  choose("Copy");
  expect(document.activeElement?.textContent).toBe("More");
  choose("Rename");
  expect(document.activeElement?.getAttribute("aria-label")).toBe("Name");
});
