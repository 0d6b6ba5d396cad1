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
import type { Template } from "@heddle/state-engine/program";
import { clickOf } from "../load/template.ts";
import { median, type Result, result } from "../result.ts";

const EVENTS = 500;
const RUNS = 5;
const ROWS = 10_000;

declare const __heddle: { receive(batch: string): string };

/** What is done to one of 1,000 rows: the label of the button that does it. */
const UPDATES = { change: "Touch", append: "Append", swap: "Swap", removeFirst: "Remove first" };

/**
 * Milliseconds of CPU per event of a page of keyed rows: `cpu.cell.10000` for one changed cell of 10,000 rows, and
 * `list.update.cpu.*` for 1,000 rows.
 */
export async function measureEngine(): Promise<Result[]> {
  const folder = fileURLToPath(new URL("../apps/rows", import.meta.url));
  const { files } = await readFolder(folder);
  const { app } = filesToApp(files, manifests);
  const { program } = await compileProgram(app!, manifests, { draft: false });
  if (!program) throw new Error("The app of rows does not compile.");
  runInThisContext(program.serverModule);
  const [page] = Object.values(program.templates);
  const results = [result(`cpu.cell.${ROWS}`, measureUpdate(page!, ROWS, "Touch"), "ms")];
  for (const [name, label] of Object.entries(UPDATES))
    results.push(result(`list.update.cpu.${name}`, measureUpdate(page!, 1_000, label), "ms"));
  return results;
}

/** Opens a session of so many rows and does one thing to them again and again. */
function measureUpdate(page: Template, rows: number, label: string): number {
  const session = `${label} ${rows}`;
  const request = {
    path: "/",
    params: {},
    // What is removed must have been there: the list stays about as long as it was.
    query: { rows: String(rows + (label === "Remove first" ? (EVENTS * RUNS) / 2 : 0)) },
    locale: "en",
    timeZone: "UTC",
    sessionId: session,
  };
  const opening = { session, page: page.pageId, request, fields: null, patchSeq: 0 };
  send({ kind: "open", ...opening, runOnLoad: true, provisional: false });
  const event = clickOf(page, label);
  const costs: number[] = [];
  let seq = 0;
  for (let run = 0; run < RUNS; run++) {
    const before = process.cpuUsage();
    for (let count = 0; count < EVENTS; count++)
      send({ kind: "event", session, seq: ++seq, scope: 0, event, payload: undefined });
    const { user, system } = process.cpuUsage(before);
    costs.push((user + system) / 1000 / EVENTS);
  }
  send({ kind: "close", session });
  return median(costs);
}

function send(command: Command): void {
  for (const record of decodeRecords(__heddle.receive(encodeCommands([command])))) {
    if (record.kind === "refused") throw new Error(`The engine refused an event: ${record.message}`);
  }
}
