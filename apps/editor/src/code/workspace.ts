/** The app's code as Monaco sees it: a model per file, the page's TSX, and the types that all of it is checked against. */

import { componentDeclarations } from "@heddle/components/declarations";
import { manifests as componentManifests } from "@heddle/components/manifests";
import { rootsOf } from "@heddle/document";
import type { Diagnostic } from "@heddle/schema";
import * as Y from "yjs";
import type { Editor } from "../editor/editor.ts";
import { createStore, type Store } from "../store/store.ts";
import { BlockModels } from "./blockModels.ts";
import { type Markers, showMarkers } from "./markers.ts";
import type { Monaco } from "./monaco.ts";
import { shownSource } from "./openInPage.ts";
import { bindText } from "./textBinding.ts";

export type Model = ReturnType<Monaco["editor"]["createModel"]>;

export interface Workspace {
  monaco: Monaco;
  model(path: string): Model | null;
  text(path: string): Y.Text | null;
  /** The TSX of the page that is shown, for reading. */
  page: Store<{ path: string; model: Model }>;
  types: Store<readonly Diagnostic[]>;
  close(): void;
}

/** Wait this long after a change of the page before its TSX is written anew (milliseconds). */
const PAGE_PAUSE = 120;

/** @param problems what is wrong with the app besides types: marked where it stands */
export async function openWorkspace(
  monaco: Monaco,
  editor: Editor,
  problems: Store<readonly Diagnostic[]>,
): Promise<Workspace> {
  await configureTypes(monaco);
  const bound = new Map<string, { model: Model; unbind: () => void }>();
  const typing = { editor: "typing" };
  editor.history.track(typing);
  const uri = (path: string) => monaco.Uri.parse(`file:///${path}`);

  const textOf = (path: string): Y.Text | null => {
    const id = editor.view.get().derived.fileIds.get(path);
    const file = id === undefined ? undefined : rootsOf(editor.doc).files.get(id);
    const text = file instanceof Y.Map ? file.get("text") : undefined;
    return text instanceof Y.Text ? text : null;
  };
  const syncFiles = () => {
    const { files } = editor.app;
    for (const [path, { model, unbind }] of bound) {
      if (Object.hasOwn(files, path)) continue;
      unbind();
      model.dispose();
      bound.delete(path);
    }
    for (const path of Object.keys(files)) {
      const text = textOf(path);
      if (bound.has(path) || !text) continue;
      const model =
        monaco.editor.getModel(uri(path)) ?? monaco.editor.createModel("", "typescript", uri(path));
      model.updateOptions({ tabSize: 2, insertSpaces: true });
      const unbind = bindText(monaco, model, text, typing);
      const edits = model.onDidChangeContent(() => markers?.edited(path));
      bound.set(path, {
        model,
        unbind() {
          edits.dispose();
          unbind();
        },
      });
      markers?.refresh();
    }
  };

  const page = createStore({
    path: "",
    model: monaco.editor.createModel("", "typescript", uri("pages/opening.tsx")),
  });
  const blocks = new BlockModels(monaco, editor);
  let markers: Markers | null = null;
  let pageTimer: ReturnType<typeof setTimeout> | null = null;
  const writePage = () => {
    pageTimer = null;
    const shown = shownSource(editor);
    if (!shown) return;
    const { file: path, source } = shown;
    const before = page.get();
    if (path !== before.path) {
      page.set({
        path,
        model:
          monaco.editor.getModel(uri(path)) ?? monaco.editor.createModel(source, "typescript", uri(path)),
      });
      before.model.dispose();
    }
    blocks.write(path);
    const { model } = page.get();
    if (model.getValue() === source) return;
    model.setValue(source);
    markers?.edited(path);
    markers?.refresh();
  };
  const pageSoon = () => {
    pageTimer ??= setTimeout(writePage, PAGE_PAUSE);
  };

  const types = createStore<readonly Diagnostic[]>([]);
  const readTypes = monaco.editor.onDidChangeMarkers(() => {
    types.set(
      monaco.editor
        .getModelMarkers({ owner: "typescript" })
        .filter(
          (marker) => marker.severity >= monaco.MarkerSeverity.Warning && marker.resource.scheme === "file",
        )
        .map(
          (marker): Diagnostic => ({
            severity: marker.severity === monaco.MarkerSeverity.Error ? "error" : "warning",
            code: isSyntax(marker.code) ? "typescript-syntax" : "typescript",
            message: marker.message,
            file: marker.resource.path.slice(1),
            line: marker.startLineNumber,
            column: marker.startColumn,
          }),
        ),
    );
  });
  syncFiles();
  writePage();
  markers = showMarkers(monaco, editor, problems, {
    files: () => new Map([...bound].map(([path, { model }]) => [path, model])),
    page,
  });
  const stops = [
    editor.view.subscribe(() => {
      syncFiles();
      pageSoon();
    }),
    editor.page.subscribe(writePage),
  ];
  return {
    monaco,
    model: (path) => bound.get(path)?.model ?? null,
    text: textOf,
    page,
    types,
    close() {
      for (const stop of stops) stop();
      if (pageTimer) clearTimeout(pageTimer);
      markers?.stop();
      blocks.close();
      readTypes.dispose();
      for (const { model, unbind } of bound.values()) {
        unbind();
        model.dispose();
      }
      page.get().model.dispose();
    },
  };
}

/** TypeScript numbers what does not parse from 1000, types that do not fit from 2000. */
function isSyntax(code: string | { value: string } | undefined): boolean {
  return /^1\d{3}$/.test(typeof code === "object" ? code.value : (code ?? ""));
}

/** Compiler options as in an app's folder, and the types of heddle and of the components. */
async function configureTypes(monaco: Monaco): Promise<void> {
  const { typescriptDefaults, ScriptTarget, ModuleKind, ModuleResolutionKind, JsxEmit } = monaco.typescript;
  typescriptDefaults.setCompilerOptions({
    target: ScriptTarget.ESNext,
    lib: ["esnext"],
    module: ModuleKind.ESNext,
    moduleResolution: ModuleResolutionKind.NodeJs,
    jsx: JsxEmit.ReactJSX,
    jsxImportSource: "heddle",
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    allowNonTsExtensions: true,
    allowImportingTsExtensions: true,
    noFallthroughCasesInSwitch: true,
  });
  typescriptDefaults.setEagerModelSync(true);
  const response = await fetch("/sources/heddle-types.json");
  if (!response.ok) throw new Error(`The types of heddle cannot be loaded (status ${response.status}).`);
  const types = (await response.json()) as Record<string, string>;
  const library = "file:///node_modules/heddle";
  typescriptDefaults.setExtraLibs([
    ...Object.entries(types).map(([name, content]) => ({ filePath: `${library}/${name}`, content })),
    { filePath: `${library}/components.d.ts`, content: componentDeclarations(componentManifests) },
  ]);
}
