import { createConfiner } from "@heddle/sandbox/confinement";
import type { SessionInfo } from "../../src/api/contract.ts";
import type { EditorConfig } from "../config/config.ts";
import { ConfigProblem } from "../config/problem.ts";

let known: SessionInfo["confinement"] | null = null;

/** How well this host shuts app code in; found out once. */
export function confinement(): SessionInfo["confinement"] {
  known ??= createConfiner().confinement;
  return known;
}

/**
 * What the log is told of it where several people write apps; null where there is nothing to say. Code of people who do not trust each other
 * runs only where the host shuts it in.
 * @throws ConfigProblem where it does not, unless whoever runs Heddle has said that all of them are trusted
 */
export function checkConfinement(
  { mode, trustAuthors }: Pick<EditorConfig, "mode" | "trustAuthors">,
  find: () => SessionInfo["confinement"],
): string | null {
  if (mode === "open") return null;
  const { message } = find();
  if (message === null || trustAuthors) return message;
  throw new ConfigProblem(
    `Heddle does not start for several people here. ${message}`,
    "If everybody who may write apps here is trusted with this machine, say so with HEDDLE_TRUST_AUTHORS=1. docs/hosting.md has more.",
  );
}
