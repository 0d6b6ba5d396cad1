// Builds the editor: its server, static texts, Monaco, then the pages.
import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { buildIcons } from "./build/icons.mjs";
import { buildMonaco } from "./build/monaco.mjs";
import { buildServer } from "./build/server.mjs";
import { buildSources } from "./build/sources.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));

await Promise.all([buildMonaco(), buildIcons(), buildSources(), buildServer()]);
if (!process.argv.includes("--static-only")) {
  const next = createRequire(import.meta.url).resolve("next/dist/bin/next");
  const child = spawn(process.execPath, [next, "build"], {
    cwd: here,
    stdio: "inherit",
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
  });
  const code = await new Promise((resolve) => child.once("exit", resolve));
  if (code !== 0) process.exit(code ?? 1);
}
