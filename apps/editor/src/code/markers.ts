/**
 * Draws problems and the last runtime error into Monaco's models. TypeScript marks its own findings; a line of a file that it
 * has already marked as wrong is not marked a second time in other words.
 */

import type { Diagnostic } from "@heddle/schema";
import type { Editor } from "../editor/editor.ts";
import type { Store } from "../store/store.ts";
import type { Monaco } from "./monaco.ts";
import {
  lastRuntimeError,
  type PlacedProblem,
  problemsInFile,
  problemsInPage,
  type RuntimeError,
} from "./problemPlaces.ts";

type Model = ReturnType<Monaco["editor"]["createModel"]>;

/** Owner of our markers in Monaco. */
const OWNER = "heddle";

export interface MarkedCode {
  /** The models of the app's files, by path. */
  files(): ReadonlyMap<string, Model>;
  /** The page's TSX. */
  page: Store<{ path: string; model: Model }>;
}

export interface Markers {
  /** There are other models. */
  refresh(): void;
  /** The text of a file has changed: a runtime error there may be mended. */
  edited(file: string): void;
  stop(): void;
}

/** Keeps the markers as the problems are, until stopped. */
export function showMarkers(
  monaco: Monaco,
  editor: Editor,
  problems: Store<readonly Diagnostic[]>,
  code: MarkedCode,
): Markers {
  /** The error in the log that has been answered by an edit of its file. */
  let answered = 0;
  let decorated: { model: Model; ids: string[] } | null = null;

  const runtimeError = (): RuntimeError | null => {
    const error = lastRuntimeError(editor.live.log.get());
    return error && error.id > answered ? error : null;
  };
  const mark = (model: Model, placed: readonly PlacedProblem[], error: RuntimeError | null) => {
    const all = [...placed];
    if (error) all.push({ severity: "error", message: `While it ran: ${error.text}`, line: error.line });
    monaco.editor.setModelMarkers(
      model,
      OWNER,
      all.map((problem) => ({
        ...rangeOf(model, problem),
        message: problem.message,
        severity: problem.severity === "error" ? monaco.MarkerSeverity.Error : monaco.MarkerSeverity.Warning,
        source: "Heddle",
      })),
    );
  };
  /** Lines that TypeScript has marked as wrong. */
  const wrongLines = (model: Model) =>
    new Set(
      monaco.editor
        .getModelMarkers({ owner: "typescript", resource: model.uri })
        .filter((marker) => marker.severity === monaco.MarkerSeverity.Error)
        .map((marker) => marker.startLineNumber),
    );
  const decorate = (model: Model | undefined, error: RuntimeError | null) => {
    if (decorated && !decorated.model.isDisposed()) decorated.model.deltaDecorations(decorated.ids, []);
    decorated = null;
    if (!model || !error || error.line > model.getLineCount()) return;
    const text = error.text.length > 120 ? `${error.text.slice(0, 119)}…` : error.text;
    const ids = model.deltaDecorations(
      [],
      [
        {
          range: new monaco.Range(error.line, 1, error.line, model.getLineMaxColumn(error.line)),
          options: {
            isWholeLine: true,
            className: "heddle-failed-line",
            showIfCollapsed: true,
            after: { content: `  ${text}`, inlineClassName: "heddle-failed-text" },
          },
        },
      ],
    );
    decorated = { model, ids };
  };
  const refresh = () => {
    const found = problems.get();
    const error = runtimeError();
    const { path, model } = code.page.get();
    for (const [file, each] of code.files()) {
      const known = wrongLines(each);
      const placed = problemsInFile(found, file).filter((problem) => !known.has(problem.line));
      mark(each, placed, error?.file === file ? error : null);
    }
    const shown = {
      file: path,
      source: model.getValue(),
      page: editor.page.get(),
      outline: editor.outline.get(),
    };
    mark(model, problemsInPage(found, shown), error?.file === path ? error : null);
    decorate(error ? (error.file === path ? model : code.files().get(error.file)) : undefined, error);
  };

  let stopped = false;
  let asked = false;
  // Several stores change with one edit: drawn once.
  const soon = () => {
    if (asked) return;
    asked = true;
    queueMicrotask(() => {
      asked = false;
      if (!stopped) refresh();
    });
  };
  const stops = [
    problems.subscribe(soon),
    editor.live.log.subscribe(soon),
    editor.outline.subscribe(soon),
    code.page.subscribe(soon),
  ];
  // Setting our own markers is told here as well: only lines that TypeScript has marked anew count.
  let typesBefore = "";
  const marked = monaco.editor.onDidChangeMarkers(() => {
    const types = monaco.editor
      .getModelMarkers({ owner: "typescript" })
      .map((marker) => `${marker.resource.path}:${marker.startLineNumber}`)
      .join();
    if (types !== typesBefore) soon();
    typesBefore = types;
  });
  soon();
  return {
    refresh: soon,
    edited(file: string) {
      const error = lastRuntimeError(editor.live.log.get());
      if (error?.file === file) {
        answered = error.id;
        soon();
      }
    },
    stop() {
      stopped = true;
      for (const stop of stops) stop();
      marked.dispose();
    },
  };
}

function rangeOf(model: Model, { line, column }: PlacedProblem) {
  const lineNumber = Math.min(Math.max(1, line), model.getLineCount());
  const end = model.getLineMaxColumn(lineNumber);
  const word = column === undefined ? null : model.getWordAtPosition({ lineNumber, column });
  const from = column ?? model.getLineFirstNonWhitespaceColumn(lineNumber);
  const start = Math.min(Math.max(1, word?.startColumn ?? from), end);
  return {
    startLineNumber: lineNumber,
    startColumn: start,
    endLineNumber: lineNumber,
    endColumn: Math.max(word?.endColumn ?? end, start),
  };
}
