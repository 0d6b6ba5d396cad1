import { expect, test } from "vitest";
import { ConfigProblem } from "../config/problem.ts";
import { checkConfinement } from "./confinement.ts";

const shutIn = { level: "bubblewrap", message: null } as const;
const loose = {
  level: "process",
  message: "This host does not confine app code: there is no bubblewrap.",
} as const;

test("several people write apps only where the host shuts their code in, or whoever runs it trusts them all", () => {
  const check = (mode: "open" | "accounts", trustAuthors: boolean, found: typeof shutIn | typeof loose) =>
    checkConfinement({ mode, trustAuthors }, () => found);
  expect(check("accounts", false, shutIn)).toBeNull();
  expect(() => check("accounts", false, loose)).toThrow(ConfigProblem);
  expect(() => check("accounts", false, loose)).toThrow(/no bubblewrap/);
  expect(check("accounts", true, loose)).toBe(loose.message);
  expect(check("open", false, loose)).toBeNull();
});
