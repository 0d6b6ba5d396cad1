import { Worker } from "node:worker_threads";

/** Looks from a thread of its own, since the main one may be caught in a loop. `ppid` is another's once the parent has ended. */
const WATCH = `
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, "SIGKILL");
  }, 2_000);
`;

/** Ends this process when the one that started it is gone, whatever it is doing then. */
export function endWithParent(): void {
  process.on("disconnect", () => process.exit());
  new Worker(WATCH, { eval: true, name: "heddle-watchdog" }).unref();
}
