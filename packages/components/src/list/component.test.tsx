import { expect, it, vi } from "vitest";
import { draw, press } from "../testing/draw.tsx";
import { List } from "./component.tsx";

const items = [
  { id: 1, title: "Ada", text: "ada@example.org", end: 3 },
  { id: 2, title: "Grace" },
];

it("shows its items, and says so where there are none", () => {
  const { root, redraw, container } = draw(<List items={items} />);
  expect([...root.querySelectorAll("li")].map(({ textContent }) => textContent)).toEqual([
    "Adaada@example.org3",
    "Grace",
  ]);
  redraw(<List items={null} empty="Nobody yet." />);
  expect(container.textContent).toBe("Nobody yet.");
});

it("tells which item was pressed", () => {
  const onItemClick = vi.fn();
  const { root } = draw(<List items={items} onItemClick={onItemClick} />);
  press(root.querySelectorAll("button")[1]!);
  expect(onItemClick).toHaveBeenCalledExactlyOnceWith(1);
});

it("keeps an item's element when another comes before it", () => {
  const { root, redraw } = draw(<List items={items} />);
  const kept = root.querySelectorAll("li")[1];
  redraw(<List items={[{ id: 3, title: "Edsger" }, ...items]} />);
  expect(root.querySelectorAll("li")[2]).toBe(kept);
});
