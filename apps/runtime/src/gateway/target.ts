/** Addresses as browsers ask for them. */

import { DRAFT_PARAMETER } from "@heddle/renderer/document";

/** `/posts/1?page=2` → its path and query, without a draft's token; of a repeated name the last counts. */
export function splitPath(target: string): { path: string; query: Record<string, string> } {
  const url = new URL(target, "http://app.invalid");
  url.searchParams.delete(DRAFT_PARAMETER);
  return { path: url.pathname, query: Object.fromEntries(url.searchParams) };
}
