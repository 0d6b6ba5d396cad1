/** URL patterns of pages, and their files. */

import { readSegment, segmentsOf } from "./segments.ts";

const STATIC_SEGMENT = /^[\p{L}\p{N}_~-][\p{L}\p{N}._~-]*$/u;
/** First segments the runtime answers itself. */
const RESERVED = new Set(["_heddle", "assets"]);

/** What is wrong with a page's URL pattern, as a sentence, or null when it is fine. */
export function checkPagePath(path: string): string | null {
  if (path === "/") return null;
  if (!path.startsWith("/")) return `A page's path starts with "/", for example "/${path || "about"}".`;
  if (path.length > 200) return "A page's path has at most 200 characters.";
  if (path.endsWith("/")) return `Write the path without the "/" at its end.`;
  const segments = path.slice(1).split("/");
  const names = new Set<string>();
  for (const [index, segment] of segments.entries()) {
    const { kind, name } = readSegment(segment);
    if (kind === "static") {
      if (segment === "") return `The path has two "/" in a row.`;
      if (!STATIC_SEGMENT.test(segment)) {
        return `"${segment}" cannot be part of a page's path: use letters, digits, "-", "_", or "[name]" for a parameter.`;
      }
    } else {
      if (kind !== "dynamic" && index < segments.length - 1)
        return `"${segment}" takes what is left of an address, so nothing comes after it.`;
      if (Object.hasOwn(Object.prototype, name)) return `The parameter cannot be called "${name}".`;
      if (names.has(name)) return `The parameter "${name}" stands twice in the path.`;
      names.add(name);
    }
  }
  if (RESERVED.has(segments[0]!.toLowerCase()))
    return `Paths below "/${segments[0]}" belong to Heddle itself.`;
  if (segments.at(-1)!.toLowerCase() === "index")
    return `Leave "index" out: "/posts" is the index of "/posts/…".`;
  return null;
}

/** Two paths with the same shape would answer the same URLs, or be the same file on some file systems. */
export function pathShape(path: string): string {
  return segmentsOf(path)
    .map((segment) => {
      const { kind } = readSegment(segment);
      if (kind === "static") return segment.toLowerCase();
      return kind === "dynamic" || kind === "optional" ? "[]" : "[...]";
    })
    .join("/");
}

/** File of a page in the app folder: `/` → `pages/index.tsx`, `/posts/[id]` → `pages/posts/[id].tsx`. */
export function pageFile(path: string): string {
  const segments = segmentsOf(path);
  return segments.length === 0 ? "pages/index.tsx" : `pages/${segments.join("/")}.tsx`;
}

/** URL pattern of a page's file (`pages/posts/index.tsx` → `/posts`), or null when it is not a page's file. */
export function pagePath(file: string): string | null {
  const match = /^pages\/(.+)\.tsx$/.exec(file);
  if (!match) return null;
  const segments = match[1]!.split("/");
  if (segments.at(-1) === "index") segments.pop();
  const path = `/${segments.join("/")}`;
  return checkPagePath(path) === null ? path : null;
}
