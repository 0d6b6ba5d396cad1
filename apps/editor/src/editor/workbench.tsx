import type { Diagnostic } from "@heddle/schema";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { Panel, Group as Panels, Separator } from "react-resizable-panels";
import { AssetsPanel } from "../assets/assetsPanel.tsx";
import { BlockDialog } from "../blocks/blockDialog.tsx";
import type { Bridge } from "../canvas/bridge.ts";
import { CanvasArea } from "../canvas/canvas.tsx";
import { startCompiling } from "../canvas/compile.ts";
import type { WorkspaceState } from "../code/codePanel.tsx";
import { loadMonaco } from "../code/monaco.ts";
import { openWorkspace } from "../code/workspace.ts";
import { listenToCommands } from "../commands/keys.ts";
import { CommandPalette } from "../commands/palette.tsx";
import { ShortcutsDialog } from "../commands/shortcutsDialog.tsx";
import { Dock } from "../dock/dock.tsx";
import { type CanvasHandle, DragLayer } from "../drag/dragLayer.tsx";
import { Inspector } from "../inspector/inspector.tsx";
import { LayersPanel } from "../layers/layers.tsx";
import { OperationsPanel } from "../operations/operationsPanel.tsx";
import { watchQuarantine } from "../operations/quarantineWatch.ts";
import { PagesAndBlocks } from "../pageList/pagesAndBlocks.tsx";
import { PalettePanel } from "../palette/palette.tsx";
import { publishPresence } from "../presence/people.ts";
import { watchProblems } from "../problems/problems.ts";
import { ProblemSourcesContext } from "../problems/useDiagnostics.ts";
import { PublishDialog } from "../publish/publishDialog.tsx";
import { Rail } from "../rail/rail.tsx";
import { SecretsPanel } from "../secrets/secretsPanel.tsx";
import { SettingsPanel } from "../settingsPanel/settingsPanel.tsx";
import { StatePanel } from "../statePanel/statePanel.tsx";
import { createStore, type Store, useStore } from "../store/store.ts";
import { ThemePanel } from "../themePanel/themePanel.tsx";
import { TopBar } from "../topbar/topbar.tsx";
import { useEditor } from "./context.tsx";
import type { Editor, LeftPanel } from "./editor.ts";
import { NarrowColumns, useIsNarrow } from "./narrowColumns.tsx";

const PANELS: Record<LeftPanel, () => React.ReactNode> = {
  insert: PalettePanel,
  layers: Overview,
  pages: PagesAndBlocks,
  state: StatePanel,
  assets: AssetsPanel,
  theme: ThemePanel,
  secrets: SecretsPanel,
  operations: OperationsPanel,
  settings: SettingsPanel,
};

/** The page's tree, with the app's state and pages below it. */
function Overview() {
  return (
    <>
      <div className="flex min-h-36 flex-[1_1_0] flex-col border-b border-line">
        <LayersPanel />
      </div>
      <div className="flex max-h-[30%] min-h-0 shrink-0 flex-col border-b border-line">
        <StatePanel />
      </div>
      <div className="flex max-h-[34%] min-h-0 shrink-0 flex-col">
        <PagesAndBlocks />
      </div>
    </>
  );
}

const HANDLE =
  "bg-line outline-none transition-colors duration-120 hover:bg-accent focus-visible:bg-accent data-[separator=active]:bg-accent";
const noTypes = createStore<readonly Diagnostic[]>([]);

/** The open editor: top bar, rail, panels, canvas, dock, inspector. */
export function Workbench() {
  const editor = useEditor();
  const panel = useStore(editor.panel);
  const dockOpen = useStore(editor.dockOpen);
  const appName = useStore(editor.view, (view) => view.app.name);
  const [loop] = useState(() => startCompiling(editor));
  const [{ problems }] = useState(() => watchProblems(editor, loop.diagnostics));
  const [workspace, retry] = useWorkspace(editor, problems);
  const canvas = useRef<CanvasHandle>({ bridge: null, frame: null });
  const onBridge = useCallback((bridge: Bridge | null, frame: HTMLIFrameElement | null) => {
    canvas.current = { bridge, frame };
  }, []);
  useEffect(() => listenToCommands(editor), [editor]);
  useEffect(() => publishPresence(editor), [editor]);
  useEffect(() => watchQuarantine(editor), [editor]);
  useRevealing(editor, canvas);
  const sources = useMemo(
    () => ({
      problems,
      types: workspace.state === "ready" ? workspace.workspace.types : noTypes,
    }),
    [problems, workspace],
  );
  const Left = panel ? PANELS[panel] : null;
  const isNarrow = useIsNarrow();
  const canvasArea = <CanvasArea loop={loop} onBridge={onBridge} />;
  return (
    <ProblemSourcesContext.Provider value={sources}>
      <DragLayer canvas={canvas}>
        <div className="flex h-dvh flex-col overflow-hidden bg-ground">
          <TopBar />
          <main className="flex min-h-0 flex-1">
            <h1 className="sr-only">{appName}</h1>
            <Rail />
            {isNarrow ? (
              <NarrowColumns canvas={canvasArea} panel={Left ? <Left /> : null} />
            ) : (
              <Panels orientation="horizontal" className="min-w-0 flex-1" id="editor-columns">
                {Left ? (
                  <>
                    <Panel
                      id="left"
                      defaultSize={248}
                      minSize={200}
                      maxSize={420}
                      groupResizeBehavior="preserve-pixel-size"
                      className="flex min-h-0 flex-col bg-panel"
                    >
                      <Left />
                    </Panel>
                    <Separator aria-label="Width of the left panel" className={`w-px ${HANDLE}`} />
                  </>
                ) : null}
                <Panel id="middle" minSize={360}>
                  <Panels orientation="vertical" id="editor-rows">
                    <Panel id="canvas" minSize={160}>
                      {canvasArea}
                    </Panel>
                    {dockOpen ? (
                      <>
                        <Separator aria-label="Height of the code" className={`h-px ${HANDLE}`} />
                        <Panel
                          id="dock"
                          defaultSize={232}
                          minSize={96}
                          groupResizeBehavior="preserve-pixel-size"
                        >
                          <Dock workspace={workspace} onRetry={retry} />
                        </Panel>
                      </>
                    ) : null}
                  </Panels>
                </Panel>
                <Separator aria-label="Width of the inspector" className={`w-px ${HANDLE}`} />
                <Panel
                  id="inspector"
                  defaultSize={296}
                  minSize={260}
                  maxSize={420}
                  groupResizeBehavior="preserve-pixel-size"
                >
                  <Inspector />
                </Panel>
              </Panels>
            )}
          </main>
        </div>
        <CommandPalette />
        <ShortcutsDialog />
        <PublishDialog />
        <BlockDialog />
      </DragLayer>
    </ProblemSourcesContext.Provider>
  );
}

/** The code editor is loaded once the screen stands. */
function useWorkspace(
  editor: Editor,
  problems: Store<readonly Diagnostic[]>,
): [WorkspaceState, retry: () => void] {
  const [state, setState] = useState<WorkspaceState>({ state: "loading" });
  const load = useRef(() => {});
  useEffect(() => {
    let closed = false;
    let close = () => {};
    load.current = () => {
      setState({ state: "loading" });
      loadMonaco()
        .then((monaco) => openWorkspace(monaco, editor, problems))
        .then((workspace) => {
          close = () => workspace.close();
          if (closed) close();
          else setState({ state: "ready", workspace });
        })
        .catch((error: unknown) => {
          if (!closed)
            setState({ state: "failed", error: error instanceof Error ? error : new Error(String(error)) });
        });
    };
    load.current();
    return () => {
      closed = true;
      close();
    };
  }, [editor, problems]);
  return [state, () => load.current()];
}

/** What is selected in the layers is brought into view on the canvas. */
function useRevealing(editor: Editor, canvas: React.RefObject<CanvasHandle>): void {
  useEffect(
    () =>
      editor.selection.subscribe(() => {
        const node = editor.selection.get().at(-1);
        if (node) canvas.current.bridge?.send({ kind: "reveal", node });
      }),
    [editor, canvas],
  );
}
