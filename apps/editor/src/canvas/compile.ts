/** Compiles the page in this window at each change, so that the canvas draws an edit before any server has seen it. */

import { compilePage, compileStyles } from "@heddle/compiler/template";
import { componentClasses } from "@heddle/components/classes";
import { themeCss } from "@heddle/components/theme";
import type { Diagnostic, Theme } from "@heddle/schema";
import type { Template } from "@heddle/state-engine";
import type { Editor } from "../editor/editor.ts";
import { manifests } from "../editor/editor.ts";
import { createStore, type Store } from "../store/store.ts";
import type { OutlineRow } from "../tree/outline.ts";

export interface CompiledForCanvas {
  template: Template;
  outline: readonly OutlineRow[];
  /** null = as sent before. */
  css: string | null;
}

export interface CompileLoop {
  /** What the canvas should show. */
  compiled: Store<CompiledForCanvas>;
  /** Problems of the page that is shown. */
  diagnostics: Store<readonly Diagnostic[]>;
  stop(): void;
}

let stylesheet: Promise<string> | null = null;
function tailwind(): Promise<string> {
  stylesheet ??= fetch("/sources/tailwind.css").then((response) => {
    if (!response.ok) throw new Error(`tailwind.css: ${response.status}`);
    return response.text();
  });
  return stylesheet;
}

export function startCompiling(editor: Editor): CompileLoop {
  const first = compileNow(editor);
  const compiled = createStore<CompiledForCanvas>({
    template: first.template,
    outline: editor.outline.get(),
    css: null,
  });
  const diagnostics = createStore<readonly Diagnostic[]>(first.diagnostics);
  let stylesOf = "";
  let asked = false;

  const compile = () => {
    const page = compileNow(editor);
    diagnostics.set(page.diagnostics);
    compiled.set({ template: page.template, outline: editor.outline.get(), css: null });
    style(page.classNames, page.template);
  };
  /** The styles follow as soon as they are there: they change more seldom than the page. */
  const style = (classNames: readonly string[], template: Template) => {
    const { theme } = editor.app;
    const assets = Object.keys(editor.app.assets).filter((path) => path.endsWith(".woff2"));
    const classes = [...classNames, ...template.components.flatMap((name) => componentClasses[name] ?? [])];
    const key = styleKey(classes, theme, assets);
    if (key === stylesOf) return;
    stylesOf = key;
    void tailwind()
      .then((text) =>
        compileStyles({ classNames: classes, stylesheet: text, themeCss: themeCss(theme, assets) }),
      )
      .then((css) => {
        if (stylesOf === key) compiled.set((now) => ({ ...now, css }));
      })
      .catch(() => {
        // Tried again with the next change; until then the canvas keeps the styles it has.
        if (stylesOf === key) stylesOf = "";
      });
  };
  // Several stores change with one edit: one compile for all of them, in the same turn.
  const ask = () => {
    if (asked) return;
    asked = true;
    queueMicrotask(() => {
      asked = false;
      compile();
    });
  };
  const stops = [editor.view.subscribe(ask), editor.page.subscribe(ask)];
  style(first.classNames, first.template);
  return {
    compiled,
    diagnostics,
    stop() {
      for (const stop of stops) stop();
    },
  };
}

function compileNow(editor: Editor) {
  return compilePage(editor.app, editor.page.get(), manifests, { draft: true });
}

function styleKey(classes: readonly string[], theme: Theme, assets: readonly string[]): string {
  return `${JSON.stringify([theme, assets])}\n${[...new Set(classes)].sort().join(" ")}`;
}
