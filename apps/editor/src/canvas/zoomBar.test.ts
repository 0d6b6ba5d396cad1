import { describe, expect, it } from "vitest";
import { zoomStep } from "./zoomBar.tsx";

describe("zooming by steps", () => {
  it("goes to the next step from between two steps, and stops at the ends", () => {
    expect(zoomStep(0.71, 1)).toBe(0.75);
    expect(zoomStep(0.71, -1)).toBe(0.67);
    expect(zoomStep(1, 1)).toBe(1.25);
    expect(zoomStep(2, 1)).toBe(2);
    expect(zoomStep(0.25, -1)).toBe(0.25);
  });
});
