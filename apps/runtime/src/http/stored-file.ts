/** Sends an app's files to browsers: whole or in part, never as something that could act in the app's name. */

import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { isShownInPlace } from "../files/content-type.ts";
import { baseName } from "../files/file-name.ts";
import type { ByteRange } from "../files/storage.ts";
import { type Exchange, sendPlain } from "./answer.ts";
import { INERT_POLICY } from "./headers.ts";

/** What is sent: `etag` names its content, which never changes. */
export interface ServedFile {
  name: string;
  size: number;
  type: string;
  etag: string;
  /** Absent: as its type allows. */
  disposition?: "attachment" | "inline";
  cacheControl: string;
  /** It can be fetched once, so it is sent whole whatever part is asked for. */
  isWhole?: boolean;
  open(range: ByteRange): Readable;
}

/** Browsers show a PDF in a viewer of their own, which a sandbox would not let start; it has no part in the app's origin. */
const PDF_POLICY = "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'self'";

export async function sendFile({ request, response }: Exchange, file: ServedFile): Promise<void> {
  const { etag, size, type } = file;
  const disposition = file.disposition ?? (isShownInPlace(type) ? "inline" : "attachment");
  const headers: Record<string, string> = {
    "Content-Type": type.startsWith("text/") ? `${type}; charset=utf-8` : type,
    "Content-Disposition": `${disposition}; filename*=UTF-8''${encodeName(baseName(file.name))}`,
    "Content-Security-Policy": type === "application/pdf" ? PDF_POLICY : INERT_POLICY,
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": file.cacheControl,
    "Accept-Ranges": file.isWhole ? "none" : "bytes",
    ETag: etag,
  };
  if (request.headers["if-none-match"]?.split(",").some((one) => one.trim() === etag)) {
    response.writeHead(304, headers).end();
    return;
  }
  const range = file.isWhole
    ? null
    : rangeOf(request.headers.range, String(request.headers["if-range"] ?? etag), etag, size);
  if (range === "unsatisfiable") {
    sendPlain(response, 416, "The file is shorter than that.", { "Content-Range": `bytes */${size}` });
    return;
  }
  const { start, end } = range ?? { start: 0, end: size - 1 };
  response.writeHead(range ? 206 : 200, {
    ...headers,
    "Content-Length": Math.max(0, end - start + 1),
    ...(range ? { "Content-Range": `bytes ${start}-${end}/${size}` } : {}),
  });
  if (request.method === "HEAD" || end < start) {
    response.end();
    return;
  }
  await pipeline(file.open({ start, end }), response).catch(() => response.destroy());
}

/** Of several ranges, or what cannot be read, the whole file is sent: that is always allowed. */
function rangeOf(
  header: string | undefined,
  ifRange: string,
  etag: string,
  size: number,
): ByteRange | "unsatisfiable" | null {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? "");
  if (!match || ifRange !== etag) return null;
  const [, first = "", last = ""] = match;
  if (first === "" && last === "") return null;
  const start = first === "" ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === "" || last === "" ? size - 1 : Math.min(Number(last), size - 1);
  if (first !== "" && last !== "" && Number(last) < start) return null;
  return start >= size || end < start ? "unsatisfiable" : { start, end };
}

/** RFC 8187: letters and digits as they are, the rest as percent-encoded UTF-8. */
function encodeName(name: string): string {
  return encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
