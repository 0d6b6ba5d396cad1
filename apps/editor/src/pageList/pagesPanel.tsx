import { type Page, type PageKind, pageKind, sortedPages } from "@heddle/schema";
import {
  ArrowDown,
  ArrowUp,
  EllipsisVertical,
  FileQuestion,
  FileText,
  FileWarning,
  PanelsTopLeft,
  PencilLine,
  Plus,
  Trash2,
} from "lucide-react";
import { useState } from "react";
import { Confirm, IconButton, Menu, PanelSection } from "../design/index.ts";
import { useEditor } from "../editor/context.tsx";
import { usePeople } from "../presence/people.ts";
import { useStore } from "../store/store.ts";
import { PageDialog } from "./pageDialog.tsx";
import { pageName } from "./pageName.ts";

const ICONS: Record<PageKind, typeof FileText> = {
  page: FileText,
  layout: PanelsTopLeft,
  "not-found": FileQuestion,
  error: FileWarning,
};

function KindIcon({ page, isCurrent }: { page: Page; isCurrent: boolean }) {
  const Icon = ICONS[pageKind(page.path)];
  return <Icon size={16} aria-hidden className={isCurrent ? "text-accent-text" : ""} />;
}

export function PagesPanel() {
  const editor = useEditor();
  const { app } = useStore(editor.view);
  const current = useStore(editor.page);
  const people = usePeople(editor);
  const pages = sortedPages(app);
  const [dialog, setDialog] = useState<{ page: Page | null } | null>(null);
  const [deleting, setDeleting] = useState<Page | null>(null);
  const place = (page: Page, by: -1 | 1) => {
    const at = pages.indexOf(page);
    const before = by === -1 ? pages[at - 1] : pages[at + 2];
    editor.run("page.reorder", { page: page.id, before: before?.id ?? null });
  };
  return (
    <PanelSection
      title="Pages"
      grow
      actions={
        <IconButton
          icon={Plus}
          label="Add page"
          disabled={!editor.mayEdit}
          onClick={() => setDialog({ page: null })}
        />
      }
    >
      <ul aria-label="Pages" className="min-h-0 flex-1 overflow-y-auto py-1">
        {pages.map((page, index) => (
          <li key={page.id} className="group relative">
            <button
              type="button"
              aria-current={page.id === current ? "page" : undefined}
              onClick={() => editor.openPage(page.id)}
              onDoubleClick={() => setDialog({ page })}
              className={`flex h-7 w-full items-center gap-2 pr-3 pl-3 text-left ${page.id === current ? "bg-accent-soft font-control text-text" : "text-muted hover:bg-field hover:text-text"}`}
            >
              <KindIcon page={page} isCurrent={page.id === current} />
              <span className="min-w-0 flex-1 truncate">{pageName(page)}</span>
              {people
                .filter((person) => person.page === page.id)
                .map((person) => (
                  <span
                    key={person.clientId}
                    role="img"
                    aria-label={`${person.name} is here`}
                    className="size-2 rounded-full"
                    style={{ background: person.color }}
                  />
                ))}
              <span
                className={`max-w-24 truncate font-mono text-small text-muted ${editor.mayEdit ? "group-focus-within:invisible group-hover:invisible" : ""}`}
              >
                {page.path}
              </span>
            </button>
            {editor.mayEdit ? (
              <span className="absolute top-0.5 right-1 opacity-0 group-focus-within:opacity-100 group-hover:opacity-100">
                <Menu
                  align="end"
                  trigger={
                    <IconButton icon={EllipsisVertical} size={24} label={`More for ${pageName(page)}`} />
                  }
                  entries={[
                    { id: "edit", label: "Title and path", icon: PencilLine, run: () => setDialog({ page }) },
                    {
                      id: "up",
                      label: "Move up",
                      icon: ArrowUp,
                      disabled: index === 0,
                      run: () => place(page, -1),
                    },
                    {
                      id: "down",
                      label: "Move down",
                      icon: ArrowDown,
                      disabled: index === pages.length - 1,
                      run: () => place(page, 1),
                    },
                    { id: "line", separator: true },
                    {
                      id: "delete",
                      label: "Delete",
                      icon: Trash2,
                      danger: true,
                      disabled: pages.length === 1,
                      run: () => setDeleting(page),
                    },
                  ]}
                />
              </span>
            ) : null}
          </li>
        ))}
      </ul>
      <PageDialog dialog={dialog} onClose={() => setDialog(null)} />
      <Confirm
        open={deleting !== null}
        onOpenChange={(open) => !open && setDeleting(null)}
        title={deleting ? `Delete ${pageName(deleting)}?` : ""}
        description="Its components go with it. Undo brings all of it back."
        action="Delete page"
        onConfirm={() => deleting && editor.run("page.delete", { page: deleting.id })}
      />
    </PanelSection>
  );
}
