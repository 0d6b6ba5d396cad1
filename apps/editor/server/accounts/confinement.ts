import { createConfiner } from "@heddle/sandbox/confinement";
import type { SessionInfo } from "../../src/api/contract.ts";

let known: SessionInfo["confinement"] | null = null;

/** How well this host shuts app code in; found out once. */
export function confinement(): SessionInfo["confinement"] {
  known ??= createConfiner().confinement;
  return known;
}
