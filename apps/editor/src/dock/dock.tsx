import { FileCode2, PanelBottomClose, Plus, ScrollText, TriangleAlert } from "lucide-react";
import { type KeyboardEvent, type ReactNode, useState } from "react";
import { Panel, Group as Panels, Separator } from "react-resizable-panels";
import { CodePanel, type WorkspaceState } from "../code/codePanel.tsx";
import { IconButton } from "../design/index.ts";
import { useEditor } from "../editor/context.tsx";
import type { DockTab } from "../editor/editor.ts";
import { LogPanel } from "../log/logPanel.tsx";
import { shownFile } from "../pageList/shown.ts";
import { ProblemsPanel } from "../problems/problemsPanel.tsx";
import { useDiagnostics } from "../problems/useDiagnostics.ts";
import { NewStateDialog } from "../statePanel/newStateDialog.tsx";
import { useStore } from "../store/store.ts";
import { Timeline } from "../timeline/timeline.tsx";

interface TabEntry {
  id: DockTab;
  label: string;
  icon: ReactNode;
  /** A number beside the label. */
  count?: number;
  bad?: boolean;
}

/** The bottom: code, problems and log on the left, the timeline on the right. */
export function Dock({ workspace, onRetry }: { workspace: WorkspaceState; onRetry: () => void }) {
  return (
    <Panels orientation="horizontal" className="h-full bg-panel">
      <Panel minSize={320} className="min-w-0">
        <DockTabs workspace={workspace} onRetry={onRetry} />
      </Panel>
      <Separator className="w-px bg-line outline-none hover:bg-accent focus-visible:bg-accent" />
      <Panel defaultSize={304} minSize={240} maxSize={640} groupResizeBehavior="preserve-pixel-size">
        <Timeline />
      </Panel>
    </Panels>
  );
}

function DockTabs({ workspace, onRetry }: { workspace: WorkspaceState; onRetry: () => void }) {
  const editor = useEditor();
  const { app } = useStore(editor.view);
  const pageFile = useStore(editor.view, (view) => shownFile(view.app, editor.page.get()));
  const chosen = useStore(editor.dockTab);
  const problems = useDiagnostics();
  const log = useStore(editor.live.log);
  const [adding, setAdding] = useState(false);
  const errors = log.filter((item) => item.level === "error").length;
  const code = <FileCode2 size={14} aria-hidden />;
  const tabs: TabEntry[] = [
    ...Object.keys(app.files)
      .sort()
      .map((path): TabEntry => ({ id: `file:${path}`, label: path.replace(/^state\//, ""), icon: code })),
    { id: "page", label: pageFile, icon: code },
    {
      id: "problems",
      label: "Problems",
      icon: <TriangleAlert size={14} aria-hidden />,
      count: problems.length,
      bad: problems.some((each) => each.severity === "error"),
    },
    {
      id: "log",
      label: "Log",
      icon: <ScrollText size={14} aria-hidden />,
      count: log.length,
      bad: errors > 0,
    },
  ];
  const active = tabs.find((tab) => tab.id === chosen) ?? tabs[0]!;
  const isCode = isCodeTab(active);
  // Where there is little room, the names of files are worth more than those of the two tabs that their signs tell.
  const isCrowded = tabs.filter(isCodeTab).length > 1;
  const key = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = tabs[(tabs.indexOf(active) + step + tabs.length) % tabs.length]!;
    editor.dockTab.set(next.id);
    document.getElementById(`dock-tab-${next.id}`)?.focus();
  };
  const tabButton = (tab: TabEntry) => (
    <button
      key={tab.id}
      id={`dock-tab-${tab.id}`}
      type="button"
      role="tab"
      aria-selected={tab === active}
      aria-controls="dock-panel"
      tabIndex={tab === active ? 0 : -1}
      onClick={() => editor.dockTab.set(tab.id)}
      title={isCodeTab(tab) ? undefined : tab.label}
      className={`relative flex shrink-0 items-center gap-1.5 border-r border-line px-3 -outline-offset-2 ${tab === active ? "font-control text-text after:absolute after:inset-x-0 after:-bottom-px after:h-0.5 after:bg-accent" : "text-muted hover:text-text"}`}
    >
      {tab.icon}
      <span className={isCrowded && !isCodeTab(tab) ? "@max-[30rem]:sr-only" : ""}>{tab.label}</span>
      {tab.count !== undefined ? (
        <span
          className={`min-w-4 rounded-[4px] px-1 text-center text-live ${tab.bad ? "bg-bad-soft text-bad" : "ring-1 ring-line ring-inset"}`}
        >
          {tab.count}
        </span>
      ) : null}
    </button>
  );
  return (
    <div className="flex h-full min-h-0 flex-col">
      <div className="@container flex h-9 shrink-0 items-stretch border-b border-line">
        <div
          role="tablist"
          aria-label="Code, problems and log"
          onKeyDown={key}
          className="flex min-w-0 flex-1 overflow-x-auto [scrollbar-width:none]"
        >
          {tabs.filter(isCodeTab).map(tabButton)}
          {/* Always in sight, however many files there are. */}
          <div role="presentation" className="sticky right-0 flex border-l border-line bg-panel -ml-px">
            {tabs.filter((tab) => !isCodeTab(tab)).map(tabButton)}
          </div>
        </div>
        <div className="flex items-center gap-0.5 px-1.5">
          <IconButton
            icon={Plus}
            size={24}
            label="Add state class"
            tooltipSide="top"
            disabled={!editor.mayEdit}
            onClick={() => setAdding(true)}
          />
          <IconButton
            icon={PanelBottomClose}
            size={24}
            label="Hide the code"
            shortcut="Mod+J"
            tooltipSide="top"
            onClick={() => editor.dockOpen.set(false)}
          />
        </div>
      </div>
      <div
        id="dock-panel"
        role="tabpanel"
        aria-labelledby={`dock-tab-${active.id}`}
        className="relative min-h-0 flex-1"
      >
        {/* The code stays mounted, so that its place and folds survive a look at the problems. */}
        <div className={isCode ? "size-full" : "hidden"}>
          <CodePanel workspace={workspace} onRetry={onRetry} shown={lastCode(active.id)} />
        </div>
        {active.id === "problems" ? <ProblemsPanel /> : null}
        {active.id === "log" ? <LogPanel /> : null}
      </div>
      <NewStateDialog open={adding} onOpenChange={setAdding} />
    </div>
  );
}

function isCodeTab({ id }: TabEntry): boolean {
  return id === "page" || id.startsWith("file:");
}

/** What the code shows while another tab is in front: what it showed before. */
let shownLast = "page";
function lastCode(tab: DockTab): string {
  if (tab === "page") shownLast = "page";
  else if (tab.startsWith("file:")) shownLast = tab.slice("file:".length);
  return shownLast;
}
