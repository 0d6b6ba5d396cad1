import { checkPagePath, pathShape } from "@heddle/schema";
import type { OperationContext, OperationError } from "../definition.ts";

/** Why a page may not have this path, or null. @param self the page that wants it, null for a new one */
export function whyNotPath(
  context: OperationContext,
  path: string,
  self: string | null,
): OperationError | null {
  const wrong = checkPagePath(path);
  if (wrong) return { code: "bad-path", message: wrong, path: "path" };
  const shape = pathShape(path);
  for (const page of Object.values(context.derived.app.pages)) {
    if (page.id !== self && pathShape(page.path) === shape) {
      return {
        code: "path-taken",
        message: `The page ${page.path} answers that path already.`,
        cure: "Choose another path.",
        path: "path",
      };
    }
  }
  return null;
}

/** The error for a page that is not there, or null. */
export function missingPage(context: OperationContext, page: string): OperationError | null {
  // The page that stands in for an empty document is in the app but not in the document.
  if (Object.hasOwn(context.derived.app.pages, page) && context.roots.pages.has(page)) return null;
  return {
    code: "no-such-page",
    message: `There is no page ${page}; it may have been deleted.`,
    path: "page",
  };
}
