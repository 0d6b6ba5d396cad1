import { Trash2 } from "lucide-react";
import { useState } from "react";
import { api } from "../api/client.ts";
import { type AppSummary, DELETED_APPS_DAYS } from "../api/contract.ts";
import { useLoaded } from "../api/useLoaded.ts";
import {
  Button,
  Confirm,
  Dialog,
  EmptyState,
  Notice,
  SkeletonRows,
  say,
  sayFailure,
} from "../design/index.ts";
import { useSession } from "../shell/sessionGate.tsx";
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
  const [removing, setRemoving] = useState<AppSummary | null>(null);
  const mayRemove = useSession().user?.role === "owner";
  const remove = async (app: AppSummary) => {
    try {
      await api.deleteForEver(app.id);
      say(`${app.name} is gone`);
    } catch (error) {
      sayFailure(error);
    }
    await reload();
  };
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
        An app that you delete stays here for {DELETED_APPS_DAYS} days, should you want it back.
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
                deleted <time dateTime={app.deletedAt}>{ago(Date.parse(app.deletedAt), now)}</time>,{" "}
                {remaining(Date.parse(app.deletedAt), now)}
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
          {mayRemove ? (
            <Button
              variant="ghost"
              aria-label={`Delete ${app.name} for ever`}
              disabled={restoring !== null}
              onClick={() => setRemoving(app)}
            >
              Delete for ever
            </Button>
          ) : null}
        </li>
      ))}
      <Confirm
        open={removing !== null}
        onOpenChange={(open) => !open && setRemoving(null)}
        title={removing ? `Delete ${removing.name} for ever?` : ""}
        description="Its pages, code, files, secrets and published versions go, and what its visitors' sessions hold. Nothing brings them back."
        action="Delete for ever"
        onConfirm={() => removing && void remove(removing)}
      />
    </ul>
  );
}

/** How long it can still be restored. */
function remaining(deletedAt: number, now: number): string {
  const days = Math.round((deletedAt - now) / 86_400_000) + DELETED_APPS_DAYS;
  return days > 1 ? `gone for good in ${days} days` : "gone for good within a day";
}
