import type { Diagnostic } from "@heddle/schema";
import { type BuildFailure, type BuildOptions, build, type Plugin } from "esbuild";
import { resolveImport } from "./state-classes.ts";

const NAMESPACE = "app";
const ENTRY = "heddle-entry.ts";

export interface Bundle {
  code: string;
  /** Source map as JSON text; sources are paths in the app folder. */
  map: string;
}

export interface BundleInput {
  /** The app's files that may be imported, by path. */
  files: Record<string, string>;
  /** TypeScript of the generated entry. */
  entry: string;
  /** What the bundler gets for a file of the app. */
  prepare(path: string, text: string): string;
  /** JavaScript that `heddle` stands for. */
  heddle: string;
  /** What to say of an import that leads to none of `files`. */
  refuse(path: string, importer: string): string;
  options: BuildOptions;
}

/** Bundles files of an app and a generated entry into one script. Nothing outside the app folder gets in. */
export async function bundle(
  input: BundleInput,
): Promise<{ bundle: Bundle | null; diagnostics: Diagnostic[] }> {
  try {
    const result = await build({
      entryPoints: [ENTRY],
      bundle: true,
      write: false,
      outfile: "/heddle-program.js",
      charset: "utf8",
      sourcemap: "external",
      sourcesContent: false,
      sourceRoot: "",
      logLevel: "silent",
      legalComments: "none",
      plugins: [appFolder(input)],
      ...input.options,
    });
    const text = (suffix: string) =>
      result.outputFiles?.find((file) => file.path.endsWith(suffix))?.text ?? "";
    return { bundle: { code: text(".js"), map: text(".map") }, diagnostics: [] };
  } catch (thrown) {
    if (!isBuildFailure(thrown)) throw thrown;
    return { bundle: null, diagnostics: thrown.errors.map(diagnose) };
  }
}

function appFolder({ files, entry, prepare, heddle, refuse }: BundleInput): Plugin {
  return {
    name: "app-folder",
    setup(setup) {
      setup.onResolve({ filter: /.*/ }, ({ path, importer, kind, namespace }) => {
        if (kind === "entry-point") return { path: ENTRY, namespace: NAMESPACE };
        if (path === "heddle") return { path, namespace: "engine" };
        const file = namespace === NAMESPACE ? resolveImport(importer, path) : path;
        if (Object.hasOwn(files, file)) return { path: file, namespace: NAMESPACE };
        return { errors: [{ text: refuse(path.startsWith(".") ? file : path, importer) }] };
      });
      setup.onLoad({ filter: /.*/, namespace: "engine" }, () => ({ contents: heddle, loader: "js" }));
      setup.onLoad({ filter: /.*/, namespace: NAMESPACE }, ({ path }) => ({
        contents: path === ENTRY ? entry : prepare(path, files[path] ?? ""),
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
