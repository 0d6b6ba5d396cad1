import { beyondBasePath, underBasePath } from "@heddle/components/base-path";
import { DRAFT_PARAMETER } from "../page/page-data.ts";

/** Path and query of an address as the server is told: within the app, without the draft's token. */
export function pathOf(address: URL): string {
  const query = new URLSearchParams(address.search);
  query.delete(DRAFT_PARAMETER);
  const text = query.toString();
  return (beyondBasePath(address.pathname) ?? address.pathname) + (text === "" ? "" : `?${text}`);
}

/** The address to show for a path; in a draft it keeps the token, so that a reload still works. */
export function addressFor(path: string, current: URL): URL {
  const address = new URL(underBasePath(path), current.origin);
  const draft = current.searchParams.get(DRAFT_PARAMETER);
  if (draft !== null) address.searchParams.set(DRAFT_PARAMETER, draft);
  return address;
}

/** True when an address is a page of this app that can be shown without leaving the document. */
export function isInternal(address: URL, current: URL): boolean {
  const path = address.origin === current.origin ? beyondBasePath(address.pathname) : null;
  return path !== null && !path.startsWith("/_heddle/") && !path.startsWith("/assets/");
}

/** True when only the part after `#` differs: the browser scrolls there by itself. */
export function isSamePlace(address: URL, current: URL): boolean {
  return address.hash !== "" && pathOf(address) === pathOf(current);
}

/** Where an address given by app code leads: a path is one of the app. Null when it cannot be read. */
export function targetOf(address: string, current: URL): URL | null {
  return URL.canParse(address, current) ? new URL(underBasePath(address), current) : null;
}
