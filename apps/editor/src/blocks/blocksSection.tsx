import { sortedBlocks } from "@heddle/schema";
import { Blocks, EllipsisVertical, PencilLine, Plus, Trash2 } from "lucide-react";
import { IconButton, Menu, PanelSection } from "../design/index.ts";
import { useEditor } from "../editor/context.tsx";
import { useStore } from "../store/store.ts";

/** The app's blocks, below its pages: each opens on the canvas by itself. */
export function BlocksSection() {
  const editor = useEditor();
  const { app } = useStore(editor.view);
  const current = useStore(editor.page);
  const blocks = sortedBlocks(app);
  return (
    <PanelSection
      title="Blocks"
      grow
      actions={
        <IconButton
          icon={Plus}
          label="Add block"
          disabled={!editor.mayEdit}
          onClick={() => editor.namingBlock.set({ kind: "new" })}
        />
      }
    >
      {blocks.length === 0 ? (
        <p className="px-3 py-2 text-small text-muted">
          None yet. Select components and choose Make block, or add an empty one.
        </p>
      ) : null}
      <ul aria-label="Blocks" className="min-h-0 flex-1 overflow-y-auto py-1">
        {blocks.map((block) => (
          <li key={block.id} className="group relative">
            <button
              type="button"
              aria-current={block.id === current ? "page" : undefined}
              onClick={() => editor.openPage(block.id)}
              className={`flex h-7 w-full items-center gap-2 pr-3 pl-3 text-left ${block.id === current ? "bg-accent-soft font-control text-text" : "text-muted hover:bg-field hover:text-text"}`}
            >
              <Blocks size={16} aria-hidden className={block.id === current ? "text-accent-text" : ""} />
              <span className="min-w-0 flex-1 truncate">{block.name}</span>
            </button>
            {editor.mayEdit ? (
              <span className="absolute top-0.5 right-1 opacity-0 group-focus-within:opacity-100 group-hover:opacity-100">
                <Menu
                  align="end"
                  trigger={<IconButton icon={EllipsisVertical} size={24} label={`More for ${block.name}`} />}
                  entries={[
                    {
                      id: "rename",
                      label: "Rename",
                      icon: PencilLine,
                      run: () => editor.namingBlock.set({ kind: "rename", block }),
                    },
                    { id: "line", separator: true },
                    {
                      id: "delete",
                      label: "Delete",
                      icon: Trash2,
                      danger: true,
                      run: () => void editor.run("block.delete", { block: block.id }),
                    },
                  ]}
                />
              </span>
            ) : null}
          </li>
        ))}
      </ul>
    </PanelSection>
  );
}
