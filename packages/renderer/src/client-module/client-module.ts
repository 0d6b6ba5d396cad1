/** The app's own code for browsers: one module under its content hash, loaded when something first needs it. */

import { underBasePath } from "@heddle/components/base-path";
import type { LocalProgram } from "@heddle/state-engine/program";

/** What `import("/_heddle/client-modules/<hash>.js")` gives. */
export interface LoadedModule {
  /** What each file of the app's `client/` exports, by the file's name: `chart`, `maps/pins`. */
  modules: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** Absent where no page uses LocalState. */
  local?: LocalProgram;
}

type Load = (address: string) => Promise<LoadedModule>;

const loaded = new Map<string, Promise<LoadedModule>>();

/** @throws when the module cannot be fetched, or throws itself as it starts. A failed load is tried again the next time. */
export function loadClientModule(hash: string, load: Load = importModule): Promise<LoadedModule> {
  const known = loaded.get(hash);
  if (known) return known;
  const loading = load(underBasePath(`/_heddle/client-modules/${encodeURIComponent(hash)}.js`));
  loaded.set(hash, loading);
  loading.catch(() => loaded.delete(hash));
  return loading;
}

function importModule(address: string): Promise<LoadedModule> {
  return import(address) as Promise<LoadedModule>;
}

/**
 * Calls a function that the app's client code exports, by `file.function`, and gives what it returns once that has come.
 * @param hash `clientModule` of the template that is shown
 * @throws {Error} when there is no such function, or it throws
 */
export async function callClientFunction(
  hash: string | undefined,
  name: string,
  args: readonly unknown[],
  load?: Load,
): Promise<unknown> {
  const { modules } = hash === undefined ? { modules: {} } : await loadClientModule(hash, load);
  const dot = name.lastIndexOf(".");
  const [file, member] = [name.slice(0, dot), name.slice(dot + 1)];
  const exported = Object.hasOwn(modules, file) ? modules[file]! : null;
  const called = exported && Object.hasOwn(exported, member) ? exported[member] : undefined;
  if (typeof called !== "function") throw new Error(missing(modules, name, file, member));
  return await (called as (...values: readonly unknown[]) => unknown)(...args);
}

function missing(modules: LoadedModule["modules"], name: string, file: string, member: string): string {
  const files = Object.keys(modules);
  if (file === "" || !files.includes(file)) {
    const there = files.length > 0 ? `there are ${files.join(", ")}` : "the app has no code in client/";
    return `There is no client function ${name}: ${there}. A name is file.function, such as chart.draw for draw in client/chart.ts.`;
  }
  return `client/${file}.ts exports no function ${member}.`;
}
