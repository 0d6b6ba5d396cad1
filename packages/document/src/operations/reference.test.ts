import { expect, test } from "vitest";
import { operationReference } from "./reference.ts";

test("docs/operations.md says what the register says (`npx vitest run -u` writes it anew)", async () => {
  await expect(operationReference()).toMatchFileSnapshot("../../../../docs/operations.md");
});
