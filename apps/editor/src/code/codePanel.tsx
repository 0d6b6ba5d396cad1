import { useEffect, useRef, useState } from "react";
import { Button, Notice, SkeletonRows, useTheme } from "../design/index.ts";
import { useEditor } from "../editor/context.tsx";
import { useStore } from "../store/store.ts";
import type { Monaco } from "./monaco.ts";
import { shareCursors } from "./remoteCursors.ts";
import type { Workspace } from "./workspace.ts";

type CodeEditor = ReturnType<Monaco["editor"]["create"]>;

export type WorkspaceState =
  | { state: "loading" }
  | { state: "failed"; error: Error }
  | { state: "ready"; workspace: Workspace };

export interface CodePanelProps {
  workspace: WorkspaceState;
  onRetry: () => void;
  /** What is shown: a file of the app, or `page` for the page's TSX. */
  shown: string;
}

/** The code of the app in Monaco: one widget, which changes its model with the tab. */
export function CodePanel({ workspace, onRetry, shown }: CodePanelProps) {
  if (workspace.state === "failed")
    return (
      <div className="p-3">
        <Notice tone="bad" action={<Button onClick={onRetry}>Try again</Button>}>
          The code editor cannot be loaded: {workspace.error.message} Your code is safe in the document.
        </Notice>
      </div>
    );
  if (workspace.state === "loading") return <SkeletonRows rows={5} word="Loading the code editor" />;
  return <Widget workspace={workspace.workspace} shown={shown} />;
}

function Widget({ workspace, shown }: { workspace: Workspace; shown: string }) {
  const editor = useEditor();
  const { monaco } = workspace;
  const holder = useRef<HTMLDivElement>(null);
  const [widget, setWidget] = useState<CodeEditor | null>(null);
  const theme = useTheme();
  const page = useStore(workspace.page);
  const known = useStore(editor.view, (view) => view.derived.fileIds.has(shown));
  const onPage = shown === "page";
  const model = onPage ? page.model : known ? workspace.model(shown) : null;
  const place = useStore(editor.codePlace);
  /** The place that was gone to last: a look at another tab does not take the cursor back there. */
  const gone = useRef<typeof place>(null);

  useEffect(() => {
    const created = monaco.editor.create(holder.current!, {
      model: null,
      automaticLayout: true,
      fontFamily: '"JetBrains Mono Variable", monospace',
      fontSize: 12.5,
      lineHeight: 20,
      fontLigatures: false,
      minimap: { enabled: false },
      scrollBeyondLastLine: false,
      padding: { top: 8, bottom: 8 },
      lineNumbersMinChars: 4,
      folding: false,
      stickyScroll: { enabled: false },
      renderLineHighlight: "line",
      overviewRulerLanes: 0,
      hideCursorInOverviewRuler: true,
      scrollbar: { verticalScrollbarSize: 8, horizontalScrollbarSize: 8, useShadows: false },
      fixedOverflowWidgets: true,
      "semanticHighlighting.enabled": true,
      // Also in the page's code, which is to be read only.
      renderValidationDecorations: "on",
      quickSuggestions: { strings: true, other: true, comments: false },
    });
    // Undo belongs to the document's history, so that it never takes back what others typed.
    created.addCommand(monaco.KeyMod.CtrlCmd | monaco.KeyCode.KeyZ, () => editor.undo());
    created.addCommand(monaco.KeyMod.CtrlCmd | monaco.KeyMod.Shift | monaco.KeyCode.KeyZ, () =>
      editor.redo(),
    );
    created.addCommand(monaco.KeyMod.CtrlCmd | monaco.KeyCode.KeyY, () => editor.redo());
    setWidget(created);
    return () => {
      setWidget(null);
      created.dispose();
    };
  }, [monaco, editor]);

  useEffect(() => monaco.editor.setTheme(theme === "dark" ? "heddle-dark" : "heddle-light"), [monaco, theme]);

  const { mayEdit } = editor;
  // The model follows the tab, and a file that was made anew.
  useEffect(() => {
    if (!widget) return;
    if (widget.getModel() !== model) widget.setModel(model);
    widget.updateOptions({
      readOnly: onPage || !mayEdit,
      readOnlyMessage: {
        value: onPage
          ? "The page's code is made from the canvas. Change it there."
          : "You may look at this app, not change it.",
      },
      ariaLabel: onPage ? "Code of the page" : `Code of ${shown}`,
    });
    const text = onPage || !model ? null : workspace.text(shown);
    return text ? shareCursors(monaco, widget, editor, shown, text) : undefined;
  }, [widget, workspace, model, onPage, mayEdit, shown, editor, monaco]);

  useEffect(() => {
    if (!widget || !model || !place || place === gone.current) return;
    const wanted = shown === "page" ? place.file.startsWith("pages/") : place.file === shown;
    if (!wanted || place.line === undefined) return;
    // Also for a handler that was written a moment ago: the model has it by the next frame.
    const frame = requestAnimationFrame(() => {
      gone.current = place;
      const position = { lineNumber: place.line ?? 1, column: place.column ?? 1 };
      widget.revealLineInCenterIfOutsideViewport(position.lineNumber);
      widget.setPosition(position);
      widget.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, [widget, model, place, shown]);

  return <div ref={holder} className="size-full" />;
}
