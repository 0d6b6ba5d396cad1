import { readField, type StateClass } from "@heddle/document";
import { useState } from "react";
import { Button, Dialog, Segmented } from "../design/index.ts";
import { useEditor } from "../editor/context.tsx";
import { ComputedFields } from "./computedFields.tsx";
import { FieldFields } from "./fieldFields.tsx";
import { fieldOf, formOf, NEW_FIELD } from "./fieldForm.ts";

/** What the dialog is open for: a new member of a class, or a field that it has. */
export interface FieldDialogSubject {
  state: StateClass;
  /** null = a new one. */
  field: string | null;
}

/** Adds a variable or computed value to a state class, or changes a variable: its type, its initial value, where it lives. */
export function FieldDialog({
  subject,
  onClose,
}: {
  subject: FieldDialogSubject | null;
  onClose: () => void;
}) {
  return (
    <Dialog
      open={subject !== null}
      onOpenChange={(open) => !open && onClose()}
      title={
        subject === null
          ? ""
          : subject.field === null
            ? `Add to ${subject.state.name}`
            : `Change ${subject.field}`
      }
      description={subject === null ? undefined : `Written into ${subject.state.file}.`}
      width={440}
    >
      {subject === null ? null : subject.field === null ? (
        <NewMember state={subject.state} onClose={onClose} />
      ) : (
        <ChangeField state={subject.state} name={subject.field} onClose={onClose} />
      )}
    </Dialog>
  );
}

function NewMember({ state, onClose }: { state: StateClass; onClose: () => void }) {
  const [member, setMember] = useState<"variable" | "computed">("variable");
  return (
    <div className="flex flex-col gap-4">
      <Segmented
        label="Kind of member"
        value={member}
        onChange={setMember}
        segments={[
          { value: "variable", label: "Variable" },
          { value: "computed", label: "Computed value" },
        ]}
      />
      {member === "variable" ? (
        <NewField state={state} onClose={onClose} />
      ) : (
        <ComputedFields state={state} onClose={onClose} />
      )}
    </div>
  );
}

function NewField({ state, onClose }: { state: StateClass; onClose: () => void }) {
  const editor = useEditor();
  const [form, setForm] = useState(NEW_FIELD);
  const submit = () => {
    const field = { file: state.file, className: state.name, ...fieldOf(form) };
    if (editor.run("state.addField", field)) onClose();
  };
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <FieldFields state={state} form={form} onChange={setForm} isNew />
      <div className="flex justify-end">
        <Button type="submit" variant="primary" size="page" disabled={form.name === ""}>
          Add variable
        </Button>
      </div>
    </form>
  );
}

function ChangeField({ state, name, onClose }: { state: StateClass; name: string; onClose: () => void }) {
  const editor = useEditor();
  const [form, setForm] = useState(() => {
    const field = readField(editor.app.files[state.file] ?? "", state.name, name);
    return field && formOf(field);
  });
  if (!form)
    return (
      <div className="flex flex-col items-start gap-3">
        <p className="text-muted">What stands there is more than this dialog can say.</p>
        <Button
          onClick={() => {
            onClose();
            editor.openCode(state.file, state.fields.find((field) => field.name === name)?.line);
          }}
        >
          Open the code
        </Button>
      </div>
    );
  const place = { file: state.file, className: state.name, name };
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (editor.run("state.setField", { ...fieldOf(form), ...place })) onClose();
      }}
    >
      <FieldFields state={state} form={form} onChange={setForm} />
      <div className="flex justify-between">
        <Button
          size="page"
          variant="ghost"
          onClick={() => {
            if (editor.run("state.removeField", place)) onClose();
          }}
        >
          Delete variable
        </Button>
        <Button type="submit" variant="primary" size="page">
          Change variable
        </Button>
      </div>
    </form>
  );
}
