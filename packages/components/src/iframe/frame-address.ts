import { forbiddenHost } from "@heddle/schema/hosts";
import { underBasePath } from "../style/base-path.ts";

/** What a frame is to show, whatever a binding gave. */
export type FrameAddress =
  | { kind: "none" }
  /** A path of the app itself. */
  | { kind: "own"; src: string }
  | { kind: "other"; src: string; host: string }
  /** The app's settings do not allow the host. */
  | { kind: "forbidden"; host: string }
  /** Neither a site nor a path: `javascript:`, `data:`, or a host without its scheme. */
  | { kind: "unusable" };

/** Stands for the app's own origin where it is not known: on the server. */
const UNKNOWN = "https://app.invalid";

/** @param allowed the hosts that the app's settings name  @param origin the app's own; null = not known */
export function frameAddress(given: unknown, allowed: unknown, origin: string | null): FrameAddress {
  if (given === null || given === undefined || given === "") return { kind: "none" };
  if (typeof given !== "string") return { kind: "unusable" };
  const address = given.trim();
  if (address === "") return { kind: "none" };
  // As browsers read it: they skip line breaks, and take \ for /.
  const base = origin ?? UNKNOWN;
  if (!/^([/\\]|https?:\/\/)/i.test(address) || !URL.canParse(address, base)) return { kind: "unusable" };
  const url = new URL(address, base);
  if (url.protocol !== "http:" && url.protocol !== "https:") return { kind: "unusable" };
  if (url.origin === base) return { kind: "own", src: ownPath(url, address) };
  const hosts = Array.isArray(allowed) ? allowed.filter((one) => typeof one === "string") : [];
  const host = forbiddenHost(url.href, hosts);
  return host === null ? { kind: "other", src: url.href, host: url.host } : { kind: "forbidden", host };
}

/** An address in full has the base path already. */
function ownPath({ pathname, search, hash }: URL, written: string): string {
  const path = pathname + search + hash;
  return /^https?:/i.test(written) ? path : underBasePath(path);
}
