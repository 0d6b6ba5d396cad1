import { Trash2 } from "lucide-react";
import { useState } from "react";
import { api } from "../api/client.ts";
import type { AppSummary } from "../api/contract.ts";
import { useLoaded } from "../api/useLoaded.ts";
import { Button, Dialog, EmptyState, Notice, SkeletonRows, say } from "../design/index.ts";
import { ago } from "./editedAgo.ts";

export interface DeletedAppsProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  now: number;
  /** Resolves with true when the app is back. */
  onRestore: (app: AppSummary) => Promise<boolean>;
}

/** The way back once the toast's Undo is gone. */
export function DeletedApps({ open, onOpenChange, now, onRestore }: DeletedAppsProps) {
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="Deleted apps"
      description="A restored app is as it was, its revisions and secrets with it. If it was published, its address answers again."
      width={520}
    >
      {open ? <List now={now} onRestore={onRestore} /> : null}
    </Dialog>
  );
}

function List({ now, onRestore }: Pick<DeletedAppsProps, "now" | "onRestore">) {
  const [apps, reload] = useLoaded(api.deletedApps);
  const [restoring, setRestoring] = useState<string | null>(null);
  if (apps.state === "loading") return <SkeletonRows rows={3} word="Loading deleted apps" />;
  if (apps.state === "failed")
    return (
      <Notice tone="bad" action={<Button onClick={() => void reload()}>Try again</Button>}>
        {apps.error.message}
      </Notice>
    );
  if (apps.value.length === 0)
    return (
      <EmptyState icon={Trash2} title="Nothing is deleted">
        An app that you delete stays here until you want it back.
      </EmptyState>
    );
  return (
    <ul aria-label="Deleted apps" className="divide-y divide-line">
      {apps.value.map((app) => (
        <li key={app.id} className="flex min-h-12 items-center gap-3 py-2">
          <div className="min-w-0 flex-1">
            <p className="truncate font-control">{app.name}</p>
            {app.deletedAt ? (
              <p className="text-small text-muted">
                deleted <time dateTime={app.deletedAt}>{ago(Date.parse(app.deletedAt), now)}</time>
              </p>
            ) : null}
          </div>
          <Button
            aria-label={`Restore ${app.name}`}
            busy={restoring === app.id}
            disabled={restoring !== null}
            onClick={async () => {
              setRestoring(app.id);
              if (await onRestore(app)) say(`${app.name} is back`);
              await reload();
              setRestoring(null);
            }}
          >
            Restore
          </Button>
        </li>
      ))}
    </ul>
  );
}
