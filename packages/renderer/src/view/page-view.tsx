import { EditingContext } from "@heddle/components/editing";
import { textOf } from "@heddle/components/text";
import type { ClientScope } from "@heddle/state-engine/model";
import type { Template } from "@heddle/state-engine/program";
import { useEffect, useMemo, useSyncExternalStore } from "react";
import type { LivePage } from "../page/live-page.ts";
import { PageContext } from "./context.ts";
import { Part } from "./nodes.tsx";
import { useBindings } from "./useBindings.ts";

/** A whole page, drawn on the server and in the browser alike. */
export function PageView({ page }: { page: LivePage }) {
  const { template, root, isEditing } = useSyncExternalStore(page.subscribeShape, page.shape, page.shape);
  return (
    <PageContext value={page}>
      <EditingContext value={isEditing}>
        <Part key={template.layouts?.[0]?.pageId ?? template.pageId} scope={root} />
      </EditingContext>
      <Title page={page} template={template} root={root} />
    </PageContext>
  );
}

/** Keeps the document's title like the page's. */
function Title({ page, template, root }: { page: LivePage; template: Template; root: ClientScope }) {
  const { title } = template;
  const bindings = useMemo(() => (typeof title === "string" ? [] : [title.binding]), [title]);
  const [value] = useBindings(page, root, bindings);
  const text = typeof title === "string" ? title : textOf(value);
  useEffect(() => {
    document.title = text;
  }, [text]);
  return null;
}
