import { CircleAlert, CircleCheck } from "lucide-react";
import type { InstallationFigures } from "../api/contract.ts";
import { Notice } from "../design/index.ts";
import { CARD } from "./card.ts";

/** What a check that went well means for people, and one that failed. */
const CHECKS: Readonly<Record<string, [well: string, failed: string]>> = {
  process: ["takes requests", "takes no requests"],
  store: ["sessions can be stored", "sessions cannot be stored"],
  sandbox: ["apps can be started", "apps cannot be started"],
  database: ["the database answers", "the database does not answer"],
};

interface Check {
  where: string;
  name: string;
  outcome: string;
}

function checksOf({ nodes, editor }: InstallationFigures): Check[] {
  const of = (where: string, checks: Readonly<Record<string, string>>) =>
    Object.entries(checks).map(([check, outcome]) => {
      const [well, failed] = CHECKS[check] ?? [check, check];
      return { where, name: outcome === "ok" ? well : failed, outcome };
    });
  return [
    ...of("Editor", editor.health.checks),
    ...nodes.flatMap((node) =>
      "value" in node
        ? of(nodes.length === 1 ? "Runtime" : `Runtime ${node.value.node}`, node.value.health.checks)
        : [{ where: "Runtime", name: `at ${node.address}`, outcome: node.problem }],
    ),
  ];
}

/** How the servers are, and how well app code is shut in. */
export function Checks({ figures }: { figures: InstallationFigures }) {
  const { level, message } = figures.confinement;
  return (
    <section aria-label="Health" className="mb-8">
      <h2 className="mb-2 font-heading">Health</h2>
      <ul className={`grid grid-cols-[repeat(auto-fill,minmax(260px,1fr))] gap-x-5 py-2 ${CARD}`}>
        {checksOf(figures).map(({ where, name, outcome }) => (
          <li key={`${where} ${name}`} className="flex min-h-7 items-start gap-2 py-1">
            {outcome === "ok" ? (
              <CircleCheck size={16} aria-hidden className="mt-0.5 shrink-0 text-good" />
            ) : (
              <CircleAlert size={16} aria-hidden className="mt-0.5 shrink-0 text-bad" />
            )}
            <span className="min-w-0">
              {where}: {name}
              {outcome === "ok" ? (
                <span className="sr-only"> (well)</span>
              ) : (
                <span className="block text-small text-bad">{outcome}</span>
              )}
            </span>
          </li>
        ))}
        <li className="flex min-h-7 items-start gap-2 py-1">
          {message === null ? (
            <CircleCheck size={16} aria-hidden className="mt-0.5 shrink-0 text-good" />
          ) : (
            <CircleAlert size={16} aria-hidden className="mt-0.5 shrink-0 text-warn" />
          )}
          <span>
            App code is shut in by {level === "bubblewrap" ? "bubblewrap" : "the process's own limits"}
          </span>
        </li>
      </ul>
      {message === null ? null : (
        <div className="mt-3">
          <Notice tone="warn">{message}</Notice>
        </div>
      )}
    </section>
  );
}
