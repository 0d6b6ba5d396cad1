// Writes the Prisma client into generated/. The CLI insists on a schema engine it does not use for this and would
// download; any executable file satisfies it, so the build works offline.
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const packageFile = createRequire(import.meta.url).resolve("prisma/package.json");
const result = spawnSync(
  process.execPath,
  [
    join(dirname(packageFile), "build/index.js"),
    "generate",
    "--schema",
    join(here, "../../prisma/schema.prisma"),
    "--no-hints",
  ],
  {
    cwd: join(here, "../.."),
    stdio: ["ignore", "pipe", "pipe"],
    encoding: "utf8",
    env: {
      ...process.env,
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: "1",
      CHECKPOINT_DISABLE: "1",
    },
  },
);
if (result.status !== 0) {
  process.stderr.write(`${result.stdout}${result.stderr}`);
  process.exit(1);
}
