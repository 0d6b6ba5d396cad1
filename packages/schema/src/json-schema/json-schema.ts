import { z } from "zod";
import { appShape } from "../parse/shape.ts";

/** The published JSON Schema (draft 2020-12) of an app, as the text of `app.schema.json`. */
export function appJsonSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(appShape, { io: "input" }), null, 2)}\n`;
}
