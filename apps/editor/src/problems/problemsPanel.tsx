import { type Diagnostic, pageOf } from "@heddle/schema";
import { CircleAlert, CircleCheck, TriangleAlert } from "lucide-react";
import { Button, EmptyState } from "../design/index.ts";
import { useEditor } from "../editor/context.tsx";
import type { Editor } from "../editor/editor.ts";
import { manifests } from "../editor/editor.ts";
import { useStore } from "../store/store.ts";
import { nodeLabel } from "../tree/outline.ts";
import { fixFor } from "./fixes.ts";
import { useDiagnostics } from "./useDiagnostics.ts";

export function ProblemsPanel() {
  const editor = useEditor();
  const problems = useDiagnostics();
  const { app } = useStore(editor.view);
  if (problems.length === 0)
    return (
      <EmptyState icon={CircleCheck} title="No problems">
        Mistakes in pages and code show up here while you work; the last good version goes on running.
      </EmptyState>
    );
  return (
    <ul aria-label="Problems" className="h-full overflow-y-auto py-1">
      {problems.map((problem) => {
        const node = problem.node ? app.nodes[problem.node] : undefined;
        const fix = fixFor(editor, problem);
        return (
          <li
            className="flex items-start gap-2 pr-2 hover:bg-field"
            key={`${problem.code} ${problem.message} ${problem.file ?? ""} ${String(problem.line ?? "")} ${problem.node ?? ""} ${problem.prop ?? ""}`}
          >
            <button
              type="button"
              onClick={() => openProblem(editor, problem)}
              className="flex min-h-7 min-w-0 flex-1 items-start gap-2 px-3 py-1 text-left"
            >
              {problem.severity === "error" ? (
                <CircleAlert size={14} role="img" aria-label="Error" className="mt-[3px] shrink-0 text-bad" />
              ) : (
                <TriangleAlert
                  size={14}
                  role="img"
                  aria-label="Warning"
                  className="mt-[3px] shrink-0 text-warn"
                />
              )}
              <span className="min-w-0 flex-1">{problem.message}</span>
              <span className="shrink-0 font-mono text-small text-muted">
                {node
                  ? `${nodeLabel(node, manifests)}${problem.prop ? ` · ${problem.prop}` : ""}`
                  : problem.file
                    ? `${problem.file}${problem.line ? `:${problem.line}` : ""}`
                    : ""}
              </span>
            </button>
            {fix ? (
              <Button className="!h-6 my-0.5" onClick={fix.run}>
                {fix.label}
              </Button>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}

/** Goes to where it is wrong: the component on the canvas, or the line of code. */
function openProblem(editor: Editor, problem: Diagnostic): void {
  if (problem.node && Object.hasOwn(editor.app.nodes, problem.node)) {
    const page = pageOf(editor.app, problem.node);
    if (page) editor.showPage(page);
    editor.select([problem.node]);
    const { node, prop } = problem;
    const isEvent = prop !== undefined && Object.hasOwn(editor.app.nodes[node]!.events, prop);
    editor.inspectorTab.set(prop === "className" ? "style" : isEvent ? "events" : "properties");
  } else if (problem.node && Object.hasOwn(editor.app.pages, problem.node)) {
    // Of the page itself: its properties stand in the inspector while nothing is selected.
    editor.openPage(problem.node);
  } else if (problem.file) {
    editor.openCode(problem.file, problem.line, problem.column);
  }
}
