import { ERROR_PATH, layoutPath, NOT_FOUND_PATH, type Page } from "@heddle/schema";
import { useState } from "react";
import { Button, Dialog, TextField } from "../design/index.ts";
import { useEditor } from "../editor/context.tsx";
import { suggestPath } from "./pagePath.ts";

/** Pages that are made by their paths; a layout's title is left to the pages inside. */
const SPECIAL = [
  { label: "Layout", path: layoutPath("/"), title: "", help: "What stands around all pages" },
  { label: "404 page", path: NOT_FOUND_PATH, title: "Not found", help: "Shown where there is no page" },
  {
    label: "Error page",
    path: ERROR_PATH,
    title: "Something went wrong",
    help: "Shown where a page could not be opened",
  },
];

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
      {page ? null : (
        <fieldset className="flex flex-wrap gap-1">
          <legend className="pb-1 text-small text-muted">Or one of these</legend>
          {SPECIAL.map((one) => (
            <Button
              key={one.path}
              type="button"
              title={one.help}
              onClick={() => {
                setTitle(one.title);
                setPath(one.path);
              }}
            >
              {one.label}
            </Button>
          ))}
        </fieldset>
      )}
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
        hint="[id] stands for any one segment, [[id]] for one or none, [...rest] for all that is left. /posts/layout stands around the pages below /posts."
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
