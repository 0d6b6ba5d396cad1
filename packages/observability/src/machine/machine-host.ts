/** Which Host headers mean this machine, and no public name. */

import { isIP } from "node:net";

const HOST = /^(\[[0-9a-f:.]+\]|[a-z0-9_.-]+)(?::\d{1,5})?$/i;

/**
 * True where a probe or a colleague of ours asks: by an IP address, or by `localhost` or another name without a dot, as containers have them.
 * @param namesCount false: only addresses do, as where the app of a folder is at `localhost` itself
 */
export function isMachineHost(header: string | undefined, namesCount: boolean): boolean {
  const name = HOST.exec(header ?? "")?.[1]?.toLowerCase();
  if (name === undefined) return false;
  const address = name.startsWith("[") ? name.slice(1, -1) : name;
  if (isIP(address) !== 0) return true;
  return namesCount && !name.includes(".");
}
