/** CPU of the engine alone, in this process: no socket, no isolate. */

import { fileURLToPath } from "node:url";
import { runInThisContext } from "node:vm";
import { filesToApp } from "@heddle/codec";
import { readFolder } from "@heddle/codec/folder";
import { compileProgram } from "@heddle/compiler/program";
import { manifests } from "@heddle/components/manifests";
import type { Command } from "@heddle/state-engine";
import { decodeRecords, encodeCommands } from "@heddle/state-engine/frames";
import "@heddle/state-engine/isolate";
import { clickOf } from "../load/template.ts";
import { median, type Result, result } from "../result.ts";

const EVENTS = 500;
const RUNS = 5;
const ROWS = 10_000;

declare const __heddle: { receive(batch: string): string };

/** `cpu.cell.10000`: milliseconds of CPU for one changed cell of a list of 10,000 rows. */
export async function measureEngine(): Promise<Result[]> {
  const folder = fileURLToPath(new URL("../apps/rows", import.meta.url));
  const { files } = await readFolder(folder);
  const { app } = filesToApp(files, manifests);
  const { program } = await compileProgram(app!, manifests, { draft: false });
  if (!program) throw new Error("The app of rows does not compile.");
  runInThisContext(program.serverModule);
  const [page] = Object.values(program.templates);
  const request = {
    path: "/",
    params: {},
    query: { rows: String(ROWS) },
    locale: "en",
    timeZone: "UTC",
    sessionId: "bench",
  };
  send({
    kind: "open",
    session: "bench",
    page: page!.pageId,
    request,
    fields: null,
    runOnLoad: true,
    provisional: false,
    patchSeq: 0,
  });
  const event = clickOf(page!, "Touch");
  const costs: number[] = [];
  let seq = 0;
  for (let run = 0; run < RUNS; run++) {
    const before = process.cpuUsage();
    for (let count = 0; count < EVENTS; count++) {
      send({ kind: "event", session: "bench", seq: ++seq, scope: 0, event, payload: undefined });
    }
    const { user, system } = process.cpuUsage(before);
    costs.push((user + system) / 1000 / EVENTS);
  }
  return [result(`cpu.cell.${ROWS}`, median(costs), "ms")];
}

function send(command: Command): void {
  for (const record of decodeRecords(__heddle.receive(encodeCommands([command])))) {
    if (record.kind === "refused") throw new Error(`The engine refused an event: ${record.message}`);
  }
}
