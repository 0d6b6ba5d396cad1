/**
 * Uploads over HTTP, at `/_heddle/uploads` of an app's own origin (docs/protocol.md): begin, chunks, taking back. Only for a
 * session that is live, from its own browser and page, and for a node that takes files just now.
 */

import type { IncomingMessage } from "node:http";
import { countProblem, fileLimits, fileProblem } from "@heddle/components/file-limits";
import { z } from "zod";
import { UploadRefused, type Uploads } from "../files/uploads.ts";
import type { Limits } from "../limits.ts";
import type { LiveApps } from "../live/live-apps.ts";
import type { LiveSession } from "../live/session.ts";
import type { Site } from "../source/site.ts";
import { INERT_POLICY } from "./headers.ts";
import type { Asked } from "./page-answer.ts";
import { readVisitor, visitorHash } from "./visitor.ts";

export interface UploadRequestsOptions {
  apps: Pick<LiveApps, "live">;
  uploads: Uploads;
  limits: Limits;
  /** Path below which the app lives; "" = at the root of its origin. */
  basePath: string;
}

/** Bytes of one chunk that are taken, and that browsers are told to send. */
const MOST_CHUNK = 8 * 1024 * 1024;
const CHUNK = 512 * 1024;
/** Bytes of the message that begins an upload. */
const MOST_BEGINNING = 256 * 1024;

const beginShape = z.object({
  scope: z.number().int().nonnegative(),
  event: z.number().int().nonnegative(),
  files: z
    .array(
      z.object({
        name: z.string().max(1_000),
        size: z.number().int().nonnegative(),
        type: z.string().max(200),
      }),
    )
    .min(1)
    .max(10_000),
});

const STATUS: Readonly<Record<UploadRefused["code"], number>> = {
  "too-large": 413,
  "too-many": 413,
  "wrong-type": 415,
  "no-room": 507,
  "unknown-upload": 404,
  "wrong-offset": 409,
  busy: 409,
};

/** A request that may not be made at all, or not by now. */
class Forbidden extends Error {
  readonly code: "forbidden" | "unknown-session";
  constructor(message: string, code: Forbidden["code"] = "forbidden") {
    super(message);
    this.code = code;
  }
}
/** A request that cannot be read. */
class Unreadable extends Error {}

export class UploadRequests {
  readonly #options: UploadRequestsOptions;

  constructor(options: UploadRequestsOptions) {
    this.#options = options;
  }

  static concerns(path: string): boolean {
    return /^\/_heddle\/uploads(\/|$)/.test(path);
  }

  async answer(asked: Asked, site: Site): Promise<void> {
    try {
      const session = this.#sessionOf(asked, site);
      const place = /^\/_heddle\/uploads(?:\/([A-Za-z0-9_-]{22})(?:\/(\d{1,5}))?)?$/.exec(asked.path);
      if (!place) throw new UploadRefused("unknown-upload", "There is nothing here.");
      const [, upload, index] = place;
      const { method } = asked.request;
      if (method === "POST" && upload === undefined) return await this.#begin(asked, session);
      if (method === "PUT" && upload !== undefined && index !== undefined)
        return await this.#chunk(asked, session, upload, Number(index));
      if (method === "DELETE" && upload !== undefined)
        return await this.#takeBack(asked, session, upload, index === undefined ? null : Number(index));
      reply(asked, 405, { code: "bad-message", message: "This cannot be done with an upload." });
    } catch (error) {
      if (error instanceof UploadRefused) {
        const { code, message, received } = error;
        reply(asked, STATUS[code], code === "wrong-offset" ? { code, message, received } : { code, message });
      } else if (error instanceof Forbidden) reply(asked, 403, { code: error.code, message: error.message });
      else if (error instanceof Unreadable)
        reply(asked, 400, { code: "bad-message", message: error.message });
      else throw error;
    }
  }

  /** The session whose token the page sends, if it is this browser's. @throws {Forbidden} */
  #sessionOf({ request, scheme, authority }: Asked, site: Site): LiveSession {
    if (request.headers.origin !== `${scheme}://${authority}`)
      throw new Forbidden("Uploads are taken from the app's own pages only.");
    const token = request.headers["heddle-session"];
    const session = typeof token === "string" ? this.#options.apps.live(site, token) : null;
    // On a draft's origin the draft token has been checked already.
    const visitor = readVisitor(request.headers.cookie, scheme, this.#options.basePath);
    const isOwn = site.isDraft || (visitor !== null && session?.visitor === visitorHash(visitor));
    // Browsers try these again: the session may just be coming back.
    if (!session || !isOwn)
      throw new Forbidden("This page is not connected. Reload it and try again.", "unknown-session");
    if (session.isProvisional) throw new Forbidden("This page has not said hello yet.", "unknown-session");
    return session;
  }

  async #begin(asked: Asked, session: LiveSession): Promise<void> {
    const { uploads, limits } = this.#options;
    const parsed = beginShape.safeParse(await readJson(asked.request));
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      throw new Unreadable(
        `${issue?.path.join(".") || "The message"}: ${issue?.message ?? "is not an upload"}.`,
      );
    }
    const { scope, event, files } = parsed.data;
    const admitted = await session.program?.admit(session, scope, event);
    if (!admitted)
      throw new Forbidden("The app is just starting again. Try again in a moment.", "unknown-session");
    if (admitted.refusal) {
      reply(asked, 403, admitted.refusal);
      return;
    }
    const own = fileLimits(admitted.limits);
    const bounds = {
      ...own,
      maxSize: Math.min(own.maxSize, limits.uploadBytes),
      maxFiles: Math.min(own.maxFiles, limits.uploadFiles),
    };
    const tooMany = countProblem(files.length, bounds);
    if (tooMany !== null) throw new UploadRefused("too-many", tooMany);
    for (const file of files) {
      const problem = fileProblem(file, bounds);
      if (problem !== null)
        throw new UploadRefused(
          file.size > bounds.maxSize ? "too-large" : "wrong-type",
          `${file.name}: ${problem}`,
        );
    }
    const owner = {
      site: session.program?.site.id ?? "",
      session: session.id,
      scope,
      events: admitted.events,
      accept: bounds.accept,
    };
    const upload = await uploads.begin(owner, files);
    reply(asked, 201, { upload: upload.id, chunk: CHUNK });
  }

  async #chunk(asked: Asked, session: LiveSession, id: string, index: number): Promise<void> {
    const { uploads } = this.#options;
    const { request } = asked;
    const offset = Number(asked.url.searchParams.get("offset") ?? Number.NaN);
    if (!Number.isSafeInteger(offset) || offset < 0)
      throw new Unreadable("offset is not a whole number from 0.");
    const length = Number(request.headers["content-length"] ?? Number.NaN);
    if (!(length <= MOST_CHUNK))
      throw new UploadRefused("too-large", `A chunk has at most ${MOST_CHUNK} bytes.`);
    const received = await uploads.receive(uploads.of(session.id, id), index, offset, request);
    reply(asked, 200, { received });
  }

  async #takeBack(asked: Asked, session: LiveSession, id: string, index: number | null): Promise<void> {
    const { uploads } = this.#options;
    const upload = uploads.of(session.id, id);
    if (index === null) await uploads.cancel(upload);
    else await uploads.drop(upload, index);
    reply(asked, 200, {});
  }
}

function reply({ response }: Pick<Asked, "response">, status: number, body: object): void {
  if (response.destroyed) return;
  response.writeHead(status, {
    "Content-Type": "application/json; charset=utf-8",
    "Cache-Control": "no-store",
    "Content-Security-Policy": INERT_POLICY,
    // What is left of a body that was refused is not read: the connection ends with the answer.
    ...(status >= 400 ? { Connection: "close" } : {}),
  });
  response.end(JSON.stringify(body));
}

/** @throws {Unreadable} */
async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MOST_BEGINNING) throw new Unreadable("The message is too long.");
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString("utf8"));
  } catch {
    throw new Unreadable("The message is not JSON.");
  }
}
