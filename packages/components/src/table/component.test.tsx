import { describe, expect, it, vi } from "vitest";
import { draw, key, press } from "../testing/draw.tsx";
import { Table } from "./component.tsx";
import type { LongList } from "./long-list.ts";

const texts = (container: Element, selector: string) =>
  [...container.querySelectorAll(selector)].map((cell) => cell.textContent);

it("shows records under headings made from their keys", () => {
  const { container } = draw(<Table rows={[{ firstName: "Ada", is_admin: true, orders: 2 }]} />);
  expect(texts(container, "th")).toEqual(["First name", "Is admin", "Orders"]);
  expect(texts(container, "td")).toEqual(["Ada", "Yes", "2"]);
});

it("shows the columns asked for, in their order", () => {
  const { container } = draw(
    <Table columns={["b", { key: "a", label: "Alpha" }]} rows={[{ a: 1, b: 2 }, "not a record"]} />,
  );
  expect(texts(container, "th")).toEqual(["B", "Alpha"]);
  expect(texts(container, "td")).toEqual(["2", "1"]);
});

it("says when there is nothing", () => {
  expect(draw(<Table rows={[]} empty="No orders yet." />).container.textContent).toBe("No orders yet.");
});

it("tells the place of a pressed row, by pointer and keyboard", () => {
  const onRowClick = vi.fn();
  const { container } = draw(<Table rows={[{ a: 1 }, { a: 2 }]} onRowClick={onRowClick} />);
  const rows = container.querySelectorAll("tbody tr");
  press(rows[1]!);
  key(rows[0]!, "Enter");
  expect(onRowClick.mock.calls).toEqual([[1], [0]]);
});

it("says that its rows are on their way", () => {
  const { container, redraw } = draw(<Table rows={[]} loading />);
  expect(container.querySelector("table")!.getAttribute("aria-busy")).toBe("true");
  expect(container.querySelector("[role=status]")!.getAttribute("aria-label")).toBe("Loading");
  redraw(<Table rows={[{ a: 1 }]} loading={false} />);
  expect(container.querySelector("table")!.hasAttribute("aria-busy")).toBe(false);
  expect(texts(container, "td")).toEqual(["1"]);
});

describe("rows of a long list", () => {
  const room = { before: () => undefined, after: () => undefined, guessedRoom: 400 };
  const some = (changes: Partial<LongList> = {}): LongList => ({
    ...room,
    keys: [7, 8],
    offset: 100,
    total: 10_000,
    isWaiting: false,
    ...changes,
  });
  const rowsOf = (container: Element) => [...container.querySelectorAll("tbody:not([aria-hidden]) tr")];

  it("tell assistive technology how many there are and which these are", () => {
    const { container } = draw(<Table rows={[{ a: 1 }, { a: 2 }]} longList={some()} />);
    expect(container.querySelector("table")!.getAttribute("aria-rowcount")).toBe("10001");
    expect(container.querySelector("thead tr")!.getAttribute("aria-rowindex")).toBe("1");
    expect(rowsOf(container).map((row) => row.getAttribute("aria-rowindex"))).toEqual(["102", "103"]);
  });

  it("are pressed by their places in the whole list, records or not", () => {
    const onRowClick = vi.fn();
    const { container } = draw(<Table rows={[null, { a: 2 }]} longList={some()} onRowClick={onRowClick} />);
    key(rowsOf(container)[1]!, "Enter");
    expect(onRowClick.mock.calls).toEqual([[101]]);
  });

  it("keep their elements while others come before them, and their columns", () => {
    const { container, redraw } = draw(<Table rows={[{ a: 1 }, { a: 2 }]} longList={some()} />);
    const [, second] = rowsOf(container);
    redraw(<Table rows={[{ a: 2, b: 1 }, { a: 3 }]} longList={some({ keys: [8, 9], offset: 101 })} />);
    expect(rowsOf(container)[0]).toBe(second);
    redraw(<Table rows={[{ b: 5 }, { a: 3 }]} longList={some({ keys: [10, 9], offset: 101 })} />);
    expect(texts(container, "th")).toEqual(["A"]);
  });

  it("are on their way while others are looked at, and none only where the list is empty", () => {
    const { container, redraw } = draw(<Table rows={[]} longList={some({ keys: [], isWaiting: true })} />);
    expect(container.querySelector("table")!.getAttribute("aria-busy")).toBe("true");
    expect(container.textContent).toBe("");
    redraw(<Table rows={[]} longList={some({ keys: [], offset: 0, total: 0 })} />);
    expect(container.textContent).toBe("Nothing here yet.");
  });
});
