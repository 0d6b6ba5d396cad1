import { useDraggable } from "@dnd-kit/core";
import { type ComponentManifest, isControl, pageKind } from "@heddle/schema";
import { SearchX } from "lucide-react";
import { type KeyboardEvent, useRef, useState } from "react";
import { Button, EmptyState, PanelSection, SearchField } from "../design/index.ts";
import { useEditor } from "../editor/context.tsx";
import { NamedIcon } from "../icons/icon.tsx";
import { useStore } from "../store/store.ts";
import { findComponents } from "./search.ts";

/** What can be inserted: drag it, or press Enter to put it where the selection is. */
export function PalettePanel() {
  const editor = useEditor();
  const [search, setSearch] = useState("");
  const page = useStore(editor.page);
  const isBlock = useStore(editor.view, (view) => Object.hasOwn(view.app.blocks, page));
  const isLayout = useStore(editor.view, ({ app }) => pageKind(app.pages[page]?.path ?? "/") === "layout");
  const list = useRef<HTMLDivElement>(null);
  const groups = findComponents(
    Object.values(useStore(editor.view, (view) => view.manifests)).filter(
      ({ name }) => name !== "Case" && (name !== "Slot" || isBlock) && (name !== "Outlet" || isLayout),
    ),
    search,
  );
  const first = groups[0]?.components[0];
  const searchKey = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === "Enter" && first) editor.insert(first.name);
    // Out of the field, so that the editor's own keys work again.
    if (event.key === "Escape") event.currentTarget.blur();
    if (event.key === "ArrowDown") list.current?.querySelector<HTMLElement>("button")?.focus();
  };
  return (
    <PanelSection title="Insert" grow>
      <div className="border-b border-line p-2">
        <SearchField
          label="Search components"
          value={search}
          onChange={setSearch}
          onKeyDown={searchKey}
          autoFocus
        />
      </div>
      {groups.length === 0 ? (
        <EmptyState
          icon={SearchX}
          title={`Nothing is called “${search}”`}
          action={<Button onClick={() => setSearch("")}>Show all</Button>}
        >
          Try what it does: list, field, picture.
        </EmptyState>
      ) : (
        <div
          ref={list}
          role="toolbar"
          aria-label="Components"
          className="min-h-0 flex-1 overflow-y-auto pb-3"
          onKeyDown={moveFocus}
          data-own-keys=""
        >
          {groups.map((group) => (
            <section key={group.category} aria-label={group.category}>
              <h3 className="px-3 pt-3 pb-1 text-small font-control text-muted">{group.category}</h3>
              <ul className="grid grid-cols-2 gap-1 px-2">
                {group.components.map((manifest) => (
                  <li key={manifest.name}>
                    <PaletteItem manifest={manifest} />
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
      )}
    </PanelSection>
  );
}

/** Arrows walk through the grid of two columns. */
function moveFocus(event: KeyboardEvent<HTMLDivElement>): void {
  const step = { ArrowDown: 2, ArrowUp: -2, ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (step === undefined) return;
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>("button")];
  const at = items.indexOf(document.activeElement as HTMLElement);
  const next = items[at + step];
  if (at < 0 || !next) return;
  event.preventDefault();
  next.focus();
}

function PaletteItem({ manifest }: { manifest: ComponentManifest }) {
  const editor = useEditor();
  const { setNodeRef, listeners } = useDraggable({
    id: `palette-${manifest.name}`,
    data: { kind: "new", type: manifest.name },
    disabled: !editor.mayEdit,
  });
  return (
    <button
      ref={setNodeRef}
      type="button"
      {...listeners}
      disabled={!editor.mayEdit}
      title={manifest.help}
      aria-label={`Insert ${manifest.label}`}
      onClick={() => editor.insert(manifest.name)}
      className="flex h-14 w-full touch-none flex-col items-center justify-center gap-1 rounded-control text-small text-muted ring-1 ring-line ring-inset transition-colors duration-120 hover:bg-field hover:text-text disabled:opacity-50"
    >
      <span className={isControl(manifest.name) && manifest.name !== "TextNode" ? "text-code" : ""}>
        <NamedIcon name={manifest.icon} />
      </span>
      <span className="max-w-full truncate px-1">{manifest.label}</span>
    </button>
  );
}
