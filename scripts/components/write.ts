/** `npm run gallery`: writes what follows from all manifests together, the gallery app and the docs of the components. */

import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { ROOT } from "./folders.ts";
import { expected, present } from "./written.ts";

const before = await present();
const after = expected(before);
for (const path of before.keys()) if (!after.has(path)) await rm(join(ROOT, path));
for (const [path, text] of after) {
  if (before.get(path) === text) continue;
  await mkdir(dirname(join(ROOT, path)), { recursive: true });
  await writeFile(join(ROOT, path), text);
  console.log(`Wrote ${path}`);
}
