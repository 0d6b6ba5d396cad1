/** `GET /_heddle/downloads/<id>`: a file that a handler made for this browser, once. SPEC.md, DL rules. */

import { createReadStream } from "node:fs";
import type { Downloads } from "../files/downloads.ts";
import type { Site } from "../source/site.ts";
import { sendPlain } from "./answer.ts";
import type { Asked } from "./page-answer.ts";
import { sendFile } from "./stored-file.ts";
import { readVisitor, visitorHash } from "./visitor.ts";

const DOWNLOAD = /^\/_heddle\/downloads\/((?:[a-z0-9]{8}\.)?[A-Za-z0-9_-]{22})$/;

/** The id in a path that leads to a download, or null. */
export function downloadOf(path: string): string | null {
  return DOWNLOAD.exec(path)?.[1] ?? null;
}

/** @param basePath path below which the app lives; "" = at the root of its origin */
export async function answerDownload(
  asked: Asked,
  site: Site,
  downloads: Downloads,
  id: string,
  basePath: string,
): Promise<void> {
  const { request, response, scheme } = asked;
  // On a draft's origin the draft token has been checked already.
  const known = site.isDraft ? null : readVisitor(request.headers.cookie, scheme, basePath);
  const visitor = known === null ? "" : visitorHash(known);
  const download = downloads.find(id, { site: site.id, visitor });
  if (!download) {
    sendPlain(response, 404, "This download is not there: it can be fetched once, soon after it was made.", {
      "Cache-Control": "no-store",
    });
    return;
  }
  const isFetched = request.method === "GET";
  if (isFetched) downloads.claim(download);
  try {
    await sendFile(asked, {
      name: download.name,
      size: download.size,
      type: download.type,
      etag: `"${id}"`,
      disposition: "attachment",
      cacheControl: "no-store",
      isWhole: true,
      open: ({ start, end }) => createReadStream(download.path, { start, end }),
    });
  } finally {
    if (isFetched) await downloads.remove(download);
  }
}
