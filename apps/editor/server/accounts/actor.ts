import type { Role } from "../../src/api/contract.ts";

/** Who asks: always from the session, never from the request's own words. */
export interface Actor {
  /** Id of the account; null for the local owner, who has none. */
  userId: string | null;
  /** Of this sign-in; null for the local owner. */
  sessionId: string | null;
  name: string;
  email: string | null;
  role: Role;
  workspaceId: string;
  color: string;
}

/** Id of the local owner where an id is needed. */
export const LOCAL_OWNER = "local";

const COLORS = [
  "#3f5bf6",
  "#0d9488",
  "#c2410c",
  "#7c3aed",
  "#be185d",
  "#15803d",
  "#b45309",
  "#0369a1",
  "#a21caf",
  "#4d7c0f",
];

/** A colour for a person, always the same one. */
export function colorOf(seed: string): string {
  let hash = 0;
  for (let at = 0; at < seed.length; at++) hash = (hash * 31 + seed.charCodeAt(at)) >>> 0;
  return COLORS[hash % COLORS.length]!;
}
