import { expect, it } from "vitest";
import { draw } from "../testing/draw.tsx";
import { Alert } from "./component.tsx";

it.each([
  ["bad", "alert"],
  ["warn", "alert"],
  ["good", "status"],
  ["accent", "status"],
] as const)("with colour %s it is read as %s", (color, role) => {
  const { root } = draw(
    <Alert title="Saved" color={color}>
      All is safe.
    </Alert>,
  );
  expect(root.getAttribute("role")).toBe(role);
  expect(root.textContent).toBe("SavedAll is safe.");
});
