import type { SiteFigures } from "@heddle/observability/figures";
import { bytesText, coreText, countText, latencyText, rateText } from "./amounts.ts";
import { FigureGroup, FigureRow } from "./figureRow.tsx";
import { type Reading, rates, recentQuantiles } from "./series.ts";

/** A tenth of a core: what is less is not to look like a mountain. */
const LEAST_CPU = 0.1;

/** What a kind of error is, for people. */
const ERRORS: Readonly<Record<string, string>> = {
  handler: "Handler errors",
  refused: "Refused events",
  "bad-message": "Bad messages",
  message: "Failed messages",
  page: "Pages that did not open",
  render: "Pages without first HTML",
};

/** The figures of a published app or of a draft, as they move. */
export function SiteFiguresView({ readings }: { readings: readonly Reading<SiteFigures>[] }) {
  const { figures } = readings.at(-1)!;
  const events = rates(readings, (one) => one.events);
  const bytes = rates(readings, (one) => one.patchBytes);
  return (
    <>
      <FigureGroup title="Visitors">
        <FigureRow
          label="Live sessions"
          value={countText(figures.sessions.live)}
          values={readings.map(({ figures }) => figures.sessions.live)}
        />
        {figures.sessions.hibernated === undefined ? null : (
          <FigureRow
            label="Hibernated"
            help="Idle sessions that are stored, and come back with the next event"
            value={countText(figures.sessions.hibernated)}
          />
        )}
        <FigureRow
          label="Page loads"
          help="Loaded within the last minute by a browser that has not connected"
          value={countText(figures.sessions.provisional)}
        />
      </FigureGroup>
      <FigureGroup title="Events">
        <FigureRow label="Events" value={rateText(events.at(-1))} values={events} />
        <FigureRow
          label="Since the start"
          help="Since the runtime started"
          value={countText(figures.events)}
        />
        <FigureRow
          label="Handler"
          unit="p50 · p95"
          help="Half of the events took no longer than the first, 95 of 100 no longer than the second, in the last minute"
          value={latencyText(recentQuantiles(readings, (one) => one.handler))}
        />
        <FigureRow
          label="Commit"
          unit="p50 · p95"
          help="Until what changed was stored and sent: half of the commits, and 95 of 100, in the last minute"
          value={latencyText(recentQuantiles(readings, (one) => one.commit))}
        />
        <FigureRow
          label="Sent"
          help="Patches to browsers, before compression"
          value={`${bytesText(bytes.at(-1) ?? 0)}/s`}
          values={bytes}
        />
      </FigureGroup>
      <Runner readings={readings} />
      <Trouble figures={figures} />
    </>
  );
}

function Runner({ readings }: { readings: readonly Reading<SiteFigures>[] }) {
  const { runner } = readings.at(-1)!.figures;
  const cpu = rates(readings, ({ runner }) => runner?.cpuSeconds ?? 0);
  return (
    <FigureGroup title="Runner">
      {runner ? (
        <>
          <FigureRow label="Memory" value={bytesText(runner.bytes)} />
          <FigureRow
            label="CPU"
            help="Of one core"
            value={coreText(cpu.at(-1))}
            values={cpu}
            least={LEAST_CPU}
          />
        </>
      ) : (
        <p className="px-3 text-small text-muted">Nothing runs now: the next page load starts it.</p>
      )}
    </FigureGroup>
  );
}

function Trouble({ figures }: { figures: SiteFigures }) {
  const restarts = Object.values(figures.restarts).reduce((sum, count) => sum + count, 0);
  const troubles: [label: string, count: number, help?: string][] = [
    ...Object.entries(figures.errors).map(([kind, count]): [string, number] => [ERRORS[kind] ?? kind, count]),
    ["Failed host calls", figures.calls.failed, "Requests, secrets and files that the app asked for in vain"],
    ["Restarts", restarts, "The app ran out of time or memory and was started again"],
    ["Strikes", figures.strikes, "Events that stopped the app"],
    ["Slow browsers", figures.outboxOverflows, "They got the newest values instead of every patch"],
  ];
  const some = troubles.filter(([, count]) => count > 0);
  return (
    <FigureGroup title="Trouble">
      {some.length === 0 ? (
        <p className="px-3 text-small text-muted">None since the runtime started.</p>
      ) : (
        some.map(([label, count, help]) => (
          <FigureRow
            key={label}
            label={label}
            value={countText(count)}
            tone="bad"
            {...(help === undefined ? {} : { help })}
          />
        ))
      )}
    </FigureGroup>
  );
}
