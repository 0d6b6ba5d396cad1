import type { ReactNode } from "react";
import type { InstallationFigures } from "../api/contract.ts";
import { bytesText, coreText, countText } from "./amounts.ts";
import { CARD } from "./card.ts";
import { type Reading, rates } from "./series.ts";
import { Sparkline } from "./sparkline.tsx";

/** A tenth of a core: what is less is not to look like a mountain. */
const LEAST_CPU = 0.1;

/** What a process is for, for people. */
const KINDS: Readonly<Record<string, string>> = {
  editor: "Editor",
  worker: "Imports, exports, publishes",
  gateway: "Gateway",
  runner: "Runner of apps",
  renderer: "Renderer of pages",
  compiler: "Compiler",
};

interface Process {
  kind: string;
  pid: number;
  bytes: number;
  cpuSeconds: number;
  /** Absent for the editor's. */
  node?: string;
}

function processesOf({ editor, nodes }: InstallationFigures): Process[] {
  return [
    ...editor.processes,
    ...nodes.flatMap((node) =>
      "value" in node ? node.value.processes.map((each) => ({ ...each, node: node.value.node })) : [],
    ),
  ];
}

/** Every process with its CPU and memory, and what the servers hold. */
export function ProcessTable({ readings }: { readings: readonly Reading<InstallationFigures>[] }) {
  const { figures } = readings.at(-1)!;
  const nodes = figures.nodes.flatMap((node) => ("value" in node ? [node.value] : []));
  const sum = (read: (node: (typeof nodes)[number]) => number) =>
    countText(nodes.reduce((total, node) => total + read(node), 0));
  return (
    <>
      <section aria-label="In use" className="mb-8">
        <h2 className="mb-2 font-heading">In use</h2>
        <dl className={`grid grid-cols-[repeat(auto-fill,minmax(150px,1fr))] gap-5 py-3 ${CARD}`}>
          <Figure label="Connected browsers">{sum(({ connections }) => connections)}</Figure>
          <Figure label="Live sessions">{sum(({ sessions }) => sessions.live)}</Figure>
          <Figure label="Running versions">{sum(({ programs }) => programs)}</Figure>
          <Figure label="Events since the start">{sum(({ events }) => events)}</Figure>
          <Figure label="Open editors">{countText(figures.editor.connections)}</Figure>
          <Figure label="Documents in memory">{countText(figures.editor.documents)}</Figure>
        </dl>
      </section>
      <section aria-label="Processes">
        <h2 className="mb-2 font-heading">Processes</h2>
        <div className={`py-1 ${CARD}`}>
          <table className="w-full">
            <thead>
              <tr className="h-8 text-left text-small text-muted">
                <th className="font-control">Process</th>
                <th className="font-control max-sm:hidden">Process id</th>
                <th className="text-right font-control">Memory</th>
                <th className="text-right font-control">CPU</th>
                <th className="w-20 max-sm:hidden">
                  <span className="sr-only">CPU over time</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {processesOf(figures).map((process) => (
                <Row
                  key={`${process.node ?? ""} ${process.pid}`}
                  process={process}
                  isOneNode={nodes.length < 2}
                  cpu={cpuOf(readings, process)}
                />
              ))}
            </tbody>
          </table>
        </div>
        <p className="mt-2 text-small text-muted">
          CPU is of one core. Processes of the sandbox tell their figures every 10 seconds while they are
          idle.
        </p>
      </section>
    </>
  );
}

/** How much of a core it used between each two readings that have it. */
function cpuOf(readings: readonly Reading<InstallationFigures>[], { pid, node }: Process): number[] {
  const own = readings.flatMap(({ at, figures }): Reading<Process>[] => {
    const found = processesOf(figures).find((each) => each.pid === pid && each.node === node);
    return found ? [{ at, figures: found }] : [];
  });
  return rates(own, ({ cpuSeconds }) => cpuSeconds);
}

function Figure({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-small text-muted">{label}</dt>
      <dd className="text-[15px] font-heading tabular-nums">{children}</dd>
    </div>
  );
}

function Row({ process, isOneNode, cpu }: { process: Process; isOneNode: boolean; cpu: readonly number[] }) {
  const { kind, pid, bytes, node } = process;
  return (
    <tr className="h-8 border-t border-line">
      <th scope="row" className="text-left font-[450]">
        {KINDS[kind] ?? kind}
        {isOneNode || node === undefined ? null : <span className="text-muted"> · {node}</span>}
      </th>
      <td className="font-mono text-live text-muted max-sm:hidden">{pid}</td>
      <td className="text-right font-mono text-live tabular-nums">{bytesText(bytes)}</td>
      <td className="text-right font-mono text-live tabular-nums">{coreText(cpu.at(-1))}</td>
      <td className="max-sm:hidden">
        <span className="flex justify-end">
          <Sparkline values={cpu} least={LEAST_CPU} />
        </span>
      </td>
    </tr>
  );
}
