import { expect, it, vi } from "vitest";
import { draw, key, press } from "../testing/draw.tsx";
import { Table } from "./component.tsx";

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
