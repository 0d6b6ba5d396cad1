import { expect, test } from "vitest";
import { planExitCode, planText } from "./print-plan.ts";

test("a plan is told line by line, and a cold one ends with 2", () => {
  const plan = {
    kind: "cold" as const,
    reasons: [
      {
        kind: "cold" as const,
        what: "state/a.ts A.b was text and is a number now.",
        consequence: "It is lost.",
      },
    ],
  };
  expect(planText(plan)).toBe(
    "cold: open tabs start anew when they load the new version.\n  cold  state/a.ts A.b was text and is a number now. It is lost.\n",
  );
  expect(planExitCode(plan)).toBe(2);
  expect(planExitCode({ kind: "warm", reasons: [] })).toBe(0);
  expect(planText({ kind: "same", reasons: [] })).toBe("same: nothing changes for open tabs.\n");
});
