import { useState } from "react";
import type { TemplateSummary } from "../api/contract.ts";
import { Button, Dialog, Select, TextField } from "../design/index.ts";

export interface NewAppDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  templates: readonly TemplateSummary[];
  /** Chosen when the dialog opens; null = blank. */
  template: string | null;
  onCreate: (name: string, template: string | null) => Promise<void>;
}

const BLANK = "blank";

export function NewAppDialog({ open, onOpenChange, templates, template, onCreate }: NewAppDialogProps) {
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="New app"
      description="You can rename it at any time."
      width={420}
    >
      {open ? <NewAppForm templates={templates} template={template} onCreate={onCreate} /> : null}
    </Dialog>
  );
}

function NewAppForm({
  templates,
  template,
  onCreate,
}: Pick<NewAppDialogProps, "templates" | "template" | "onCreate">) {
  const [chosen, setChosen] = useState(template ?? BLANK);
  const [name, setName] = useState(templates.find((entry) => entry.id === template)?.name ?? "");
  const [busy, setBusy] = useState(false);
  const missing = name.trim() === "";
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={async (event) => {
        event.preventDefault();
        if (missing) return;
        setBusy(true);
        await onCreate(name.trim(), chosen === BLANK ? null : chosen);
        setBusy(false);
      }}
    >
      <TextField
        label="Name"
        shown
        value={name}
        onChange={(event) => setName(event.target.value)}
        placeholder="Image studio"
        maxLength={80}
      />
      <div className="flex flex-col gap-1.5">
        <span className="font-control">Start from</span>
        <Select
          label="Start from"
          value={chosen}
          onChange={setChosen}
          className="h-8"
          options={[
            { value: BLANK, label: "A blank page" },
            ...templates.map((entry) => ({ value: entry.id, label: entry.name })),
          ]}
        />
      </div>
      <div className="flex justify-end pt-1">
        <Button type="submit" variant="primary" size="page" busy={busy} disabled={missing}>
          Create app
        </Button>
      </div>
    </form>
  );
}
