import type { Diagnostic } from "@heddle/schema";
import { type BuildFailure, build, type Plugin } from "esbuild";
import { prepareLogic } from "./prepare-logic.ts";
import { resolveImport } from "./state-classes.ts";

const NAMESPACE = "app";
const ENTRY = "heddle-entry.ts";

export interface Bundle {
  code: string;
  /** Source map as JSON text; sources are paths in the app folder. */
  map: string;
}

/**
 * Bundles an app's logic and its generated entry into one classic script. `heddle` is what the isolate already has; any
 * other package is reported: nothing outside the app folder gets in.
 */
export async function bundleServerModule(
  files: Record<string, string>,
  entry: string,
): Promise<{ bundle: Bundle | null; diagnostics: Diagnostic[] }> {
  try {
    const result = await build({
      entryPoints: [ENTRY],
      bundle: true,
      write: false,
      outfile: "/heddle-program.js",
      format: "iife",
      platform: "neutral",
      target: "es2022",
      charset: "utf8",
      sourcemap: "external",
      sourcesContent: false,
      sourceRoot: "",
      logLevel: "silent",
      legalComments: "none",
      keepNames: false,
      tsconfigRaw: {
        compilerOptions: { useDefineForClassFields: true, target: "es2022", verbatimModuleSyntax: true },
      },
      plugins: [appFolder(files, entry)],
    });
    const text = (suffix: string) =>
      result.outputFiles.find((file) => file.path.endsWith(suffix))?.text ?? "";
    return { bundle: { code: text(".js"), map: text(".map") }, diagnostics: [] };
  } catch (thrown) {
    if (!isBuildFailure(thrown)) throw thrown;
    return { bundle: null, diagnostics: thrown.errors.map(diagnose) };
  }
}

function appFolder(files: Record<string, string>, entry: string): Plugin {
  return {
    name: "app-folder",
    setup(setup) {
      setup.onResolve({ filter: /.*/ }, ({ path, importer, kind, namespace }) => {
        if (kind === "entry-point") return { path: ENTRY, namespace: NAMESPACE };
        if (path === "heddle") return { path, namespace: "engine" };
        const file = namespace === NAMESPACE ? resolveImport(importer, path) : path;
        if (file in files) return { path: file, namespace: NAMESPACE };
        const message = path.startsWith(".")
          ? `There is no file ${file} in this app.`
          : `The package "${path}" cannot be imported: logic may import "heddle" and the app's own files.`;
        return { errors: [{ text: message }] };
      });
      setup.onLoad({ filter: /.*/, namespace: "engine" }, () => ({
        contents: "module.exports = globalThis.heddle;",
        loader: "js",
      }));
      setup.onLoad({ filter: /.*/, namespace: NAMESPACE }, ({ path }) => ({
        contents: path === ENTRY ? entry : prepareLogic(files[path] ?? "", path),
        loader: "ts",
      }));
    },
  };
}

function isBuildFailure(thrown: unknown): thrown is BuildFailure {
  return thrown instanceof Error && "errors" in thrown && Array.isArray(thrown.errors);
}

function diagnose(error: BuildFailure["errors"][number]): Diagnostic {
  const location = error.location;
  return {
    severity: "error",
    code: "logic-build",
    message: error.text,
    ...(location
      ? { file: location.file.replace(`${NAMESPACE}:`, ""), line: location.line, column: location.column + 1 }
      : {}),
  };
}
