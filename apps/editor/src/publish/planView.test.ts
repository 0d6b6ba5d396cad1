import { expect, test } from "vitest";
import { headline } from "./planView.tsx";

const warm = { kind: "warm" as const, reasons: [] };
const cold = { kind: "cold" as const, reasons: [] };

test("says how many tabs go on, or start anew", () => {
  expect(headline({ plan: warm, openTabs: 12 })).toBe("All 12 open tabs go on.");
  expect(headline({ plan: warm, openTabs: 1 })).toBe("The 1 open tab goes on.");
  expect(headline({ plan: warm, openTabs: null })).toBe("Open tabs go on.");
  expect(headline({ plan: cold, openTabs: 2 })).toBe("Both open tabs start anew when they are reloaded.");
  expect(headline({ plan: cold, openTabs: 0 })).toBe("No tab is open now.");
});
