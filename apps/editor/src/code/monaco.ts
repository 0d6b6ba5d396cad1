/** Loads the Monaco bundle (built by build/monaco.mjs) once, with its workers and the editor's look. */

import type * as Bundle from "./monaco.bundle.ts";

export type Monaco = typeof Bundle;

let loading: Promise<Monaco> | null = null;

/** The bundle; a load that failed may be asked for again. */
export function loadMonaco(): Promise<Monaco> {
  loading ??= load().catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}

async function load(): Promise<Monaco> {
  const workers: Record<string, string> = {
    typescript: "/monaco/ts.worker.js",
    javascript: "/monaco/ts.worker.js",
  };
  Object.assign(globalThis, {
    MonacoEnvironment: {
      getWorker: (_: string, label: string) => new Worker(workers[label] ?? "/monaco/editor.worker.js"),
    },
  });
  const style = document.createElement("link");
  style.rel = "stylesheet";
  style.href = "/monaco/editor.css";
  document.head.append(style);
  // Not through the bundler: it is a static file of its own.
  const address = "/monaco/editor.js";
  const monaco = (await import(/* turbopackIgnore: true */ /* webpackIgnore: true */ address)) as Monaco;
  defineThemes(monaco);
  return monaco;
}

function defineThemes(monaco: Monaco): void {
  monaco.editor.defineTheme("heddle-light", {
    base: "vs",
    inherit: true,
    rules: [
      { token: "keyword", foreground: "7c3aed" },
      { token: "string", foreground: "0b7a5a" },
      { token: "number", foreground: "0b7a5a" },
      { token: "comment", foreground: "6b7482" },
      { token: "type", foreground: "2563c9" },
      { token: "identifier", foreground: "171a21" },
      { token: "delimiter", foreground: "5a6473" },
      // The @ of decorators, which Monaco's grammar has no name for.
      { token: "invalid", foreground: "7c3aed" },
    ],
    colors: {
      "editor.background": "#ffffff",
      "editor.foreground": "#171a21",
      "editorLineNumber.foreground": "#97a0ae",
      "editorLineNumber.activeForeground": "#5a6473",
      "editor.lineHighlightBackground": "#f4f5f7",
      "editor.lineHighlightBorder": "#00000000",
      "editor.selectionBackground": "#3f5bf633",
      "scrollbarSlider.background": "#97a0ae40",
      "scrollbarSlider.hoverBackground": "#97a0ae70",
      "editorIndentGuide.background1": "#eceef2",
      "editorIndentGuide.activeBackground1": "#d5d9e0",
      "editorSuggestWidget.background": "#ffffff",
      "editorSuggestWidget.border": "#e3e6eb",
      "editorSuggestWidget.selectedBackground": "#e9edff",
      "editorSuggestWidget.selectedForeground": "#171a21",
      "editorSuggestWidget.highlightForeground": "#3f5bf6",
      "editorSuggestWidget.focusHighlightForeground": "#3f5bf6",
      "editorWidget.background": "#ffffff",
      "editorWidget.border": "#e3e6eb",
      focusBorder: "#00000000",
    },
  });
  monaco.editor.defineTheme("heddle-dark", {
    base: "vs-dark",
    inherit: true,
    rules: [
      { token: "keyword", foreground: "b794ff" },
      { token: "string", foreground: "3fcf9a" },
      { token: "number", foreground: "3fcf9a" },
      { token: "comment", foreground: "8a93a3" },
      { token: "type", foreground: "8fb4ff" },
      { token: "identifier", foreground: "e8eaee" },
      { token: "delimiter", foreground: "9aa2b0" },
      { token: "invalid", foreground: "b794ff" },
    ],
    colors: {
      "editor.background": "#15171b",
      "editor.foreground": "#e8eaee",
      "editorLineNumber.foreground": "#626b7a",
      "editorLineNumber.activeForeground": "#9aa2b0",
      "editor.lineHighlightBackground": "#1b1e23",
      "editor.lineHighlightBorder": "#00000000",
      "editor.selectionBackground": "#6d86ff44",
      "scrollbarSlider.background": "#626b7a40",
      "scrollbarSlider.hoverBackground": "#626b7a70",
      "editorIndentGuide.background1": "#22252b",
      "editorIndentGuide.activeBackground1": "#363b46",
      "editorSuggestWidget.background": "#1d2026",
      "editorSuggestWidget.border": "#25282f",
      "editorSuggestWidget.selectedBackground": "#2b3350",
      "editorSuggestWidget.selectedForeground": "#e8eaee",
      "editorSuggestWidget.highlightForeground": "#8ea2ff",
      "editorSuggestWidget.focusHighlightForeground": "#8ea2ff",
      "editorWidget.background": "#1d2026",
      "editorWidget.border": "#25282f",
      focusBorder: "#00000000",
    },
  });
}
