import type { ReactNode } from "react";
import { Sparkline } from "./sparkline.tsx";

export interface FigureRowProps {
  label: string;
  value: string;
  /** What it means, where the label does not say it. */
  help?: string;
  /** How it has moved. */
  values?: readonly number[];
  tone?: "bad" | "warn";
}

/** A figure by name, with the way it came. */
export function FigureRow({ label, value, help, values, tone }: FigureRowProps) {
  const color = tone === "bad" ? "text-bad" : tone === "warn" ? "text-warn" : "text-text";
  return (
    <div className="flex min-h-7 items-center gap-2 px-3" title={help}>
      <dt className="min-w-0 flex-1 truncate text-muted">{label}</dt>
      {values ? <Sparkline values={values} /> : null}
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
