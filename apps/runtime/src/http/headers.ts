/** Security headers of everything that the runtime sends (security.md). */

import type { ReleaseApp } from "../source/site.ts";

/** On every response. */
export const COMMON_HEADERS: Readonly<Record<string, string>> = {
  "X-Content-Type-Options": "nosniff",
  "Permissions-Policy":
    "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), midi=(), payment=(), usb=()",
  "Cross-Origin-Opener-Policy": "same-origin",
};

/** Content that is not a page: it may do nothing even when someone opens it by itself. */
export const INERT_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

export interface PagePolicy {
  app: Pick<ReleaseApp, "settings">;
  nonce: string;
  /** Host header of the request: the page's socket goes there. */
  host: string;
  scheme: "http" | "https";
  isDraft: boolean;
  /** Origins that may show a draft in a frame. */
  editorOrigins: readonly string[];
}

const HOST_SOURCE = /^(https?:\/\/)?(\*\.)?[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d{1,5})?$/i;
const ORIGIN_SOURCE = /^https?:\/\/(\*\.)?[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d{1,5})?$/i;

/** The Content-Security-Policy of a page. What an app's settings name is taken only if it is a host, so nothing can be smuggled in. */
export function pagePolicy(policy: PagePolicy): string {
  const { app, nonce, host, scheme, isDraft, editorOrigins } = policy;
  const images = app.settings.imageHosts.filter((one) => HOST_SOURCE.test(one));
  const frames = (app.settings.frameHosts ?? []).filter((one) => HOST_SOURCE.test(one));
  const embedders = isDraft
    ? editorOrigins
    : app.settings.embedOrigins.filter((one) => ORIGIN_SOURCE.test(one));
  const socket = `${scheme === "https" ? "wss" : "ws"}://${host}`;
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src-elem 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    ["img-src 'self' data: blob:", ...images].join(" "),
    ["frame-src 'self'", ...frames].join(" "),
    "font-src 'self' data:",
    `connect-src 'self' ${socket}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    // An app may show pages of its own in a frame, its draft too.
    ["frame-ancestors 'self'", ...embedders].join(" "),
  ].join("; ");
}

/** Where a page's address may be told: a draft's holds its token, so to nobody else. */
export function referrerPolicy(isDraft: boolean): string {
  return isDraft ? "same-origin" : "strict-origin-when-cross-origin";
}
