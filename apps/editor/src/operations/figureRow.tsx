import type { ReactNode } from "react";
import { Sparkline } from "./sparkline.tsx";

export interface FigureRowProps {
  label: string;
  value: string;
  /** What it means, where the label does not say it. */
  help?: string;
  /** How it has moved. */
  values?: readonly number[];
  /** What the chart of it reaches up to at least. */
  least?: number;
  /** What the value's numbers are, in a few letters. */
  unit?: string;
  tone?: "bad" | "warn";
}

/** A figure by name, with the way it came. */
export function FigureRow({ label, value, help, values, least, unit, tone }: FigureRowProps) {
  const color = tone === "bad" ? "text-bad" : tone === "warn" ? "text-warn" : "text-text";
  return (
    <div className="flex min-h-7 items-center gap-2 px-3" title={help}>
      <dt className="flex min-w-0 flex-1 items-baseline gap-1.5 text-muted">
        <span className="truncate">{label}</span>
        {unit === undefined ? null : <span className="shrink-0 text-live">{unit}</span>}
      </dt>
      {values ? <Sparkline values={values} {...(least === undefined ? {} : { least })} /> : null}
      <dd className={`min-w-14 text-right font-mono text-live tabular-nums ${color}`}>{value}</dd>
    </div>
  );
}

/** Figures that belong together. */
export function FigureGroup({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title} className="border-b border-line py-2 last:border-b-0">
      <h3 className="px-3 pb-1 font-heading">{title}</h3>
      <dl>{children}</dl>
    </section>
  );
}
