/** Pages that the schema accepts, made of what a document holds. */

import { PAGE_HOOKS, type Page } from "@heddle/schema";
import type { PageContent } from "./page.ts";
import { pageFits } from "./validity.ts";

/** The page without what the schema refuses; that is named in the content's `ignored`. Its path is looked at by the caller. */
export function checkPage(id: string, content: PageContent): Page {
  const whole: Page = { id, ...content.page };
  if (pageFits(whole)) return whole;
  const { path, order, title, description, meta = {}, redirect, uses, onLoad, source } = whole;
  let page: Page = { id, path, order, title: { value: "" }, uses: [], onLoad: [] };
  const attempt = (key: string, candidate: Page) => {
    if (pageFits(candidate)) page = candidate;
    else content.ignored.push(key);
  };
  attempt("title", { ...page, title });
  if (description !== undefined) attempt("description", { ...page, description });
  if (redirect !== undefined) attempt("redirect", { ...page, redirect });
  for (const [name, value] of Object.entries(meta))
    attempt(`m:${name}`, { ...page, meta: { ...page.meta, [name]: value } });
  for (const use of uses) attempt(`u:${use.name}`, { ...page, uses: [...page.uses, use] });
  attempt("onLoad", { ...page, onLoad });
  for (const hook of PAGE_HOOKS)
    if (whole[hook] !== undefined) attempt(hook, { ...page, [hook]: whole[hook] });
  if (source !== undefined) attempt("source", { ...page, source });
  return page;
}
