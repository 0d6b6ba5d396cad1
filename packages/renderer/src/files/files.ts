/** The built files of this package on disk: for the servers that hand them out. Node only. */

import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { IconNode } from "@heddle/components/icons";
import type { ClientManifest } from "../server/client-manifest.ts";

/** The folder whose files are served below `/_heddle/client/`, all immutable; beside some stand `.gz` and `.br`. */
export const clientDirectory = fileURLToPath(new URL("../../dist/client/", import.meta.url));

/** A bundle of `renderPage` that imports nothing, for the confined renderer processes. */
export const rendererBundle = fileURLToPath(new URL("../../dist/server/render-page.mjs", import.meta.url));

/** @throws when `npm run build` has not run in this package. */
export async function readClientManifest(): Promise<ClientManifest> {
  return JSON.parse(await readFile(`${clientDirectory}manifest.json`, "utf8"));
}

/** All icons by name. @throws when `npm run build` has not run in this package. */
export async function readIcons(): Promise<(name: string) => IconNode | undefined> {
  const icons = new Map<string, IconNode>(
    Object.entries(
      JSON.parse(
        await readFile(fileURLToPath(new URL("../../dist/server/icons.json", import.meta.url)), "utf8"),
      ),
    ),
  );
  return (name) => icons.get(name);
}
