import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import type { PublishPlan } from "../api/contract.ts";
import { useLoaded } from "../api/useLoaded.ts";
import { Notice, SkeletonRows } from "../design/index.ts";

export interface PlanViewProps {
  load(): Promise<PublishPlan>;
}

/** What would become of tabs that are open, before it happens. */
export function PlanView({ load }: PlanViewProps) {
  const [loaded] = useLoaded(load);
  if (loaded.state === "loading") return <SkeletonRows rows={1} word="Looking at open tabs" />;
  if (loaded.state === "failed")
    return <Notice tone="info">What becomes of open tabs is not known: {loaded.error.message}</Notice>;
  const { plan, openTabs } = loaded.value;
  if (!plan) return null;
  return (
    <section aria-label="Open tabs">
      <Notice tone={plan.kind === "cold" ? "warn" : "info"}>
        <p>
          <strong className="font-heading">{WORDS[plan.kind]}.</strong> {headline({ plan, openTabs })}
        </p>
        <Reasons reasons={plan.reasons.filter(({ kind }) => kind === "cold")} />
      </Notice>
      <Rest
        title={plan.kind === "cold" ? "What else changes" : "What changes"}
        reasons={plan.reasons.filter(({ kind }) => kind === "warm")}
      />
    </section>
  );
}

/** As `heddle plan` and the documentation call it. */
const WORDS = { same: "Same", warm: "Warm", cold: "Cold" } as const;

type Reason = NonNullable<PublishPlan["plan"]>["reasons"][number];

/** One sentence: how many tabs go on, or start anew. */
export function headline({ plan, openTabs }: PublishPlan): string {
  if (openTabs === 0) return "No tab is open now.";
  const isOne = openTabs === 1;
  const tabs =
    openTabs === null
      ? "Open tabs"
      : isOne
        ? "The 1 open tab"
        : openTabs === 2
          ? "Both open tabs"
          : `All ${openTabs} open tabs`;
  if (plan?.kind !== "cold") return `${tabs} ${isOne ? "goes" : "go"} on.`;
  return `${tabs} ${isOne ? "starts" : "start"} anew when ${isOne ? "it is" : "they are"} reloaded.`;
}

function Reasons({ reasons }: { reasons: Reason[] }) {
  if (reasons.length === 0) return null;
  return (
    <ul className="mt-1 flex list-disc flex-col gap-1 pl-4 text-small">
      {reasons.map(({ what, consequence }) => (
        <li key={what} className="break-words">
          <Prose>{what}</Prose> <Prose>{consequence}</Prose>
        </li>
      ))}
    </ul>
  );
}

/** The file and field that a sentence of the plan begins with, and what stands in backticks. */
const CODE = /^\S+\.ts \S+|`[^`]+`/g;

/** A sentence of the plan, what is code in it as code. */
function Prose({ children }: { children: string }) {
  const parts: ReactNode[] = [];
  let from = 0;
  for (const { 0: code, index } of children.matchAll(CODE)) {
    parts.push(
      children.slice(from, index),
      <code key={index} className="font-mono text-live">
        {code.replaceAll("`", "")}
      </code>,
    );
    from = index + code.length;
  }
  return (
    <>
      {parts}
      {children.slice(from)}
    </>
  );
}

function Rest({ title, reasons }: { title: string; reasons: Reason[] }) {
  if (reasons.length === 0) return null;
  return (
    <details className="group mt-1 px-3 text-small text-muted">
      <summary className="flex cursor-pointer list-none items-center gap-1">
        <ChevronRight size={14} aria-hidden className="group-open:rotate-90" />
        {title} ({reasons.length})
      </summary>
      <Reasons reasons={reasons} />
    </details>
  );
}
