"use client";

import { useEffect, useState } from "react";
import { api } from "../api/client.ts";
import type { AppSummary } from "../api/contract.ts";
import { useLoaded } from "../api/useLoaded.ts";
import { Button, Notice, Skeleton, useDelayed } from "../design/index.ts";
import { FailurePage } from "../shell/failurePage.tsx";
import { SessionGate, useSession } from "../shell/sessionGate.tsx";
import { type Connection, type ConnectionState, connect } from "../sync/index.ts";
import { EditorProvider } from "./context.tsx";
import { Editor, type SavedState } from "./editor.ts";
import { Workbench } from "./workbench.tsx";

/** The id in `/apps/<id>/`: the page itself is one file for all apps. */
function appInAddress(): string {
  return decodeURIComponent(window.location.pathname.split("/")[2] ?? "");
}

export function EditorPage() {
  return (
    <SessionGate>
      <OpenApp />
    </SessionGate>
  );
}

function OpenApp() {
  const [id] = useState(appInAddress);
  const [summary, reload] = useLoaded(() => api.app(id));
  if (summary.state === "failed")
    return (
      <FailurePage
        home
        title="This app cannot be opened"
        error={summary.error}
        onRetry={() => void reload()}
      />
    );
  if (summary.state === "loading") return <Opening />;
  return <Connected summary={summary.value} />;
}

/** What the top bar says of the connection, in one word. */
function savedState(state: ConnectionState): SavedState {
  if (state.status === "denied") return "stopped";
  if (!state.loaded) return "loading";
  if (state.status !== "live") return "offline";
  return state.saved ? "saved" : "saving";
}

function Connected({ summary }: { summary: AppSummary }) {
  const session = useSession();
  const [editor, setEditor] = useState<Editor | null>(null);
  const [denied, setDenied] = useState<string | null>(null);
  useEffect(() => {
    const connection: Connection = connect(summary.id);
    let opened: Editor | null = null;
    const follow = () => {
      const { state } = connection;
      if (state.loaded && !opened) {
        opened = new Editor({ summary, session, doc: connection.doc, awareness: connection.awareness });
        setEditor(opened);
      }
      opened?.saved.set(savedState(state));
      // What is changed from here on would reach nobody.
      opened?.role.set(state.status === "denied" ? "viewer" : state.role);
      if (state.status === "denied") setDenied(state.reason);
    };
    const stop = connection.subscribe(follow);
    follow();
    return () => {
      stop();
      opened?.close();
      connection.destroy();
      setEditor(null);
    };
  }, [summary, session]);
  useEffect(() => {
    document.title = `${summary.name} · Heddle`;
  }, [summary.name]);
  if (denied && !editor)
    return <FailurePage home title="This app cannot be opened" error={new Error(denied)} />;
  if (!editor) return <Opening />;
  return (
    <EditorProvider value={editor}>
      <Workbench />
      {denied ? (
        <div className="fixed inset-x-0 top-13 z-30 mx-auto w-fit max-w-[90vw] rounded-group bg-panel shadow-pop">
          <Notice tone="bad" action={<Button onClick={() => window.location.reload()}>Reload</Button>}>
            {denied} What you change here is not saved any more.
          </Notice>
        </div>
      ) : null}
    </EditorProvider>
  );
}

/** The editor's outline while the document is on its way. */
function Opening() {
  const shown = useDelayed(150);
  const late = useDelayed(2000);
  return (
    <div role="status" aria-label="Opening the app" className="flex h-dvh flex-col">
      <div className="h-11 shrink-0 border-b border-line bg-panel" />
      <div className="flex min-h-0 flex-1">
        <div className="w-11 border-r border-line bg-panel" />
        <div className="flex w-62 flex-col gap-3 border-r border-line bg-panel p-4">
          {shown
            ? ["w-3/5", "w-2/5", "w-1/2", "w-3/4"].map((width) => (
                <Skeleton key={width} className={`h-4 ${width}`} />
              ))
            : null}
        </div>
        <div className="ground-dots flex flex-1 items-center justify-center bg-desk text-muted">
          {late ? "Opening the app…" : null}
        </div>
        <div className="w-72 border-l border-line bg-panel" />
      </div>
    </div>
  );
}
