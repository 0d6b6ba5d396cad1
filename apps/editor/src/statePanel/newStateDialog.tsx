import { freeVariable, type StateBase } from "@heddle/document";
import { namesOn } from "@heddle/schema";
import { useState } from "react";
import { Button, Dialog, TextField } from "../design/index.ts";
import { useEditor } from "../editor/context.tsx";
import type { Editor } from "../editor/editor.ts";
import { addUse } from "./addUse.ts";
import { ChoiceCards } from "./choiceCards.tsx";
import { BASES } from "./memberBadge.tsx";

const KINDS: readonly StateBase[] = ["State", "SharedState", "LocalState"];

/** The file for a class, not yet taken: `ImageList` → `state/image-list.ts`. */
function fileFor(className: string, taken: (path: string) => boolean): string {
  const base = className.replace(/([a-z0-9])([A-Z])/g, "$1-$2").toLowerCase();
  let path = `state/${base}.ts`;
  for (let number = 2; taken(path); number++) path = `state/${base}-${number}.ts`;
  return path;
}

function classText(className: string, base: StateBase): string {
  return `import { ${base} } from "heddle";

export class ${className} extends ${base} {
}
`;
}

/** Adds a class in a file of its own and makes it available on the page that is shown. Null when it was refused. */
export function addStateClass(
  editor: Editor,
  className: string,
  base: StateBase,
): { file: string; variable: string } | null {
  const file = fileFor(className, (path) => Object.hasOwn(editor.app.files, path));
  if (!editor.run("file.add", { path: file, text: classText(className, base) })) return null;
  const page = editor.page.get();
  const variable = freeVariable({ name: className }, namesOn(editor.app, page));
  addUse(editor, page, variable, file, className);
  return { file, variable };
}

export function NewStateDialog({
  open,
  onOpenChange,
}: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}) {
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="New state class"
      description="Its public fields are variables, its getters are computed, its methods handle events."
      width={440}
    >
      {open ? <NewStateForm onClose={() => onOpenChange(false)} /> : null}
    </Dialog>
  );
}

function NewStateForm({ onClose }: { onClose: () => void }) {
  const editor = useEditor();
  const [name, setName] = useState("");
  const [base, setBase] = useState<StateBase>("State");
  const wrong =
    name !== "" && !/^[A-Z][A-Za-z0-9]*$/.test(name)
      ? "A class name starts with a capital and has letters and digits."
      : null;
  const submit = () => {
    const added = addStateClass(editor, name, base);
    if (!added) return;
    onClose();
    editor.openCode(added.file, 4);
  };
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (name !== "" && !wrong) submit();
      }}
    >
      <TextField
        shown
        autoFocus
        label="Class name"
        placeholder="Images"
        className="font-mono"
        value={name}
        error={wrong}
        onChange={(event) => setName(event.target.value)}
      />
      <ChoiceCards
        label="Who has it"
        value={base}
        onChange={setBase}
        choices={KINDS.map((kind) => ({ value: kind, ...BASES[kind] }))}
      />
      <div className="flex justify-end">
        <Button type="submit" variant="primary" size="page" disabled={name === "" || wrong !== null}>
          Add class
        </Button>
      </div>
    </form>
  );
}
