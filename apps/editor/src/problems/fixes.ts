/** What can be mended with one click. */

import type { Diagnostic, DiagnosticCode } from "@heddle/schema";
import type { Editor } from "../editor/editor.ts";

export interface Fix {
  label: string;
  run: () => void;
}

/** Which list of hosts lets through what is refused. */
const HOST_SETTINGS: Partial<Record<DiagnosticCode, "imageHosts" | "frameHosts">> = {
  "image-host": "imageHosts",
  "frame-host": "frameHosts",
};

/** The fix of a problem, for those who may edit; null when only a person can mend it. */
export function fixFor(editor: Editor, problem: Diagnostic): Fix | null {
  if (!editor.mayEdit) return null;
  const setting = HOST_SETTINGS[problem.code];
  if (setting === undefined) return null;
  const host = hostOf(editor, problem);
  if (host === null) return null;
  return {
    label: `Allow ${host}`,
    run: () => {
      const hosts = editor.app.settings[setting] ?? [];
      if (!hosts.includes(host)) editor.run("settings.set", { [setting]: [...hosts, host] });
    },
  };
}

function hostOf(editor: Editor, { node, prop }: Diagnostic): string | null {
  const value = editor.app.nodes[node ?? ""]?.props[prop ?? ""];
  if (!value || !("value" in value) || typeof value.value !== "string") return null;
  const address = value.value.startsWith("//") ? `https:${value.value}` : value.value;
  return URL.canParse(address) ? new URL(address).host : null;
}
