/** What can be mended with one click. */

import type { Diagnostic } from "@heddle/schema";
import type { Editor } from "../editor/editor.ts";

export interface Fix {
  label: string;
  run: () => void;
}

/** The fix of a problem, for those who may edit; null when only a person can mend it. */
export function fixFor(editor: Editor, problem: Diagnostic): Fix | null {
  if (!editor.mayEdit || problem.code !== "image-host") return null;
  const host = hostOf(editor, problem);
  if (host === null) return null;
  return {
    label: `Allow ${host}`,
    run: () => {
      const { imageHosts } = editor.app.settings;
      if (!imageHosts.includes(host)) editor.run("settings.set", { imageHosts: [...imageHosts, host] });
    },
  };
}

function hostOf(editor: Editor, { node, prop }: Diagnostic): string | null {
  const value = editor.app.nodes[node ?? ""]?.props[prop ?? ""];
  if (!value || !("value" in value) || typeof value.value !== "string") return null;
  const address = value.value.startsWith("//") ? `https:${value.value}` : value.value;
  return URL.canParse(address) ? new URL(address).host : null;
}
