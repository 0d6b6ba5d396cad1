import { Gauge } from "lucide-react";
import { useState } from "react";
import { api } from "../api/client.ts";
import type { AppFiguresAnswer, Environment } from "../api/contract.ts";
import { Button, EmptyState, Notice, PanelSection, Segmented, SkeletonRows } from "../design/index.ts";
import { useEditor } from "../editor/context.tsx";
import { Quarantine } from "./quarantine.tsx";
import { noteQuarantine } from "./quarantineWatch.ts";
import type { Reading } from "./series.ts";
import { SiteFiguresView } from "./siteFigures.tsx";
import { type Readings, useReadings } from "./useReadings.ts";

/** What the app does now: visitors, events, latencies, trouble; live while it is open. */
export function OperationsPanel() {
  const editor = useEditor();
  const app = editor.summary.get().id;
  const [environment, setEnvironment] = useState<Environment>("production");
  const figures = useReadings(async () => {
    const answer = await api.figures(app);
    noteQuarantine(editor, answer);
    return { at: answer.at, figures: answer };
  });
  return (
    <PanelSection title="Operations" grow>
      <div className="border-b border-line p-2">
        <Segmented
          label="Version"
          value={environment}
          onChange={setEnvironment}
          segments={[
            { value: "production", label: "Published" },
            { value: "draft", label: "Draft" },
          ]}
        />
      </div>
      {/* A region that scrolls is reached by the keyboard too. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
      <section aria-label="Figures" tabIndex={0} data-takes-keys className="min-h-0 flex-1 overflow-y-auto">
        <Figures app={app} environment={environment} figures={figures} />
      </section>
    </PanelSection>
  );
}

interface FiguresProps {
  app: string;
  environment: Environment;
  figures: Readings<AppFiguresAnswer>;
}

function Figures({ app, environment, figures: { readings, problem, look } }: FiguresProps) {
  const { mayEdit } = useEditor();
  if (readings.length === 0 && problem === null) return <SkeletonRows rows={8} word="Loading figures" />;
  const known = readings.flatMap(({ at, figures }): Reading<NonNullable<AppFiguresAnswer["draft"]>>[] => {
    const ours = figures[environment];
    return ours ? [{ at, figures: ours }] : [];
  });
  return (
    <>
      {problem ? (
        <div className="p-3">
          <Notice tone="bad" action={<Button onClick={() => void look()}>Try again</Button>}>
            {problem.message}
            {readings.length > 0 ? " What is shown is from before." : ""}
          </Notice>
        </div>
      ) : null}
      {known.length > 0 ? (
        <>
          <Quarantine
            app={app}
            quarantined={known.at(-1)!.figures.quarantined}
            mayEdit={mayEdit}
            onLifted={look}
          />
          <SiteFiguresView readings={known} />
        </>
      ) : readings.length > 0 ? (
        <EmptyState icon={Gauge} title="Nothing has run yet">
          {environment === "production"
            ? "Publish the app and open it: its visitors, events and errors show up here."
            : "Switch to Interact and click something: what the draft does shows up here."}
        </EmptyState>
      ) : null}
    </>
  );
}
