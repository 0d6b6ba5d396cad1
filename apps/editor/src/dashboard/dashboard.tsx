import { FolderUp, Plus, Search, Trash2, Upload, X } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { ApiFailure, api } from "../api/client.ts";
import type { AppSummary } from "../api/contract.ts";
import { useLoaded } from "../api/useLoaded.ts";
import { Button, Keys, Menu, Notice, Skeleton, say, sayFailure } from "../design/index.ts";
import { Logo } from "../design/logo.tsx";
import { useSession } from "../shell/sessionGate.tsx";
import { ThemeMenu } from "../shell/themeMenu.tsx";
import { AccountMenu } from "./accountMenu.tsx";
import { AppCard } from "./appCard.tsx";
import { DeletedApps } from "./deletedApps.tsx";
import { importFiles } from "./importApp.ts";
import { NewAppDialog } from "./newAppDialog.tsx";
import { TemplateCard } from "./templateCard.tsx";

const GRID = "grid grid-cols-[repeat(auto-fill,minmax(280px,1fr))] gap-5";

export function Dashboard() {
  const session = useSession();
  const [apps, reloadApps, setApps] = useLoaded(api.apps);
  const [templates] = useLoaded(api.templates);
  const [search, setSearch] = useState("");
  const [creating, setCreating] = useState<{ template: string | null } | null>(null);
  const [importing, setImporting] = useState(false);
  const [deletedOpen, setDeletedOpen] = useState(false);
  const now = useNow();
  const searchField = useRef<HTMLInputElement>(null);
  const zipInput = useRef<HTMLInputElement>(null);
  const folderInput = useRef<HTMLInputElement>(null);
  const mayEdit = session.user?.role !== "viewer";

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.metaKey || event.ctrlKey) || event.key.toLowerCase() !== "k") return;
      event.preventDefault();
      searchField.current?.focus();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);

  const all = apps.state === "ready" ? apps.value : [];
  const found = all.filter((app) => matches(app, search));
  /** True when it was done; a failure has been told. */
  const change = async (work: () => Promise<unknown>): Promise<boolean> => {
    let done = true;
    try {
      await work();
    } catch (error) {
      done = false;
      sayFailure(error);
    }
    await reloadApps();
    return done;
  };
  const bringIn = async (input: HTMLInputElement) => {
    const files = [...(input.files ?? [])];
    // Else the same file, mended, could not be chosen again: nothing would have changed.
    input.value = "";
    if (files.length === 0) return;
    setImporting(true);
    try {
      const app = await importFiles(files);
      window.location.assign(`/apps/${app.id}/`);
    } catch (error) {
      sayFailure(error);
    }
    setImporting(false);
  };
  const remove = (app: AppSummary) => {
    if (apps.state === "ready") setApps(apps.value.filter((other) => other.id !== app.id));
    void change(() => api.deleteApp(app.id)).then((done) => {
      if (done) say(`${app.name} is deleted`, { label: "Undo", run: () => void restore(app) });
    });
  };
  const restore = (app: AppSummary) => change(() => api.restoreApp(app.id));

  return (
    <div className="min-h-dvh">
      <header className="sticky top-0 z-20 flex h-13 items-center gap-3 border-b border-line bg-panel px-4 sm:px-6">
        <Logo />
        <span className="text-[14px] font-title max-sm:sr-only">Heddle</span>
        <span aria-hidden className="text-faint max-sm:hidden">
          /
        </span>
        <span className="truncate font-control max-sm:hidden">
          {session.workspace?.name ?? "My workspace"}
        </span>
        <div className="mx-auto w-full max-w-70 min-w-0">
          <label className="relative block">
            <Search size={16} aria-hidden className="absolute top-2 left-2.5 text-muted" />
            <input
              ref={searchField}
              type="search"
              aria-label="Search apps"
              placeholder="Search apps"
              value={search}
              onChange={(event) => setSearch(event.target.value)}
              onKeyDown={(event) => event.key === "Escape" && setSearch("")}
              className="h-8 w-full rounded-control peer bg-field pr-14 pl-8.5 placeholder:text-muted focus:outline-2 focus:outline-accent [&::-webkit-search-cancel-button]:hidden"
            />
            <span className="pointer-events-none absolute top-1.5 right-2 rounded-[5px] px-1 text-muted ring-1 ring-line peer-focus:hidden peer-not-placeholder-shown:hidden max-sm:hidden">
              <Keys shortcut="Mod+K" />
            </span>
            {search === "" ? null : (
              <button
                type="button"
                aria-label="Clear search"
                onClick={() => {
                  setSearch("");
                  searchField.current?.focus();
                }}
                className="absolute top-1.5 right-1.5 flex size-5 items-center justify-center rounded text-muted hover:text-text"
              >
                <X size={14} aria-hidden />
              </button>
            )}
          </label>
        </div>
        <ThemeMenu />
        <AccountMenu />
      </header>
      <main className="mx-auto w-full max-w-[1120px] px-4 pt-9 sm:px-6 pb-16">
        {session.confinement.message ? (
          <div className="mb-6">
            <Notice tone="warn">{session.confinement.message}</Notice>
          </div>
        ) : null}
        <div className="mb-5 flex items-center gap-2">
          <h1 className="flex-1 text-title font-title tracking-[-0.02em]">Apps</h1>
          {mayEdit ? (
            <>
              <Button size="page" variant="ghost" icon={Trash2} onClick={() => setDeletedOpen(true)}>
                <span className="max-sm:sr-only">Deleted apps</span>
              </Button>
              <Menu
                align="end"
                trigger={
                  <Button size="page" icon={Upload} busy={importing}>
                    Import
                  </Button>
                }
                entries={[
                  { id: "zip", label: "A zip file", icon: Upload, run: () => zipInput.current?.click() },
                  {
                    id: "folder",
                    label: "An app folder",
                    icon: FolderUp,
                    run: () => folderInput.current?.click(),
                  },
                ]}
              />
              <Button
                size="page"
                variant="primary"
                icon={Plus}
                onClick={() => setCreating({ template: null })}
              >
                New app
              </Button>
            </>
          ) : null}
          <input
            ref={zipInput}
            type="file"
            accept=".zip,application/zip"
            hidden
            aria-label="Zip file"
            onChange={(event) => void bringIn(event.currentTarget)}
          />
          <input
            ref={folderInput}
            type="file"
            hidden
            aria-label="App folder"
            {...{ webkitdirectory: "" }}
            onChange={(event) => void bringIn(event.currentTarget)}
          />
        </div>
        {apps.state === "failed" ? (
          <Notice tone="bad" action={<Button onClick={() => void reloadApps()}>Try again</Button>}>
            {apps.error.message} {apps.error instanceof ApiFailure ? apps.error.cure : null}
          </Notice>
        ) : (
          <ul aria-label="Apps" className={GRID}>
            {apps.state === "loading"
              ? [0, 1, 2].map((place) => <Skeleton key={place} className="h-53 rounded-card" />)
              : found.map((app) => (
                  <AppCard
                    key={app.id}
                    app={app}
                    now={now}
                    onRename={(name) => void change(() => api.renameApp(app.id, name))}
                    onDuplicate={() => void change(() => api.duplicateApp(app.id))}
                    onDelete={() => remove(app)}
                  />
                ))}
            {mayEdit && search === "" && apps.state === "ready" ? (
              <li className={all.length === 0 ? "col-span-full flex" : "flex"}>
                <button
                  type="button"
                  onClick={() => setCreating({ template: null })}
                  className="flex min-h-53 flex-1 flex-col items-center justify-center gap-0.5 rounded-card border border-dashed border-faint/50 transition-colors duration-120 hover:border-accent hover:bg-panel"
                >
                  <span className="mb-2 flex size-10 items-center justify-center rounded-group bg-accent-soft text-accent-text">
                    <Plus size={16} aria-hidden />
                  </span>
                  <span className="font-heading">
                    {all.length === 0 ? "Make your first app" : "Blank app"}
                  </span>
                  <span className="text-muted">
                    {all.length === 0
                      ? "from an empty page, or take a template below and change it"
                      : "or start from a template below"}
                  </span>
                </button>
              </li>
            ) : null}
            {apps.state === "ready" && search !== "" && found.length === 0 ? (
              <li className="col-span-full py-10 text-center text-muted">
                No app is called “{search}”.{" "}
                <button
                  type="button"
                  className="font-control text-accent-text underline-offset-2 hover:underline"
                  onClick={() => setSearch("")}
                >
                  Clear the search
                </button>
              </li>
            ) : null}
          </ul>
        )}
        {mayEdit ? (
          <section aria-labelledby="templates" className="mt-12">
            <h2 id="templates" className="mb-4 text-section font-title tracking-[-0.02em]">
              Start from a template
            </h2>
            <ul className={GRID}>
              {templates.state === "ready"
                ? templates.value.map((template) => (
                    <TemplateCard
                      key={template.id}
                      template={template}
                      onChoose={() => setCreating({ template: template.id })}
                    />
                  ))
                : [0, 1, 2, 3].map((place) => <Skeleton key={place} className="h-60 rounded-card" />)}
            </ul>
          </section>
        ) : null}
      </main>
      <DeletedApps open={deletedOpen} onOpenChange={setDeletedOpen} now={now} onRestore={restore} />
      <NewAppDialog
        open={creating !== null}
        onOpenChange={(open) => !open && setCreating(null)}
        templates={templates.state === "ready" ? templates.value : []}
        template={creating?.template ?? null}
        onCreate={async (name, template) => {
          try {
            const app = await api.createApp(name, template ?? undefined);
            window.location.assign(`/apps/${app.id}/`);
          } catch (error) {
            sayFailure(error);
          }
        }}
      />
    </div>
  );
}

function matches(app: AppSummary, search: string): boolean {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const text = `${app.name} ${app.slug}`.toLowerCase();
  return words.every((word) => text.includes(word));
}

/** The time, anew each minute, for "edited 2 minutes ago". */
function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 60_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
