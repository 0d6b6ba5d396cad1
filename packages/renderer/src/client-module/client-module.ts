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

export type Load = (address: string) => Promise<LoadedModule>;

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
