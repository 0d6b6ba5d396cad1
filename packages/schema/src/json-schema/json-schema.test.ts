import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { appJsonSchema } from "../index.ts";

describe("app.schema.json", () => {
  it("is current: `npx node packages/schema/src/json-schema/write.ts` writes it", () => {
    const published: unknown = JSON.parse(
      readFileSync(new URL("../../app.schema.json", import.meta.url), "utf8"),
    );
    expect(published).toEqual(JSON.parse(appJsonSchema()));
  });
});
