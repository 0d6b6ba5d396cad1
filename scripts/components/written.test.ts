import { expect, test } from "vitest";
import { expected, present } from "./written.ts";

test("the gallery and the docs of the components say what the manifests say (`npm run gallery` writes them anew)", async () => {
  const before = await present();
  const after = expected(before);
  const stale = [...new Set([...before.keys(), ...after.keys()])].filter(
    (path) => before.get(path) !== after.get(path),
  );
  expect(stale).toEqual([]);
});
