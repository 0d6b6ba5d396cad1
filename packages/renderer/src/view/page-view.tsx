import { EditingContext } from "@heddle/components/editing";
import { useSyncExternalStore } from "react";
import { About } from "../about/about.tsx";
import type { LivePage } from "../page/live-page.ts";
import { PageContext } from "./context.ts";
import { Part } from "./nodes.tsx";

/** A whole page, drawn on the server and in the browser alike. */
export function PageView({ page }: { page: LivePage }) {
  const { template, root, isEditing } = useSyncExternalStore(page.subscribeShape, page.shape, page.shape);
  return (
    <PageContext value={page}>
      <EditingContext value={isEditing}>
        <Part key={template.layouts?.[0]?.pageId ?? template.pageId} scope={root} />
      </EditingContext>
      <About page={page} template={template} root={root} />
    </PageContext>
  );
}
