import { expect, it, vi } from "vitest";
import { EditingContext } from "../style/editing.ts";
import { draw, press } from "../testing/draw.tsx";
import { Banner } from "./component.tsx";

it("goes away when it is dismissed, tells it, and comes back when it is opened again", () => {
  const onOpenChange = vi.fn();
  const banner = (open: boolean) => <Banner text="New" open={open} onOpenChange={onOpenChange} />;
  const { root, redraw } = draw(banner(true));
  press(root.querySelector('[aria-label="Dismiss"]')!);
  expect([root.hidden, onOpenChange.mock.calls]).toEqual([true, [[false]]]);
  redraw(banner(false));
  redraw(banner(true));
  expect(root.hidden).toBe(false);
});

it.each([
  ["warn", "alert"],
  ["bad", "alert"],
  ["accent", "status"],
  ["good", "status"],
] as const)("of colour %s is read as %s", (color, role) => {
  expect(draw(<Banner text="New" color={color} />).root.getAttribute("role")).toBe(role);
});

it("has no cross where it may not be dismissed, and none of a slot that is empty", () => {
  const { root } = draw(<Banner title="Trial." text="Ends today." dismissible={false} />);
  expect([root.querySelector("button"), root.textContent]).toEqual([null, "Trial. Ends today."]);
});

it("shows on the canvas whether open or not, so that it can be filled", () => {
  const { root } = draw(
    <EditingContext value={true}>
      <Banner text="New" open={false} />
    </EditingContext>,
  );
  expect(root.hidden).toBe(false);
});
