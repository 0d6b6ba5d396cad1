import { underBasePath } from "./base-path.ts";

/** An address that a link may lead to, else undefined: no `javascript:`, no `data:`. */
export function linkAddress(address: unknown): string | undefined {
  if (typeof address !== "string") return undefined;
  const trimmed = address.trim();
  // Browsers skip control characters inside a scheme, so they may not hide one from this check.
  if ([...trimmed].some((character) => character.charCodeAt(0) < 0x20)) return undefined;
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(trimmed)?.[1]?.toLowerCase();
  return scheme === undefined || ["http", "https", "mailto", "tel", "sms"].includes(scheme)
    ? underBasePath(trimmed)
    : undefined;
}

/** An address that a picture may come from: as above, and pictures as `data:` or `blob:`. */
export function imageAddress(address: unknown): string | undefined {
  if (typeof address !== "string" || address.trim() === "") return undefined;
  return /^\s*(data:image\/|blob:)/i.test(address) ? address.trim() : linkAddress(address);
}
