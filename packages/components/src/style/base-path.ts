/**
 * Where an app lives that has no origin to itself: below a path such as `/tools/app`. Addresses in apps are written as if there
 * were none; what is drawn leads below it.
 */

let basePath = "";

/** To be told before anything is drawn; "" = the app is at the root of its origin. */
export function setBasePath(path: string): void {
  basePath = path;
}

/** An address as the browser needs it: a path of the app gets the base path before it, all others stay as they are. */
export function underBasePath(address: string): string {
  return address.startsWith("/") && !address.startsWith("//") ? basePath + address : address;
}

/** The path within the app of an address's path; null when it lies outside of the base path. */
export function beyondBasePath(pathname: string): string | null {
  if (pathname === basePath) return "/";
  return pathname.startsWith(`${basePath}/`) ? pathname.slice(basePath.length) : null;
}
