import type { SiteFigures } from "@heddle/observability/figures";
import { ShieldAlert } from "lucide-react";
import { useState } from "react";
import { api } from "../api/client.ts";
import { ago } from "../dashboard/editedAgo.ts";
import { Button, say, sayFailure } from "../design/index.ts";
import { useEditor } from "../editor/context.tsx";
import { handlerName } from "../log/handlerName.ts";
import { useStore } from "../store/store.ts";

export interface QuarantineProps {
  app: string;
  quarantined: SiteFigures["quarantined"];
  mayEdit: boolean;
  onLifted: () => Promise<void>;
}

/** Versions that are not run any more, with the reason, and the way back. */
export function Quarantine({ app, quarantined, mayEdit, onLifted }: QuarantineProps) {
  const content = useStore(useEditor().view, (view) => view.app);
  const [busy, setBusy] = useState<string | null>(null);
  if (quarantined.length === 0) return null;
  const lift = async (program: string) => {
    setBusy(program);
    try {
      await api.liftQuarantine(app, program);
      say("The version runs again");
    } catch (error) {
      sayFailure(error);
    }
    await onLifted();
    setBusy(null);
  };
  return (
    <section aria-label="Quarantine" className="border-b border-line bg-bad-soft px-3 py-2 text-bad">
      <h3 className="flex items-center gap-1.5 font-heading">
        <ShieldAlert size={16} aria-hidden />
        In quarantine
      </h3>
      <ul className="mt-1 flex flex-col gap-2">
        {quarantined.map(({ program, handler, reason, at, isNewest }) => (
          <li key={program} className="flex flex-col gap-1.5">
            <p>
              <code className="font-mono text-small">{handlerName(content, handler)}</code> stopped it for
              several visitors. {reason}
            </p>
            <p className="text-small text-text">
              {isNewest
                ? `Taken out of service ${ago(at, Date.now())}: whoever comes gets a page that says so. Publish a mended version, or let this one run again.`
                : `An earlier version, taken out of service ${ago(at, Date.now())}. Visitors get a newer one.`}
            </p>
            <Button
              className="self-start"
              disabled={!mayEdit}
              busy={busy === program}
              onClick={() => void lift(program)}
            >
              Run it again
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
