import type { DraftAccess } from "../api/contract.ts";

/** A page's path with something in the place of each parameter: `/posts/[id]` → `/posts/1`. */
function samplePath(pattern: string): string {
  return pattern.replace(/\[\[?(?:\.\.\.)?[^\]]+\]\]?/g, "1");
}

/** Where the live draft of a page is. */
export function draftAddress(access: DraftAccess, pattern: string): string {
  const url = new URL(samplePath(pattern), access.origin);
  url.searchParams.set("heddle-draft", access.token);
  return url.href;
}
