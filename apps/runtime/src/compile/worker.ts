/** A compile process: reads app folders and documents and compiles them, so that the gateway's loop stays free. */

import { readFile, rename, writeFile } from "node:fs/promises";
import { filesToApp } from "@heddle/codec";
import { describeAssets, readFolder } from "@heddle/codec/folder";
import { compileProgram, mapStack } from "@heddle/compiler/program";
import { withBlockPreviews } from "@heddle/compiler/template";
import { manifests } from "@heddle/components/manifests";
import { viewOf } from "@heddle/document";
import { serveWork } from "@heddle/sandbox/worker-process";
import { type App, type Diagnostic, parseApp } from "@heddle/schema";
import * as Y from "yjs";
import { releaseApp } from "../source/site.ts";
import type { CompileAnswer, CompileRequest, MappedPlace } from "./requests.ts";

type Step = (file: string) => void;

const documents = new Map<string, Y.Doc>();
/** Apps of folders as last read, so that ids stay the same over edits. */
const folders = new Map<string, App>();

async function compile(
  app: App,
  draft: boolean,
  earlier: Diagnostic[],
  onStep: Step,
): Promise<CompileAnswer> {
  const { program, diagnostics } = await compileProgram(app, manifests, { draft, onStep });
  const release = program && { program, app: releaseApp(draft ? withBlockPreviews(app) : app) };
  return { release, withoutLogic: null, diagnostics: [...earlier, ...diagnostics] };
}

/** Pages stay, what their expressions name is unknown: their values are empty. */
function stripLogic(app: App): App {
  const pages = Object.entries(app.pages).map(([id, page]) => [id, { ...page, uses: [], onLoad: [] }]);
  const blocks = Object.entries(app.blocks).map(([id, block]) => [id, { ...block, uses: [], types: [] }]);
  return { ...app, files: {}, pages: Object.fromEntries(pages), blocks: Object.fromEntries(blocks) };
}

/** The folder's app as an earlier process read it; null when there is none of use. */
async function remembered(file: string): Promise<App | null> {
  try {
    const parsed = parseApp(JSON.parse(await readFile(file, "utf8")), { manifests });
    return parsed.ok ? parsed.app : null;
  } catch {
    return null;
  }
}

/** Applies stored edits. One that cannot be read costs what it holds, and not the app: it is left out and told. */
function adopt(document: Y.Doc, updates: readonly Uint8Array[]): Diagnostic[] {
  const unreadable: Diagnostic[] = [];
  document.transact(() => {
    for (const update of updates) {
      try {
        Y.applyUpdate(document, update);
      } catch (error) {
        const message = `A stored edit cannot be read and is left out: ${String(error)}`;
        unreadable.push({ severity: "warning", code: "unreadable-edit", message });
      }
    }
  });
  return unreadable;
}

async function answer(request: CompileRequest, step: Step): Promise<CompileAnswer | MappedPlace | null> {
  switch (request.kind) {
    case "folder": {
      const content = await readFolder(request.root);
      const assets = describeAssets(content.assets);
      const previous = folders.get(request.root) ?? (await remembered(request.memory));
      const { app, diagnostics } = filesToApp(content.files, manifests, previous, { assets });
      folders.set(request.root, app);
      await writeFile(`${request.memory}.writing`, JSON.stringify(app), { mode: 0o600 });
      await rename(`${request.memory}.writing`, request.memory);
      return compile(app, false, diagnostics, step);
    }
    case "revision": {
      const parsed = parseApp(JSON.parse(request.json), { manifests });
      if (!parsed.ok) {
        const diagnostics = parsed.issues.map(
          ({ path, message }): Diagnostic => ({
            severity: "error",
            code: "bad-app",
            message: `${path}: ${message}`,
          }),
        );
        return { release: null, withoutLogic: null, diagnostics };
      }
      return compile(parsed.app, false, [], step);
    }
    case "document": {
      if (request.fromBeginning) documents.get(request.appId)?.destroy();
      const known = request.fromBeginning ? undefined : documents.get(request.appId);
      const document = known ?? new Y.Doc();
      documents.set(request.appId, document);
      const unreadable = adopt(document, request.updates);
      const derived = viewOf(document).derived();
      const compiled = await compile(derived.app, true, [...unreadable, ...derived.diagnostics], step);
      if (compiled.release) return compiled;
      const withoutLogic = await compile(stripLogic(derived.app), true, [], step);
      return { ...compiled, withoutLogic: withoutLogic.release };
    }
    case "forget-document":
      documents.get(request.appId)?.destroy();
      documents.delete(request.appId);
      return null;
    case "stack": {
      const frame = mapStack({ hash: request.hash, sourceMap: request.sourceMap }, request.stack)[0];
      return frame ? { file: frame.file, line: frame.line, column: frame.column } : null;
    }
  }
}

serveWork(answer);
