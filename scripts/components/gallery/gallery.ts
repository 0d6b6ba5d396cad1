/** The gallery app: what a person wrote of it, and a page for every component. */

import { appToFiles, filesToApp } from "@heddle/codec";
import { type GalleryExtra, galleryExtras } from "@heddle/components/gallery";
import type { ManifestRegistry } from "@heddle/schema";
import { kebabCase } from "./name.ts";
import { componentFiles } from "./page.ts";

/** Written by hand; all other pages and trials are written from the manifests. */
const OWN_PAGES = new Set(["pages/index.tsx", "pages/layout.tsx"]);
const README = "README.md";

/**
 * All files of the app's folder as they should be, by path.
 * @param present those that are there; only what is written by hand is taken from them
 */
export function galleryFiles(
  present: ReadonlyMap<string, string>,
  manifests: ManifestRegistry,
  extras: Readonly<Record<string, GalleryExtra>> = galleryExtras,
): Map<string, string> {
  const files = new Map([...present].filter(([path]) => !isWritten(path)));
  const names = Object.keys(manifests);
  for (const [index, name] of names.entries()) {
    const neighbours = { previous: names[index - 1], next: names[index + 1] };
    for (const [path, text] of componentFiles(name, manifests, extras[name] ?? {}, neighbours))
      files.set(path, text);
  }
  files.set("state/entries.ts", entriesText(manifests));
  files.set("heddle.json", describedText(present.get("heddle.json"), names));
  const readme = files.get(README) ?? "";
  files.delete(README);
  const { app, diagnostics } = filesToApp(files, manifests);
  if (diagnostics.length > 0)
    throw new Error(diagnostics.map(({ file, message }) => `${file}: ${message}`).join("\n"));
  return appToFiles(app, manifests).set(README, readme);
}

function isWritten(path: string): boolean {
  return (path.startsWith("pages/") && !OWN_PAGES.has(path)) || path.startsWith("state/trials/");
}

/** Theme and settings stay as they are; pages follow the palette, and everything is of the newest version. */
function describedText(text: string | undefined, names: readonly string[]): string {
  const { componentVersions: _, ...described } = JSON.parse(text ?? "{}") as Record<string, unknown>;
  const pages = ["/layout", "/", ...names.map((name) => `/${kebabCase(name)}`)];
  return JSON.stringify({ name: "Gallery", schemaVersion: 1, ...described, pages });
}

function entriesText(manifests: ManifestRegistry): string {
  const entries = Object.values(manifests).map(({ name, label, category, icon, help, keywords = [] }) => {
    const fields = {
      name: label,
      path: `/${kebabCase(name)}`,
      section: category,
      icon,
      help,
      keywords: keywords.includes(name) || name === label ? keywords : [name, ...keywords],
    };
    const lines = Object.entries(fields).map(([key, value]) => `    ${key}: ${list(value)},\n`);
    return `  {\n${lines.join("")}  },\n`;
  });
  return `/** Written from the manifests by \`npm run gallery\`. */

export interface Entry {
  name: string;
  path: string;
  section: string;
  icon: string;
  help: string;
  keywords: string[];
}

export const entries: Entry[] = [
${entries.join("")}];
`;
}

function list(value: string | readonly string[]): string {
  return typeof value === "string"
    ? JSON.stringify(value)
    : `[${value.map((one) => JSON.stringify(one)).join(", ")}]`;
}
