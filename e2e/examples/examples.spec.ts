import { test } from "../test.ts";
import { BEHAVIOURS } from "./behaviours/index.ts";
import { serveExample } from "./serve.ts";

for (const [name, behaves] of Object.entries(BEHAVIOURS))
  test.describe(`examples/${name}`, () => behaves((environment) => serveExample(name, environment)));
