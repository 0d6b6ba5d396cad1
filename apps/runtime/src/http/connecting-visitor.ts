/** Whose browser opens a connection: by its cookie, or by one that it is given now. */

import type { IncomingMessage } from "node:http";
import type { Visitor } from "../gateway/connection.ts";
import { readAppCookies } from "../kept/app-cookie.ts";
import type { Site } from "../source/site.ts";
import { newVisitor, readVisitor, visitorCookie, visitorHash } from "./visitor.ts";

/**
 * @param address network address of the browser
 * @returns `cookie`: a Set-Cookie header for a visitor who had none; null = nothing to set
 */
export function visitorOf(
  request: IncomingMessage,
  site: Site,
  address: string,
  { scheme, basePath }: { scheme: "http" | "https"; basePath: string },
): { about: Visitor; cookie: string | null } {
  const header = request.headers.cookie;
  const cookies = header === undefined ? null : readAppCookies(header, site.key.appId);
  if (site.isDraft) return { about: { site, address, visitor: "", cookies }, cookie: null };
  const known = readVisitor(header, scheme, basePath);
  const value = known ?? newVisitor();
  return {
    about: { site, address, visitor: visitorHash(value), cookies },
    cookie: known === null ? visitorCookie(value, { scheme, basePath, embedded: false }) : null,
  };
}
