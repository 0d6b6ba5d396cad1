/**
 * What visitors of an app notice of another workspace's app that means harm, in the same runtime: `abuse.<program>` is the 99th
 * percentile of their waits, in milliseconds, while a stranger does it again and again; its reference is the one just before, without.
 */

import { ABUSES, type Abuse, abusiveApp } from "../../apps/runtime/src/testing/abusive-app.ts";
import { counterApp } from "../../apps/runtime/src/testing/counter-app.ts";
import type { TestBrowser } from "../../apps/runtime/src/testing/index.ts";
import { TestNodes } from "../../apps/runtime/src/testing/test-nodes.ts";
import { visit } from "../load/exchange.ts";
import type { Job } from "../load/generator.ts";
import { runLoad } from "../load/processes.ts";
import { clickOf } from "../load/template.ts";
import { median, type Result, result } from "../result.ts";

export interface AbuseOptions {
  /** Milliseconds per run. */
  duration: number;
  /** Runs without and with the abuse, in turn. */
  runs: number;
}

/** People who click as fast as they are answered; more than a few would fill the machine by themselves. */
const CLIENTS = 10;
/** An attack that does not end is begun again after this long, milliseconds. */
const WATCHED = 1_000;

/** @param abuses those to measure */
export async function measureAbuse(options: AbuseOptions, abuses = ABUSES): Promise<Result[]> {
  const installation = await TestNodes.start({ neighbour: counterApp }, 1);
  try {
    await installation.addWorkspace("strangers");
    const job = await neighbourJob(installation, options.duration);
    const results: Result[] = [];
    for (const abuse of abuses) results.push(await measure(installation, job, abuse, options.runs));
    return results;
  } finally {
    await installation.end();
  }
}

async function neighbourJob(installation: TestNodes, duration: number): Promise<Job> {
  const target = { port: installation.nodes[0]!.port, host: installation.host("neighbour"), path: "/" };
  const visitor = await visit(target);
  visitor.close();
  const event = clickOf(visitor.template, "Add one");
  return { kind: "events", target, clients: CLIENTS, duration, event, scope: visitor.rootScope };
}

async function measure(installation: TestNodes, job: Job, abuse: Abuse, runs: number): Promise<Result> {
  const slug = `abuse-${abuse.name}`;
  await installation.addApp(slug, abusiveApp(abuse), "strangers");
  // What the one before left behind may still be on its way out.
  await installation.until(
    () =>
      installation.open(slug).then(
        () => true,
        () => false,
      ),
    slug,
  );
  const quiet: number[] = [];
  const abused: number[] = [];
  for (let run = 0; run < runs; run++) {
    quiet.push((await runLoad(job)).p99);
    const stop = repeat(installation, slug);
    abused.push((await runLoad(job)).p99);
    await stop();
  }
  installation.closeBrowsers();
  await installation.withdraw(slug);
  return result(`abuse.${abuse.name}`, median(abused), "ms", median(quiet));
}

/** A stranger who attacks until told to stop, in a new session each time. */
function repeat(installation: TestNodes, slug: string): () => Promise<void> {
  let isOver = false;
  const attacking = (async () => {
    while (!isOver) {
      // The app may be just starting again.
      const stranger = await installation.open(slug).catch(() => null);
      if (stranger) await attack(stranger);
      else await pause(100);
    }
  })();
  return () => {
    isOver = true;
    return attacking;
  };
}

async function attack(stranger: TestBrowser): Promise<void> {
  const seq = stranger.click("Attack");
  const answered = stranger.until(
    () =>
      stranger.ackSeq >= seq || stranger.replies.some(([one]) => one === seq) || stranger.closeCode !== null,
  );
  await Promise.race([answered.catch(() => undefined), pause(WATCHED)]);
  stranger.close();
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
