import { expect, it, vi } from "vitest";
import { draw, press } from "../testing/draw.tsx";
import { Badge } from "./component.tsx";

it("shows a number and tells a click", () => {
  const onClick = vi.fn();
  const { root } = draw(<Badge text={3} onClick={onClick} />);
  expect(root.textContent).toBe("3");
  press(root);
  expect(onClick).toHaveBeenCalledOnce();
});
