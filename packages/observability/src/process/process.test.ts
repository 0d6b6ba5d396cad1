import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, it } from "vitest";
import { EventLoopDelay } from "./event-loop.ts";
import { ownUsage, usageOf } from "./usage.ts";

const isLinux = process.platform === "linux";

it("tells CPU and memory of this process and of a child, and null of one that is gone", async () => {
  const own = ownUsage();
  expect(own.cpuSeconds).toBeGreaterThan(0);
  expect(own.bytes).toBeGreaterThan(10 * 1024 * 1024);
  const child = spawn(process.execPath, [
    "-e",
    "const until = performance.now() + 300; while (performance.now() < until); console.log('done'); setInterval(() => {}, 1000)",
  ]);
  await once(child.stdout, "data");
  const usage = await usageOf(child.pid!);
  if (isLinux) {
    expect(usage!.cpuSeconds).toBeGreaterThan(0.1);
    expect(usage!.cpuSeconds).toBeLessThan(30);
    expect(usage!.bytes).toBeGreaterThan(10 * 1024 * 1024);
  } else expect(usage).toBeNull();
  child.kill("SIGKILL");
  await once(child, "exit");
  expect(await usageOf(child.pid!)).toBeNull();
});

it("sees a loop that was held up", async () => {
  const loop = new EventLoopDelay();
  await new Promise((resolve) => setTimeout(resolve, 60));
  const until = performance.now() + 200;
  while (performance.now() < until);
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(loop.delay.p99).toBeGreaterThan(0.1);
  loop.close();
});
