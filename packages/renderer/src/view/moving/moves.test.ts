import { expect, it } from "vitest";
import { movesOfReact } from "./moves.ts";

it("React moves what stands after a row that came forward", () => {
  expect(movesOfReact([0, 3, 1, 2])).toBe(2);
  expect(movesOfReact([1, 2, 3, 0])).toBe(1);
  expect(movesOfReact([])).toBe(0);
});
