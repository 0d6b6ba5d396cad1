import type { Page } from "@heddle/schema";
import { useState } from "react";
import { Button, Dialog, TextField } from "../design/index.ts";
import { useEditor } from "../editor/context.tsx";
import { suggestPath } from "./pagePath.ts";

/** Adds a page (`page` null) or changes one's title and path. */
export function PageDialog({
  dialog,
  onClose,
}: {
  dialog: { page: Page | null } | null;
  onClose: () => void;
}) {
  return (
    <Dialog
      open={dialog !== null}
      onOpenChange={(open) => !open && onClose()}
      title={dialog?.page ? "Page" : "New page"}
      width={420}
    >
      {dialog ? <PageForm page={dialog.page} onClose={onClose} /> : null}
    </Dialog>
  );
}

function PageForm({ page, onClose }: { page: Page | null; onClose: () => void }) {
  const editor = useEditor();
  const [title, setTitle] = useState(page && "value" in page.title ? String(page.title.value ?? "") : "");
  const [path, setPath] = useState(page?.path ?? null);
  const shownPath = path ?? suggestPath(title);
  const submit = () => {
    if (!page) {
      const done = editor.run("page.add", { path: shownPath, title: title.trim(), column: true });
      if (!done) return;
      editor.showPage(done.page);
    } else {
      if (shownPath !== page.path && !editor.run("page.setPath", { page: page.id, path: shownPath })) return;
      const before = "value" in page.title ? page.title.value : null;
      if ("value" in page.title && title.trim() !== before)
        editor.run("page.setTitle", { page: page.id, title: { value: title.trim() } });
    }
    onClose();
  };
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <TextField
        shown
        label="Title"
        placeholder="About us"
        value={title}
        disabled={page !== null && !("value" in page.title)}
        hint={
          page !== null && !("value" in page.title)
            ? "The title is an expression; change it in the inspector."
            : undefined
        }
        onChange={(event) => setTitle(event.target.value)}
      />
      <TextField
        shown
        label="Path"
        className="font-mono"
        value={shownPath}
        hint="[id] stands for any one segment: /posts/[id]"
        onChange={(event) => setPath(event.target.value)}
      />
      <div className="flex justify-end">
        <Button type="submit" variant="primary" size="page">
          {page ? "Change page" : "Add page"}
        </Button>
      </div>
    </form>
  );
}
