import type { ClientScope } from "@heddle/state-engine/model";
import type { Template } from "@heddle/state-engine/program";
import { useCallback, useEffect, useMemo } from "react";
import type { LivePage } from "../page/live-page.ts";
import { useBindings } from "../view/useBindings.ts";
import { applyHead } from "./head.ts";
import { aboutBindings, aboutTags, boundText } from "./tags.ts";

/** Keeps the document's title and what its head says of the page like the page. */
export function About({ page, template, root }: { page: LivePage; template: Template; root: ClientScope }) {
  const bindings = useMemo(() => aboutBindings(template), [template]);
  const values = useBindings(page, root, bindings);
  const shown = useCallback((binding: number) => values[bindings.indexOf(binding)], [bindings, values]);
  const title = boundText(template.title, shown);
  // An effect may have set another title: it holds until the page's own changes.
  useEffect(() => {
    document.title = title;
  }, [title]);
  useEffect(() => {
    if (page.site) applyHead(document, aboutTags(template, shown, page.site, location.pathname));
  }, [page, template, shown]);
  return null;
}
