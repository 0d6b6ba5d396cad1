import { Copy, Download, ExternalLink, History, Rocket } from "lucide-react";
import { useEffect, useState } from "react";
import { api } from "../api/client.ts";
import type { RevisionSummary } from "../api/contract.ts";
import { useLoaded } from "../api/useLoaded.ts";
import { ago } from "../dashboard/editedAgo.ts";
import {
  Badge,
  Button,
  Confirm,
  copyText,
  Dialog,
  EmptyState,
  IconButton,
  Notice,
  SkeletonRows,
  say,
  sayFailure,
  TextField,
} from "../design/index.ts";
import { useEditor } from "../editor/context.tsx";
import { blocksPublishing } from "../problems/problems.ts";
import { useDiagnostics } from "../problems/useDiagnostics.ts";
import { useStore } from "../store/store.ts";
import { downloadApp } from "./downloadApp.ts";
import { PlanView } from "./planView.tsx";
import { RollBack } from "./rollBack.tsx";

export function PublishDialog() {
  const editor = useEditor();
  const open = useStore(editor.dialog) === "publish";
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && editor.dialog.set(null)}
      title="Publish"
      description="Makes what you see now the app that visitors get."
      width={560}
    >
      {open ? <Publishing /> : null}
    </Dialog>
  );
}

function Publishing() {
  const editor = useEditor();
  const summary = useStore(editor.summary);
  const saved = useStore(editor.saved);
  const problems = useDiagnostics();
  const blocking = problems.filter(blocksPublishing);
  const broken = new Set(blocking.map(({ file, line }) => `${file}:${line}`));
  // TypeScript says of a line that does not parse so too, in other words: that is no type.
  const typeErrors = problems.filter(
    ({ severity, code, file, line }) =>
      severity === "error" && code === "typescript" && !broken.has(`${file}:${line}`),
  ).length;
  const [revisions, reload] = useLoaded(() => api.revisions(summary.id));
  const [note, setNote] = useState("");
  const [busy, setBusy] = useState(false);
  const [unpublishing, setUnpublishing] = useState(false);
  const isStopped = useStore(editor.isStopped);
  const live = revisions.state === "ready" ? revisions.value.find((revision) => revision.live) : undefined;
  const [current, reloadCurrent] = useLoaded(() => api.app(summary.id));
  // Asked anew whenever a change is stored, one's own or somebody else's.
  useEffect(() => {
    const ask = () => {
      if (editor.saved.get() === "saved") void reloadCurrent();
    };
    const stops = [editor.saved.subscribe(ask), editor.view.subscribe(ask)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [editor, reloadCurrent]);
  const isSame = current.state === "ready" && !current.value.changed && saved === "saved";
  const change = async (work: () => Promise<unknown>, done: string) => {
    setBusy(true);
    try {
      await work();
      editor.summary.set(await api.app(summary.id));
      await Promise.all([reload(), reloadCurrent()]);
      say(done);
    } catch (error) {
      sayFailure(error);
    }
    setBusy(false);
  };
  return (
    <div className="flex flex-col gap-4">
      {live ? <Address revision={live} /> : null}
      {live && isStopped ? (
        <Notice tone="bad" action={<ShowOperations />}>
          The live version is stopped because it kept failing. Publish a mended one, or let it run again.
        </Notice>
      ) : null}
      {blocking.length > 0 ? (
        <Notice tone="bad" action={<ShowProblems />}>
          {blocking.length === 1
            ? "A mistake keeps the app from being published."
            : `${blocking.length} mistakes keep the app from being published.`}{" "}
          {live ? "Visitors keep the revision that is live. " : null}
          Mend first: {blocking[0]!.message}
          {blocking[0]!.file ? ` (${blocking[0]!.file}:${blocking[0]!.line ?? 1})` : null}
        </Notice>
      ) : null}
      {typeErrors > 0 && blocking.length === 0 ? (
        <Notice tone="warn" action={<ShowProblems />}>
          {typeErrors === 1 ? "1 type does not fit" : `${typeErrors} types do not fit`} in the code. The app
          can be published, but may fail for visitors there.
        </Notice>
      ) : null}
      {saved === "offline" ? (
        <Notice tone="warn">The server cannot be reached now. Your edits are kept in this tab.</Notice>
      ) : null}
      <form
        aria-label="Publish a revision"
        className="flex flex-wrap items-end gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          void change(
            () => api.publish(summary.id, note.trim()),
            live ? "The new revision is live" : "The app is live",
          ).then(() => setNote(""));
        }}
      >
        <div className="min-w-56 flex-1">
          <TextField
            label="What changed (optional)"
            placeholder="What changed? (optional)"
            value={note}
            maxLength={200}
            onChange={(event) => setNote(event.target.value)}
            className="!h-8"
          />
        </div>
        <Button
          type="submit"
          variant="primary"
          size="page"
          icon={Rocket}
          className="max-sm:flex-1"
          busy={busy}
          disabled={!editor.mayEdit || blocking.length > 0 || saved === "saving" || saved === "offline"}
        >
          {live ? "Publish changes" : "Publish now"}
        </Button>
      </form>
      {live && !isSame && editor.mayEdit && blocking.length === 0 && saved === "saved" ? (
        <PlanView load={() => api.publishPlan(summary.id)} />
      ) : null}
      {live && isSame ? (
        <p className="-mt-2 text-small text-muted">Nothing has changed since r{live.number}.</p>
      ) : null}
      <section aria-labelledby="revisions">
        <div className="flex items-center">
          <h3 id="revisions" className="flex-1 font-heading">
            Revisions
          </h3>
          <Button variant="ghost" icon={Download} onClick={() => void downloadApp(summary.id)}>
            Export zip
          </Button>
          {live ? (
            <Button variant="ghost" disabled={!editor.mayEdit} onClick={() => setUnpublishing(true)}>
              Unpublish
            </Button>
          ) : null}
        </div>
        {revisions.state === "loading" ? (
          <SkeletonRows rows={2} word="Loading revisions" />
        ) : revisions.state === "failed" ? (
          <Notice tone="bad">{revisions.error.message}</Notice>
        ) : revisions.value.length === 0 ? (
          <EmptyState icon={History} title="Not published yet">
            Each publish makes a revision that you can go back to.
          </EmptyState>
        ) : (
          <ol aria-label="Revisions" className="mt-1 divide-y divide-line">
            {revisions.value.map((revision) => (
              <li key={revision.number} className="flex min-h-10 items-center gap-3 py-1.5">
                <span className="w-8 font-mono text-small text-muted">r{revision.number}</span>
                <div className="min-w-0 flex-1">
                  <p className="truncate">{revision.note || "No note"}</p>
                  <p className="text-small text-muted">
                    {revision.publishedBy}, {ago(Date.parse(revision.publishedAt), Date.now())}
                  </p>
                </div>
                {revision.live ? (
                  <Badge tone="good">Live</Badge>
                ) : (
                  <RollBack
                    app={summary.id}
                    revision={revision.number}
                    disabled={!editor.mayEdit || busy}
                    onConfirm={() =>
                      void change(
                        () => api.rollBack(summary.id, revision.number),
                        `Revision ${revision.number} is live again`,
                      )
                    }
                  />
                )}
              </li>
            ))}
          </ol>
        )}
      </section>
      <Confirm
        open={unpublishing}
        onOpenChange={setUnpublishing}
        title="Unpublish the app?"
        description="Its address stops answering new visitors. The draft and all revisions stay."
        action="Unpublish"
        onConfirm={() => void change(() => api.unpublish(summary.id), "The app is no longer public")}
      />
    </div>
  );
}

/** From the dialog to the list of what is wrong. */
function ShowProblems() {
  const editor = useEditor();
  return (
    <Button
      onClick={() => {
        editor.dialog.set(null);
        editor.dockOpen.set(true);
        editor.dockTab.set("problems");
      }}
    >
      Show problems
    </Button>
  );
}

function ShowOperations() {
  const editor = useEditor();
  return (
    <Button
      onClick={() => {
        editor.dialog.set(null);
        editor.panel.set("operations");
      }}
    >
      Show why
    </Button>
  );
}

function Address({ revision }: { revision: RevisionSummary }) {
  return (
    <div className="flex items-center gap-1 rounded-group bg-good-soft py-1.5 pr-1.5 pl-3">
      <span aria-hidden className="mr-1.5 size-1.5 rounded-full bg-good" />
      <a
        href={revision.url}
        target="_blank"
        rel="noopener"
        className="min-w-0 flex-1 truncate font-mono text-small text-good underline-offset-2 hover:underline"
      >
        {revision.url}
      </a>
      <IconButton
        icon={Copy}
        size={24}
        iconSize={14}
        label="Copy the address"
        onClick={() => void copyText(revision.url, "The address is copied")}
      />
      <IconButton
        icon={ExternalLink}
        size={24}
        iconSize={14}
        label="Open the published app"
        onClick={() => void window.open(revision.url, "_blank", "noopener")}
      />
    </div>
  );
}
