/** The runtime as a process: settings from the environment, `{ ready: true, port }` to the parent, a clean end. */

import { fileURLToPath } from "node:url";
import { LogSettingError } from "@heddle/observability";
import { optionsFromEnvironment, SettingError } from "./options.ts";
import { createRuntime, type RuntimeOptions } from "./runtime.ts";

const END_MILLISECONDS = 15_000;

/** A bundle lies beside its worker; what browsers and runners load lies in the packages that build it. */
function builtFiles(): RuntimeOptions["files"] {
  if (import.meta.url.endsWith(".ts")) return undefined;
  const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));
  return {
    client: folder("../../../packages/renderer/dist/client"),
    sandbox: folder("../../../packages/sandbox/dist"),
    compileWorker: new URL("./compile-worker.js", import.meta.url),
  };
}

/** Nothing that one app or visitor does should end here; what does is a fault of ours, told in full. */
function surviveRejections(): void {
  process.on("unhandledRejection", (reason) => {
    const words = reason instanceof Error ? (reason.stack ?? reason.message) : String(reason);
    process.stderr.write(`error: something failed and was not expected to: ${words}\n`);
  });
}

async function main(): Promise<void> {
  surviveRejections();
  const files = builtFiles();
  const runtime = await createRuntime({
    ...optionsFromEnvironment(process.env),
    ...(files ? { files } : {}),
  });
  let isEnding = false;
  const end = () => {
    if (isEnding) return;
    isEnding = true;
    // Whatever hangs, the process ends: what was acked is committed already.
    setTimeout(() => process.exit(1), END_MILLISECONDS).unref();
    runtime.close().then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`error: the runtime did not end cleanly: ${String(error)}\n`);
        process.exit(1);
      },
    );
  };
  process.on("SIGTERM", end);
  process.on("SIGINT", end);
  process.on("disconnect", end);
  process.send?.({ ready: true, port: runtime.port });
}

main().catch((error: unknown) => {
  const isSetting = error instanceof SettingError || error instanceof LogSettingError;
  const { code } = error as NodeJS.ErrnoException;
  const words =
    code === "EADDRINUSE"
      ? `Port ${process.env.RUNTIME_PORT ?? "3001"} is in use. Set RUNTIME_PORT to another one.`
      : isSetting || !(error instanceof Error)
        ? String(error instanceof Error ? error.message : error)
        : (error.stack ?? error.message);
  process.stderr.write(`error: ${words}\n`);
  process.exit(1);
});
