import type { Block } from "@heddle/schema";
import { useState } from "react";
import { Button, Dialog, TextField } from "../design/index.ts";
import { useEditor } from "../editor/context.tsx";
import { useStore } from "../store/store.ts";

/** What a block is named for: a new one, one made of what is selected, or one that gets another name. */
export type BlockNaming = { kind: "new" } | { kind: "extract" } | { kind: "rename"; block: Block };

const TITLES = { new: "New block", extract: "Make block", rename: "Rename block" } as const;

/** Asks for a block's name; opened by the store `namingBlock`. */
export function BlockDialog() {
  const editor = useEditor();
  const naming = useStore(editor.namingBlock);
  const close = () => editor.namingBlock.set(null);
  return (
    <Dialog
      open={naming !== null}
      onOpenChange={(open) => !open && close()}
      title={naming ? TITLES[naming.kind] : ""}
      description="A block is used like a component: on pages, in other blocks, as often as you like."
      width={420}
    >
      {naming ? <BlockForm naming={naming} onClose={close} /> : null}
    </Dialog>
  );
}

function BlockForm({ naming, onClose }: { naming: BlockNaming; onClose: () => void }) {
  const editor = useEditor();
  const [name, setName] = useState(naming.kind === "rename" ? naming.block.name : "");
  const submit = () => {
    if (naming.kind === "rename") {
      if (!editor.run("block.rename", { block: naming.block.id, name })) return;
    } else if (naming.kind === "extract") {
      const done = editor.run("node.extractBlock", { nodes: [...editor.selection.get()], name });
      if (!done) return;
      editor.select([done.node]);
    } else {
      const done = editor.run("block.add", { name });
      if (!done) return;
      editor.showPage(done.block);
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
        autoFocus
        label="Block's name"
        placeholder="PostCard"
        value={name}
        hint="A capital letter first, then letters and digits."
        onChange={(event) => setName(event.target.value.trim())}
      />
      <div className="flex justify-end">
        <Button type="submit" variant="primary" size="page" disabled={name === ""}>
          {TITLES[naming.kind]}
        </Button>
      </div>
    </form>
  );
}
