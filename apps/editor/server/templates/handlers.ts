import type { TemplateSummary } from "../../src/api/contract.ts";
import { pictureOf } from "../apps/summary.ts";
import type { SignedIn } from "../http/context.ts";
import { readTemplates } from "./templates.ts";

let known: Promise<TemplateSummary[]> | null = null;

/** Read once: examples do not change while the server runs. */
export async function listTemplates({ services }: SignedIn): Promise<TemplateSummary[]> {
  known ??= readTemplates(services).then((templates) =>
    templates.map(({ id, name, description, app }) => ({ id, name, description, picture: pictureOf(app) })),
  );
  try {
    return await known;
  } catch (error) {
    // A disk that failed once is asked again.
    known = null;
    throw error;
  }
}
