import { sortedBlocks, sortedPages } from "@heddle/schema";
import {
  Blocks,
  ChevronDown,
  CloudAlert,
  CloudCheck,
  CloudUpload,
  Copy,
  Download,
  ExternalLink,
  FileText,
  Home,
  Monitor,
  MousePointer2,
  MoveHorizontal,
  PencilLine,
  Play,
  Redo2,
  Rocket,
  Smartphone,
  Tablet,
  Undo2,
} from "lucide-react";
import { useState, useSyncExternalStore } from "react";
import { api } from "../api/client.ts";
import { draftAddress } from "../canvas/pageAddress.ts";
import { commandById } from "../commands/register.ts";
import {
  Button,
  Dialog,
  IconButton,
  Logo,
  Menu,
  Segmented,
  sayFailure,
  TextField,
  Tooltip,
} from "../design/index.ts";
import { useEditor } from "../editor/context.tsx";
import { DEVICES, type Editor, type SavedState } from "../editor/editor.ts";
import { pageName } from "../pageList/pageName.ts";
import { shownName, shownPath } from "../pageList/shown.ts";
import { Avatars } from "../presence/avatars.tsx";
import { downloadApp } from "../publish/downloadApp.ts";
import { useStore } from "../store/store.ts";

const DEVICE_ICONS = { phone: Smartphone, tablet: Tablet, desktop: Monitor, room: MoveHorizontal };

export function TopBar() {
  const editor = useEditor();
  const device = useStore(editor.device);
  const mode = useStore(editor.mode);
  const shownWidth = useStore(editor.shownWidth);
  return (
    <header className="flex h-11 shrink-0 items-center gap-2 border-b border-line bg-panel px-2">
      <div className="flex min-w-0 flex-1 items-center gap-1">
        <a href="/" aria-label="All apps" className="rounded-control">
          <Logo />
        </a>
        <AppMenu />
        <span aria-hidden className="text-faint max-md:hidden">
          /
        </span>
        <PageMenu />
        <Saved />
      </div>
      <div className="flex items-center gap-2 max-md:hidden">
        <Segmented
          label="Device width"
          className="[&>button]:flex-none [&>button]:px-2"
          value={device.id}
          onChange={(id) => editor.device.set(DEVICES.find((each) => each.id === id) ?? DEVICES[2]!)}
          segments={DEVICES.map(({ id, width }) => {
            const Icon = DEVICE_ICONS[id];
            return {
              value: id,
              label:
                width === null
                  ? "As wide as there is room"
                  : `${id[0]!.toUpperCase()}${id.slice(1)}, ${width} pixels`,
              icon: (
                <>
                  <Icon size={16} aria-hidden />
                  {id === device.id ? (
                    <span className="font-control tabular-nums">{width ?? shownWidth}</span>
                  ) : null}
                </>
              ),
            };
          })}
        />
        <Segmented
          label="Mode"
          className="[&>button]:flex-none [&>button]:px-2.5"
          value={mode}
          onChange={(next) => editor.mode.set(next)}
          segments={[
            {
              value: "edit",
              label: "Edit",
              icon: (
                <>
                  <MousePointer2 size={14} aria-hidden />
                  Edit
                </>
              ),
            },
            {
              value: "interact",
              label: "Interact",
              icon: (
                <>
                  <Play size={14} aria-hidden />
                  Interact
                </>
              ),
            },
          ]}
        />
      </div>
      <div className="flex flex-1 items-center justify-end gap-1.5 max-md:flex-none">
        <Avatars />
        <HistoryButtons />
        <Button icon={ExternalLink} onClick={() => void preview(editor)}>
          <span className="max-md:sr-only">Preview</span>
        </Button>
        <PublishButton />
      </div>
    </header>
  );
}

/** Opens the draft in a tab of its own. */
async function preview(editor: Editor): Promise<void> {
  // Opened at once, while the click still counts as the person's own; its address follows.
  const tab = window.open("about:blank", "_blank");
  try {
    const access = await api.draft(editor.summary.get().id);
    const address = draftAddress(access, shownPath(editor.app, editor.page.get()));
    if (tab) {
      tab.opener = null;
      tab.location.href = address;
    }
  } catch (error) {
    tab?.close();
    sayFailure(error);
  }
}

function PublishButton() {
  const editor = useEditor();
  return (
    <Button
      variant="primary"
      icon={Rocket}
      disabled={!editor.mayEdit}
      onClick={() => editor.dialog.set("publish")}
    >
      Publish
    </Button>
  );
}

function HistoryButtons() {
  const editor = useEditor();
  const { history } = editor;
  const state = useSyncExternalStore(
    (listener) => history.subscribe(listener),
    () =>
      `${String(history.canUndo)} ${String(history.canRedo)} ${history.undoTitle ?? ""} ${history.redoTitle ?? ""}`,
  );
  const [canUndo, canRedo] = state.split(" ");
  return (
    <div className="mx-1 flex max-md:hidden">
      <IconButton
        icon={Undo2}
        label={history.undoTitle ? `Undo: ${history.undoTitle}` : "Undo"}
        shortcut="Mod+Z"
        disabled={canUndo !== "true" || !editor.mayEdit}
        onClick={() => editor.undo()}
      />
      <IconButton
        icon={Redo2}
        label={history.redoTitle ? `Redo: ${history.redoTitle}` : "Redo"}
        shortcut="Mod+Shift+Z"
        disabled={canRedo !== "true" || !editor.mayEdit}
        onClick={() => editor.redo()}
      />
    </div>
  );
}

const SAVED: Record<
  SavedState,
  { icon: typeof CloudCheck; words: string; className: string; title: string }
> = {
  loading: { icon: CloudUpload, words: "Opening", className: "text-muted", title: "The app is being opened" },
  saved: {
    icon: CloudCheck,
    words: "Saved",
    className: "text-muted",
    title: "Every edit is stored on the server",
  },
  saving: {
    icon: CloudUpload,
    words: "Saving",
    className: "text-muted",
    title: "The newest edits are on their way to the server",
  },
  offline: {
    icon: CloudAlert,
    words: "Offline, edits kept here",
    className: "text-warn",
    title: "The server cannot be reached. Edits stay in this tab and are sent when it is back",
  },
  stopped: {
    icon: CloudAlert,
    words: "Not connected",
    className: "text-bad",
    title: "The server does not let this editor in. Reload the page",
  },
};

function Saved() {
  const editor = useEditor();
  const { icon: Icon, words, className, title } = SAVED[useStore(editor.saved)];
  return (
    <Tooltip label={title}>
      <span
        role="status"
        aria-label="Saved state"
        className={`ml-1.5 flex items-center gap-1.5 whitespace-nowrap ${className}`}
      >
        <Icon size={14} aria-hidden />
        <span className="max-md:sr-only">{words}</span>
      </span>
    </Tooltip>
  );
}

function AppMenu() {
  const editor = useEditor();
  const name = useStore(editor.view, (view) => view.app.name);
  const { id, publishedUrl } = useStore(editor.summary);
  const [renaming, setRenaming] = useState(false);
  const rename = (next: string) => {
    if (next.trim() && next.trim() !== name) editor.run("app.rename", { name: next.trim() });
    setRenaming(false);
  };
  return (
    <>
      <Menu
        trigger={
          <button
            type="button"
            aria-label={`App: ${name}`}
            className="flex h-7 min-w-0 items-center gap-1.5 rounded-control px-2 font-control hover:bg-field"
          >
            <span className="max-w-44 truncate">{name}</span>
            <ChevronDown size={14} aria-hidden className="text-muted" />
          </button>
        }
        entries={[
          {
            id: "rename",
            label: "Rename",
            icon: PencilLine,
            disabled: !editor.mayEdit,
            takesFocus: true,
            run: () => setRenaming(true),
          },
          {
            id: "duplicate",
            label: "Duplicate",
            icon: Copy,
            disabled: !editor.mayEdit,
            run: () =>
              void api
                .duplicateApp(id)
                .then((copy) => window.location.assign(`/apps/${copy.id}/`))
                .catch(sayFailure),
          },
          {
            id: "export",
            label: "Export zip",
            icon: Download,
            run: () => void downloadApp(id),
          },
          ...(publishedUrl
            ? [
                {
                  id: "open",
                  label: "Open published app",
                  icon: ExternalLink,
                  run: () => void window.open(publishedUrl, "_blank", "noopener"),
                },
              ]
            : []),
          { id: "line", separator: true },
          { id: "all", label: "All apps", icon: Home, run: () => window.location.assign("/") },
        ]}
      />
      <Dialog open={renaming} onOpenChange={setRenaming} title="Rename app" width={380}>
        <form
          className="flex items-end gap-2"
          onSubmit={(event) => {
            event.preventDefault();
            rename(String(new FormData(event.currentTarget).get("name")));
          }}
        >
          <div className="flex-1">
            <TextField label="App name" name="name" defaultValue={name} maxLength={80} className="!h-8" />
          </div>
          <Button type="submit" variant="primary" size="page">
            Rename
          </Button>
        </form>
      </Dialog>
    </>
  );
}

function PageMenu() {
  const editor = useEditor();
  const { app } = useStore(editor.view);
  const current = useStore(editor.page);
  const name = shownName(app, current);
  const isBlock = Object.hasOwn(app.blocks, current);
  return (
    <Menu
      trigger={
        <button
          type="button"
          aria-label={`${isBlock ? "Block" : "Page"}: ${name}`}
          className="flex h-7 min-w-0 items-center gap-1.5 rounded-control px-2 font-control hover:bg-field max-md:hidden"
        >
          {isBlock ? <Blocks size={16} aria-hidden /> : <FileText size={16} aria-hidden />}
          <span className="max-w-40 truncate">{name}</span>
        </button>
      }
      entries={[
        ...sortedPages(app).map((each) => ({
          id: each.id,
          label: pageName(each),
          icon: FileText,
          checked: each.id === current,
          run: () => editor.openPage(each.id),
        })),
        ...sortedBlocks(app).map((each) => ({
          id: each.id,
          label: each.name,
          icon: Blocks,
          checked: each.id === current,
          run: () => editor.openPage(each.id),
        })),
        { id: "line", separator: true as const },
        {
          id: "pages",
          label: "All pages",
          shortcut: commandById("panel.pages").shortcuts[0],
          run: () => editor.panel.set("pages"),
        },
      ]}
    />
  );
}
