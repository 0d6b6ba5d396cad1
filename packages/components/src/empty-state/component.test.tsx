import { expect, it } from "vitest";
import { draw } from "../testing/draw.tsx";
import { EmptyState } from "./component.tsx";

it("says what there is not, why, and what to do, in that order", () => {
  const { root } = draw(
    <EmptyState title="No orders" text="Nobody has bought anything.">
      <button type="button">Add one</button>
    </EmptyState>,
  );
  expect(root.textContent).toBe("No ordersNobody has bought anything.Add one");
});

it("leaves no gap where a text is missing", () => {
  expect(draw(<EmptyState title="No orders" />).root.querySelectorAll("p")).toHaveLength(1);
});
