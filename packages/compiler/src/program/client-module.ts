import type { Diagnostic } from "@heddle/schema";
import type { ClientModule } from "@heddle/state-engine/program";
import { contentHash } from "../template/index.ts";
import { bundle } from "./bundle.ts";
import { LOCAL_BASE } from "./local-base.ts";
import type { LocalSource } from "./local-program.ts";
import { prepareLocal } from "./prepare-logic.ts";

/** Is this a file of the app's code for browsers? */
export function isClientFile(path: string): boolean {
  return path.startsWith("client/");
}

/**
 * Compiles what of an app runs in browsers: its `client/` folder, and what pages compute from LocalState. One ES module under its content
 * hash, which loads by the strict policy of pages. `localFiles`: logic files that local classes are made of.
 * `clientModule` is absent when the app has none; `built` is false when it has and that does not build.
 */
export async function compileClientModule(
  files: Record<string, string>,
  local: LocalSource,
  localFiles: ReadonlySet<string>,
): Promise<{ clientModule?: ClientModule; built: boolean; diagnostics: Diagnostic[] }> {
  const paths = Object.keys(files).filter(isClientFile).sort();
  if (paths.length === 0 && local.value === null) return { built: true, diagnostics: [] };
  const imports = paths.map((path, at) => `import * as $client${at} from ${JSON.stringify(`./${path}`)};`);
  const named = paths.map((path, at) => `${JSON.stringify(moduleName(path))}: $client${at}`);
  const bundled = [...paths, ...(local.value === null ? [] : localFiles)];
  const result = await bundle({
    files: Object.fromEntries(bundled.map((path) => [path, files[path]!])),
    entry: [
      ...imports,
      ...local.imports,
      `export const modules = { ${named.join(", ")} };`,
      ...(local.value === null ? [] : [`export const local = ${local.value};`]),
    ].join("\n"),
    prepare: (path, text) => (isClientFile(path) ? text : prepareLocal(text, path)),
    heddle: LOCAL_BASE,
    refuse: (path, importer) => {
      if (Object.hasOwn(files, path) && isClientFile(importer.replace(/^app:/, "")))
        return `${path} is logic and runs on the server: what browsers need too goes into a file in client/, or comes as an argument.`;
      if (Object.hasOwn(files, path)) return `${path} runs on the server: local state cannot use it.`;
      return path.endsWith(".ts")
        ? `There is no file ${path} in this app.`
        : `The package "${path}" cannot be imported: code for browsers may import the app's own files.`;
    },
    options: {
      format: "esm",
      platform: "browser",
      target: ["es2022", "chrome123", "firefox120", "safari17.5"],
      minifySyntax: true,
      minifyWhitespace: true,
      tsconfigRaw: { compilerOptions: { useDefineForClassFields: true, target: "es2022" } },
    },
  });
  const { diagnostics } = result;
  if (!result.bundle) return { built: false, diagnostics };
  const { code, map } = result.bundle;
  return { clientModule: { hash: contentHash(code), code, sourceMap: map }, built: true, diagnostics };
}

/** `client/chart.ts` is called `chart`, `client/maps/pins.ts` is `maps/pins`. */
function moduleName(path: string): string {
  return path.slice("client/".length, -".ts".length);
}
