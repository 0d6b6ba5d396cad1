/** Which Host headers mean this machine and no app of it. */

import { isIP } from "node:net";

const HOST = /^(\[[0-9a-f:.]+\]|[a-z0-9_.-]+)(?::\d{1,5})?$/i;

/**
 * True where a probe or a colleague of ours asks: by an IP address, or, where apps have names of their own, by `localhost` or a name
 * without a dot, as containers have them. Apps' public origins have neither.
 * @param appsHaveNames false: the app of a folder is at `localhost` itself
 */
export function isMachineHost(header: string | undefined, appsHaveNames: boolean): boolean {
  const name = HOST.exec(header ?? "")?.[1]?.toLowerCase();
  if (name === undefined) return false;
  const address = name.startsWith("[") ? name.slice(1, -1) : name;
  if (isIP(address) !== 0) return true;
  return appsHaveNames && !name.includes(".");
}
