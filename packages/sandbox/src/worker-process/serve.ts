import { Worker } from "node:worker_threads";
import type { Answer, Question } from "./wire.ts";

/** Looks from a thread of its own, since the main one may be caught in a loop. `ppid` is another's once the parent has ended. */
const WATCH = `
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, "SIGKILL");
  }, 2_000);
`;

/**
 * Makes this process a worker process: it does what it is asked, and ends when the process that started it is gone, whatever it is doing then.
 * @param work gets each request, and says by `step` what it has come to
 */
export function serveWork<Request, Value>(
  work: (request: Request, step: (what: string) => void) => Promise<Value>,
): void {
  if (!process.send) throw new Error("This file runs as a worker process.");
  process.on("disconnect", () => process.exit());
  new Worker(WATCH, { eval: true, name: "heddle-watchdog" }).unref();
  // Who asked may be gone before the answer: then nobody waits for it, nor for this process.
  const send = (answer: Answer) =>
    process.send?.(answer, undefined, undefined, (error) => {
      if (error) process.exit();
    });
  process.on("message", ({ id, request }: Question) => {
    work(request as Request, (step) => send({ id, step })).then(
      (value) => send({ id, value }),
      (error: unknown) =>
        send({ id, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
    );
  });
}
