import { sortedPages } from "@heddle/schema";
import { Command as Palette } from "cmdk";
import { FileCode2, FileText } from "lucide-react";
import { Dialog as Radix } from "radix-ui";
import { Keys } from "../design/index.ts";
import { useEditor } from "../editor/context.tsx";
import type { Editor } from "../editor/editor.ts";
import { NamedIcon } from "../icons/icon.tsx";
import { useStore } from "../store/store.ts";
import { typeLabel } from "../tree/outline.ts";
import type { Command } from "./command.ts";
import { matchEntry } from "./match.ts";
import { commands } from "./register.ts";

const ITEM =
  "flex h-8 items-center gap-2.5 rounded-control px-2.5 data-[selected=true]:bg-field data-[disabled=true]:opacity-45";

/** One list over commands, components, pages, nodes and code. */
export function CommandPalette() {
  const editor = useEditor();
  const open = useStore(editor.dialog) === "commands";
  const close = () => editor.dialog.set(null);
  return (
    <Radix.Root open={open} onOpenChange={(next) => !next && close()}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-[rgb(14_15_18/0.28)] animate-appear" />
        <Radix.Content
          aria-describedby={undefined}
          className="fixed top-[14vh] left-1/2 z-40 w-[calc(100vw-32px)] max-w-145 -translate-x-1/2 overflow-hidden rounded-card bg-panel shadow-pop ring-1 ring-line animate-appear"
        >
          <Radix.Title className="sr-only">Search commands</Radix.Title>
          {open ? <Contents close={close} /> : null}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

function Contents({ close }: { close: () => void }) {
  const editor = useEditor();
  const { app } = useStore(editor.view);
  const outline = useStore(editor.outline);
  const choose = (work: () => void) => () => {
    close();
    // After the dialog has given the keyboard back.
    setTimeout(work);
  };
  const groups = ["Edit", "Arrange", "View", "App"] as const;
  return (
    <Palette filter={matchEntry} label="Commands" loop>
      <Palette.Input
        placeholder="Search commands, components, pages, layers"
        className="h-12 w-full border-b border-line bg-transparent px-4 text-[14px] outline-none placeholder:text-muted"
      />
      <Palette.List className="max-h-[52vh] overflow-y-auto p-1.5 [&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-small [&_[cmdk-group-heading]]:text-muted">
        <Palette.Empty className="py-8 text-center text-muted">
          Nothing found. Try another word.
        </Palette.Empty>
        {groups.map((group) => (
          <Palette.Group key={group} heading={group}>
            {usableFirst(editor, group).map((command) => (
              <Palette.Item
                key={command.id}
                value={`${command.title} ${command.id}`}
                disabled={!command.when(editor)}
                onSelect={choose(() => command.run(editor))}
                className={ITEM}
              >
                <span className="flex-1">{command.title}</span>
                {command.shortcuts[0] ? (
                  <Keys shortcut={command.shortcuts[0]} className="text-muted" />
                ) : null}
              </Palette.Item>
            ))}
          </Palette.Group>
        ))}
        <Palette.Group heading="Insert">
          {Object.values(editor.manifests).map((manifest) => (
            <Palette.Item
              key={manifest.name}
              value={`insert ${manifest.label} ${manifest.name}`}
              keywords={manifest.keywords ?? []}
              disabled={!editor.mayEdit}
              onSelect={choose(() => editor.insert(manifest.name))}
              className={ITEM}
            >
              <span className="text-muted">
                <NamedIcon name={manifest.icon} />
              </span>
              {manifest.label}
            </Palette.Item>
          ))}
        </Palette.Group>
        <Palette.Group heading="Pages">
          {sortedPages(app).map((page) => (
            <Palette.Item
              key={page.id}
              value={`page ${page.path} ${page.id}`}
              onSelect={choose(() => editor.openPage(page.id))}
              className={ITEM}
            >
              <FileText size={16} aria-hidden className="text-muted" />
              <span className="font-mono text-small">{page.path}</span>
            </Palette.Item>
          ))}
        </Palette.Group>
        <Palette.Group heading="Code">
          {Object.keys(app.files)
            .sort()
            .map((path) => (
              <Palette.Item
                key={path}
                value={`code ${path}`}
                onSelect={choose(() => editor.openCode(path))}
                className={ITEM}
              >
                <FileCode2 size={16} aria-hidden className="text-muted" />
                <span className="font-mono text-small">{path}</span>
              </Palette.Item>
            ))}
        </Palette.Group>
        <Palette.Group heading="Layers">
          {outline.slice(0, 300).map((row) => (
            <Palette.Item
              key={row.id}
              value={`layer ${row.label} ${typeLabel(row.type, editor.manifests)} ${row.type} ${row.id}`}
              onSelect={choose(() => editor.select([row.id]))}
              className={ITEM}
            >
              <span className="text-muted">
                <NamedIcon name={editor.manifests[row.type]?.icon ?? "square"} />
              </span>
              {row.label}
              <span className="text-small text-muted">{typeLabel(row.type, editor.manifests)}</span>
            </Palette.Item>
          ))}
        </Palette.Group>
      </Palette.List>
    </Palette>
  );
}

/** The commands of a group; those that can do nothing now stand last. */
function usableFirst(editor: Editor, group: Command["group"]): Command[] {
  return commands
    .filter((command) => command.group === group && command.id !== "commands")
    .sort((one, other) => Number(other.when(editor)) - Number(one.when(editor)));
}
