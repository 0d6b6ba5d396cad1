/** `npm run size`: says what each component costs, and writes it into docs/components/sizes.md. */

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { manifests } from "@heddle/components/manifests";
import { ROOT } from "../folders.ts";
import { baseModules, costOfChunk, costOfComponent } from "./measure.ts";
import { sizesPage } from "./sizes-page.ts";

const base = await baseModules();
const components = new Map(
  await Promise.all(
    Object.values(manifests).map(
      async (manifest) => [manifest.name, await costOfComponent(manifest, base)] as const,
    ),
  ),
);
const names = [...new Set(Object.values(manifests).flatMap(({ chunk }) => chunk ?? []))].sort();
const chunks = new Map(
  await Promise.all(names.map(async (name) => [name, await costOfChunk(name, base)] as const)),
);
const page = sizesPage(manifests, { components, chunks });
writeFileSync(join(ROOT, "docs/components/sizes.md"), page);
console.log(page);
