import type { TemplateSummary } from "../../src/api/contract.ts";
import { pictureOf } from "../apps/summary.ts";
import type { RawAnswer } from "../http/answer.ts";
import type { SignedIn } from "../http/context.ts";
import { notFound } from "../http/refusal.ts";
import { readTemplateScreenshot, readTemplates } from "./templates.ts";

let known: Promise<TemplateSummary[]> | null = null;

/** Read once: examples do not change while the server runs. */
export async function listTemplates({ services }: SignedIn): Promise<TemplateSummary[]> {
  known ??= readTemplates(services).then((templates) =>
    templates.map(({ id, name, description, app, hasScreenshots }) => ({
      id,
      name,
      description,
      picture: pictureOf(app),
      hasScreenshots,
    })),
  );
  try {
    return await known;
  } catch (error) {
    // A disk that failed once is asked again.
    known = null;
    throw error;
  }
}

export async function readScreenshot({ services, params }: SignedIn): Promise<RawAnswer> {
  const { template = "", scheme = "" } = params;
  const bytes = await readTemplateScreenshot(services.examplesFolder, template, scheme);
  if (!bytes) throw notFound("This picture");
  return {
    raw: true,
    headers: {
      "content-type": "image/webp",
      "content-length": String(bytes.length),
      "cache-control": "private, max-age=3600",
    },
    body: bytes,
  };
}
