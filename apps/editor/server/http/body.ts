import type { IncomingMessage } from "node:http";
import { wellFormed } from "@heddle/document";
import type { z } from "zod";
import { Refusal } from "./refusal.ts";

const DEFAULT_LIMIT = 64 * 1024;

function tooLarge(limit: number): Refusal {
  const size =
    limit >= 1024 * 1024 ? `${Math.floor(limit / 1024 / 1024)} MB` : `${Math.floor(limit / 1024)} KB`;
  return new Refusal(
    413,
    "too-large",
    `This is too large: at most ${size} are taken.`,
    "Send something smaller.",
  );
}

/** The request's body as chunks that stop with a Refusal at the limit (bytes). */
export async function* limitedBody(request: IncomingMessage, limit = DEFAULT_LIMIT): AsyncGenerator<Buffer> {
  if (Number(request.headers["content-length"] ?? 0) > limit) throw tooLarge(limit);
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.byteLength;
    if (size > limit) throw tooLarge(limit);
    yield chunk;
  }
}

/** The whole body, at most `limit` bytes. */
async function readBytes(request: IncomingMessage, limit = DEFAULT_LIMIT): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of limitedBody(request, limit)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** A JSON body of a given shape. An empty body counts as `{}`. @throws Refusal 400 that names what and where */
export async function readJson<Shape extends z.ZodType>(
  request: IncomingMessage,
  shape: Shape,
  limit = DEFAULT_LIMIT,
): Promise<z.output<Shape>> {
  const bytes = await readBytes(request, limit);
  const type = request.headers["content-type"] ?? "";
  if (bytes.length > 0 && !/^application\/json\s*(;|$)/i.test(type)) {
    throw new Refusal(
      415,
      "bad-type",
      "The body of this request is JSON.",
      "Send it with Content-Type: application/json.",
    );
  }
  let value: unknown = {};
  if (bytes.length > 0) {
    try {
      // JSON can write what Postgres cannot store: U+0000, and halves of characters.
      value = wellFormed(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)));
    } catch {
      throw new Refusal(400, "bad-input", "The body of this request is not JSON.");
    }
  }
  const parsed = shape.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const where = issue?.path.map(String).join(".");
  throw new Refusal(
    400,
    "bad-input",
    `${where ? `${where}: ` : ""}${issue?.message ?? "The body has another shape."}`,
  );
}
