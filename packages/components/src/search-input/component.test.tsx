import { act } from "react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { accessibilityIssues, draw, focus, key, press, type } from "../testing/draw.tsx";
import { SearchInput } from "./component.tsx";

const field = (container: Element) => container.querySelector("input")!;
const cross = (container: Element) => container.querySelector<HTMLElement>('[aria-label="Clear search"]');
const wait = (milliseconds: number) => act(() => vi.advanceTimersByTime(milliseconds));

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it("tells of the text once the typing pauses, and of the same text once", () => {
  const [onSearch, onInput] = [vi.fn(), vi.fn()];
  const { container } = draw(<SearchInput onSearch={onSearch} onInput={onInput} />);
  for (const text of ["o", "oa", "oak"]) {
    type(field(container), text);
    wait(200);
  }
  expect([onInput.mock.calls.length, onSearch.mock.calls]).toEqual([3, []]);
  wait(100);
  expect(onSearch.mock.calls).toEqual([["oak"]]);
  type(field(container), "oaks");
  type(field(container), "oak");
  wait(1000);
  expect(onSearch.mock.calls).toEqual([["oak"]]);
});

it("does not wait at Enter", () => {
  const onSearch = vi.fn();
  const { container } = draw(<SearchInput delay={5000} onSearch={onSearch} />);
  type(field(container), "oak");
  key(field(container), "Enter");
  expect(onSearch.mock.calls).toEqual([["oak"]]);
  wait(5000);
  expect(onSearch).toHaveBeenCalledOnce();
});

it("is cleared with its cross and with Escape, at once, and keeps the keyboard", () => {
  const [onSearch, onInput] = [vi.fn(), vi.fn()];
  const { container } = draw(<SearchInput value="oak" onSearch={onSearch} onInput={onInput} />);
  press(cross(container)!);
  expect([field(container).value, onSearch.mock.calls, onInput.mock.calls]).toEqual(["", [[""]], [[""]]]);
  expect([document.activeElement, cross(container)]).toEqual([field(container), null]);
  type(field(container), "elm");
  const first = key(field(container), "Escape");
  const second = key(field(container), "Escape");
  expect([field(container).value, first.defaultPrevented, second.defaultPrevented]).toEqual([
    "",
    true,
    false,
  ]);
  wait(1000);
  expect(onSearch).toHaveBeenCalledOnce();
});

it("cannot be cleared while it is read only, and says nothing once it is gone", () => {
  const onSearch = vi.fn();
  const { container, redraw } = draw(<SearchInput value="oak" readOnly />);
  focus(field(container));
  key(field(container), "Escape");
  expect([field(container).value, cross(container)]).toEqual(["oak", null]);
  redraw(<SearchInput value="oak" onSearch={onSearch} />);
  type(field(container), "elm");
  redraw(<p>gone</p>);
  wait(1000);
  expect(onSearch).not.toHaveBeenCalled();
});

it("has a name without a label, and shows that it waits", async () => {
  vi.useRealTimers();
  const { container } = draw(<SearchInput loading value="oak" />);
  expect([field(container).getAttribute("aria-label"), field(container).getAttribute("aria-busy")]).toEqual([
    "Search",
    "true",
  ]);
  expect(await accessibilityIssues(container)).toEqual([]);
});
