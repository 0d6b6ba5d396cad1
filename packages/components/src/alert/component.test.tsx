import { expect, it } from "vitest";
import { draw } from "../testing/draw.tsx";
import { Alert } from "./component.tsx";

it.each([
  ["bad", "alert"],
  ["warn", "alert"],
  ["good", "status"],
  ["accent", "status"],
] as const)("with tone %s it is read as %s", (tone, role) => {
  const { root } = draw(
    <Alert title="Saved" tone={tone}>
      All is safe.
    </Alert>,
  );
  expect(root.getAttribute("role")).toBe(role);
  expect(root.textContent).toBe("SavedAll is safe.");
});
