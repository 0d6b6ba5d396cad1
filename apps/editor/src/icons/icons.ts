/** Lucide's shapes by name, fetched once: manifests and authors name icons that no bundle could know. */

import type { IconShapes } from "@heddle/renderer/bus";
import { createStore } from "../store/store.ts";

export type IconSet = Readonly<Record<string, IconShapes>>;

export const iconSet = createStore<IconSet | null>(null);

let asked: Promise<void> | null = null;

/** Starts the fetch on first use; a failed one may be asked for again. */
export function loadIcons(): Promise<void> {
  asked ??= fetch("/icons.json")
    .then(async (response) => {
      if (!response.ok) throw new Error(`icons.json: ${response.status}`);
      iconSet.set((await response.json()) as IconSet);
    })
    .catch(() => {
      asked = null;
    });
  return asked;
}
