/** Addresses as browsers ask for them. */

/** The query parameter that carries a draft's token: it is no part of what the app sees. */
export const DRAFT_PARAMETER = "heddle-draft";

/** `/posts/1?page=2` → its path and query; of a repeated name the last counts. */
export function splitPath(target: string): { path: string; query: Record<string, string> } {
  const url = new URL(target, "http://app.invalid");
  url.searchParams.delete(DRAFT_PARAMETER);
  return { path: url.pathname, query: Object.fromEntries(url.searchParams) };
}
