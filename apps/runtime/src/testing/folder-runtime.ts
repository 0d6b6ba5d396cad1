/** A runtime as a process of its own, for tests that kill it. Settings as JSON in the first argument. */

import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { createRuntime, type RuntimeOptions } from "../runtime.ts";

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

const settings = JSON.parse(process.argv[2] ?? "{}") as Pick<
  RuntimeOptions,
  | "port"
  | "dataFolder"
  | "nodeFolder"
  | "apps"
  | "durability"
  | "redis"
  | "limits"
  | "publicUrl"
  | "appsDomain"
  | "allowHosts"
  | "compiler"
  | "metricsToken"
>;
const runtime = await createRuntime({ ...settings, environment: {} });
process.on("SIGTERM", () => void runtime.close().then(() => process.exit(0)));
// A test that limits how large files may grow, as a disk does that is full, means the writes to fail and not the process.
process.on("SIGXFSZ", () => undefined);
process.on("disconnect", () => process.exit(0));
process.on("message", () => {
  const { rss } = process.memoryUsage();
  collectGarbage();
  const { heapUsed: heap } = process.memoryUsage();
  process.send?.({ counts: runtime.counts(), rss, heap, processes: runtime.sandbox.processes() });
});
process.send?.({ ready: true, port: runtime.port });
