import { PAGE_HOOKS, type PageHook, pageKind } from "@heddle/schema";
import { FileText, Trash2 } from "lucide-react";
import { Group, IconButton } from "../design/index.ts";
import { useEditor } from "../editor/context.tsx";
import { HandlerList } from "../events/handlerList.tsx";
import { pageName } from "../pageList/pageName.ts";
import { useStore } from "../store/store.ts";
import { PathRow } from "./pathRow.tsx";
import { Redirect, SearchAndPreviews } from "./searchAndPreviews.tsx";
import { orNothing, TextOrCode } from "./textOrCode.tsx";

/** What the inspector calls each kind of page. */
const KINDS = {
  page: "Page",
  layout: "Around the pages of its folder",
  "not-found": "Shown where there is no page",
  error: "Shown where a page could not be opened",
} as const;

/** With nothing selected: the page itself. */
export function PageInspector() {
  const editor = useEditor();
  const { app } = useStore(editor.view);
  const page = app.pages[useStore(editor.page)];
  if (!page) return <section aria-label="Inspector" className="h-full bg-panel" />;
  return (
    <section aria-label="Inspector" className="flex h-full min-h-0 flex-col bg-panel">
      <header className="flex h-13 shrink-0 items-center gap-2.5 border-b border-line px-3">
        <span className="flex size-7 items-center justify-center rounded-control bg-field text-muted">
          <FileText size={16} aria-hidden />
        </span>
        <div className="min-w-0">
          <h2 className="truncate leading-[18px] font-heading">{pageName(page)}</h2>
          <p className="text-small text-muted">{KINDS[pageKind(page.path)]}</p>
        </div>
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto">
        <Group title="Page">
          <TextOrCode
            page={page}
            label="Title"
            prop="title"
            value={page.title}
            onChange={(title) => void editor.run("page.setTitle", { page: page.id, title })}
          />
          <TextOrCode
            page={page}
            label="Description"
            prop="description"
            value={page.description ?? { value: "" }}
            onChange={(description) =>
              void editor.run("page.setDescription", { page: page.id, description: orNothing(description) })
            }
          />
          <PathRow key={page.path} page={page} />
        </Group>
        <Redirect page={page} />
        <SearchAndPreviews page={page} />
        <Group title="State on this page">
          {page.uses.length === 0 ? (
            <p className="text-small text-muted">
              None yet. Use one from the State panel, or wire an event to its handler.
            </p>
          ) : null}
          <ul className="flex flex-col gap-1">
            {page.uses.map((use) => (
              <li key={use.name} className="flex h-7 items-center gap-2 rounded-control bg-field pr-0.5 pl-2">
                <code className="font-mono text-small text-code">{use.name}</code>
                <span className="min-w-0 flex-1 truncate text-small text-muted">{use.className}</span>
                <IconButton
                  icon={Trash2}
                  size={24}
                  iconSize={14}
                  label={`Stop using ${use.name} here`}
                  disabled={!editor.mayEdit}
                  onClick={() => editor.run("page.removeUse", { page: page.id, name: use.name })}
                />
              </li>
            ))}
          </ul>
        </Group>
        <HandlerList
          title="When the page opens"
          event={{ label: "Load", help: "Runs when the page opens.", payload: "none" }}
          node={null}
          handlers={page.onLoad}
          onChange={(handlers) => void editor.run("page.setOnLoad", { page: page.id, handlers })}
          onNew={null}
        />
        {PAGE_HOOKS.map((hook) => (
          <HandlerList
            key={hook}
            title={HOOKS[hook].title}
            event={{ label: HOOKS[hook].label, help: HOOKS[hook].help, payload: "none" }}
            node={null}
            handlers={page[hook] ?? []}
            onChange={(handlers) => void editor.run("page.setHook", { page: page.id, hook, handlers })}
            onNew={null}
          />
        ))}
      </div>
    </section>
  );
}

const HOOKS: Record<PageHook, { title: string; label: string; help: string }> = {
  onUnload: {
    title: "When the page is left",
    label: "Unload",
    help: "Runs when the visitor goes to another page, or a while after the tab was closed.",
  },
  onConnect: {
    title: "When the browser connects",
    label: "Connect",
    help: "Runs when the browser's connection comes, at first and after each drop.",
  },
  onDisconnect: {
    title: "When the browser disconnects",
    label: "Disconnect",
    help: "Runs when the browser's connection goes.",
  },
  onError: {
    title: "When something fails",
    label: "Error",
    help: "Runs with the error when a handler, a binding or the browser fails on this page.",
  },
};
