import { Copy, Download, EllipsisVertical, ExternalLink, PencilLine, Trash2 } from "lucide-react";
import { useState } from "react";
import type { AppSummary } from "../api/contract.ts";
import { Badge, IconButton, Menu, selectOnMount, TextField } from "../design/index.ts";
import { downloadApp } from "../publish/downloadApp.ts";
import { ago } from "./editedAgo.ts";
import { AppPicture } from "./picture.tsx";

export interface AppCardProps {
  app: AppSummary;
  now: number;
  onRename: (name: string) => void;
  onDuplicate: () => void;
  onDelete: () => void;
}

export function AppCard({ app, now, onRename, onDuplicate, onDelete }: AppCardProps) {
  const [renaming, setRenaming] = useState(false);
  const address = app.publishedUrl ? new URL(app.publishedUrl).host : null;
  return (
    <li className="group relative flex flex-col overflow-hidden rounded-card bg-panel ring-1 ring-line transition-shadow duration-160 focus-within:shadow-sheet hover:shadow-sheet">
      <AppPicture name={app.name} picture={app.picture} height={150} />
      <div className="flex flex-1 flex-col gap-0.5 px-3.5 py-3">
        <div className="flex items-center gap-2">
          {renaming ? (
            <form
              className="relative z-10 flex-1"
              onSubmit={(event) => {
                event.preventDefault();
                const name = String(new FormData(event.currentTarget).get("name")).trim();
                if (name && name !== app.name) onRename(name);
                setRenaming(false);
              }}
            >
              <TextField
                label="App name"
                name="name"
                defaultValue={app.name}
                ref={selectOnMount}
                onBlur={(event) => event.currentTarget.form?.requestSubmit()}
                onKeyDown={(event) => event.key === "Escape" && setRenaming(false)}
              />
            </form>
          ) : (
            <h2 className="min-w-0 flex-1 truncate font-heading">
              <a
                href={`/apps/${app.id}/`}
                className="outline-none after:absolute after:inset-0 after:rounded-card focus-visible:after:-outline-offset-2 focus-visible:after:outline-2 focus-visible:after:outline-accent"
              >
                {app.name}
              </a>
            </h2>
          )}
          {app.publishedRevision !== null ? <Badge tone="good">Live · r{app.publishedRevision}</Badge> : null}
          {app.publishedRevision !== null && app.changed ? <Badge tone="warn">Changed</Badge> : null}
          {app.publishedRevision === null ? <Badge>Draft</Badge> : null}
        </div>
        <div className="flex items-center gap-2 text-small text-muted">
          <span className={`min-w-0 flex-1 truncate ${address ? "font-mono" : ""}`}>
            {address ?? "Not published"}
          </span>
          <span>
            edited <time dateTime={app.editedAt}>{ago(Date.parse(app.editedAt), now)}</time>
          </span>
        </div>
      </div>
      <div className="absolute top-2 right-2 rounded-control bg-panel opacity-0 shadow-sheet transition-opacity duration-120 group-focus-within:opacity-100 group-hover:opacity-100 has-data-[state=open]:opacity-100">
        <Menu
          align="end"
          trigger={<IconButton icon={EllipsisVertical} label={`More for ${app.name}`} />}
          entries={[
            {
              id: "rename",
              label: "Rename",
              icon: PencilLine,
              takesFocus: true,
              run: () => setRenaming(true),
            },
            { id: "duplicate", label: "Duplicate", icon: Copy, run: onDuplicate },
            {
              id: "export",
              label: "Export as zip",
              icon: Download,
              run: () => void downloadApp(app.id),
            },
            ...(app.publishedUrl
              ? [
                  {
                    id: "open",
                    label: "Open published app",
                    icon: ExternalLink,
                    run: () => void window.open(app.publishedUrl!, "_blank", "noopener"),
                  },
                ]
              : []),
            { id: "line", separator: true as const },
            { id: "delete", label: "Delete", icon: Trash2, danger: true, run: onDelete },
          ]}
        />
      </div>
    </li>
  );
}
