import type { HandlerKind } from "@heddle/document";
import type { Node } from "@heddle/schema";
import { useState } from "react";
import { Button, Dialog, Segmented, Select, TextField } from "../design/index.ts";
import { useEditor } from "../editor/context.tsx";
import { addStateClass } from "../statePanel/newStateDialog.tsx";
import { useStore } from "../store/store.ts";

export interface NewHandlerDialogProps {
  node: Node;
  /** null = closed. */
  event: string | null;
  label: string;
  onClose: () => void;
}

const NEW_CLASS = "new";

/** Writes an empty handler into a state class, wires the event to it and opens it. */
export function NewHandlerDialog({ node, event, label, onClose }: NewHandlerDialogProps) {
  return (
    <Dialog
      open={event !== null}
      onOpenChange={(open) => !open && onClose()}
      title="New handler"
      description={`Written into the code and wired to ${label}.`}
      width={440}
    >
      {event ? <NewHandlerForm node={node} event={event} onClose={onClose} /> : null}
    </Dialog>
  );
}

function NewHandlerForm({ node, event, onClose }: { node: Node; event: string; onClose: () => void }) {
  const editor = useEditor();
  const { states } = useStore(editor.view);
  const classes = states.classes.filter((each) => each.exported);
  const [target, setTarget] = useState(classes[0] ? `${classes[0].file}#${classes[0].name}` : NEW_CLASS);
  const [className, setClassName] = useState("Page");
  const [name, setName] = useState("");
  const [kind, setKind] = useState<HandlerKind>("sync");
  const wrong =
    name !== "" && !/^[A-Za-z_$][\w$]*$/.test(name)
      ? "A name has letters, digits, _ or $ and starts with a letter."
      : null;
  const submit = () => {
    let place = classes.find((each) => `${each.file}#${each.name}` === target);
    if (target === NEW_CLASS) {
      if (!addStateClass(editor, className, "State")) return;
      place = editor.view.get().states.classes.find((each) => each.name === className);
    }
    if (!place) return;
    const done = editor.run("node.addHandler", {
      node: node.id,
      event,
      file: place.file,
      className: place.name,
      name,
      kind,
    });
    if (!done) return;
    onClose();
    editor.openCode(done.file, done.line, 5);
  };
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(submitted) => {
        submitted.preventDefault();
        if (name !== "" && !wrong) submit();
      }}
    >
      <TextField
        shown
        label="Handler name"
        placeholder="generate"
        className="font-mono"
        value={name}
        error={wrong}
        onChange={(typed) => setName(typed.target.value)}
      />
      <div className="flex flex-col gap-1.5">
        <span className="font-control">State class</span>
        <Select
          label="State class"
          className="h-8"
          value={target}
          onChange={setTarget}
          options={[
            ...classes.map((each) => ({ value: `${each.file}#${each.name}`, label: each.name })),
            { value: NEW_CLASS, label: "A new class" },
          ]}
        />
      </div>
      {target === NEW_CLASS ? (
        <TextField
          shown
          label="Name of the class"
          className="font-mono"
          value={className}
          onChange={(typed) => setClassName(typed.target.value)}
        />
      ) : null}
      <div className="flex flex-col gap-1.5">
        <span className="font-control">Kind</span>
        <Segmented
          label="Kind"
          value={kind}
          onChange={setKind}
          segments={[
            { value: "sync", label: "At once" },
            { value: "async", label: "async" },
            { value: "generator", label: "async *" },
          ]}
        />
        <p className="text-small text-muted">
          {kind === "generator"
            ? "Each yield shows what has changed so far."
            : kind === "async"
              ? "May await, for example a fetch."
              : "Runs to its end before anything is shown."}
        </p>
      </div>
      <div className="flex justify-end">
        <Button type="submit" variant="primary" size="page" disabled={name === "" || wrong !== null}>
          Create handler
        </Button>
      </div>
    </form>
  );
}
