import { type FormEvent, type ReactNode, useState } from "react";
import { Button, Logo, Notice, TextField } from "../design/index.ts";

export interface EntryField {
  name: string;
  label: string;
  type?: "text" | "email" | "password";
  autoComplete?: string;
  minLength?: number;
  hint?: string;
  initial?: string;
}

export interface EntryFormProps {
  title: string;
  explanation: ReactNode;
  fields: readonly EntryField[];
  /** A verb for the button. */
  action: string;
  onSubmit: (values: Record<string, string>) => Promise<void>;
}

/** The form of set-up, sign-in and invitation. */
export function EntryForm({ title, explanation, fields, action, onSubmit }: EntryFormProps) {
  const [error, setError] = useState<{ message: string; cure?: string } | null>(null);
  const [busy, setBusy] = useState(false);
  const firstEmpty = fields.find((field) => !field.initial);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    setBusy(true);
    setError(null);
    try {
      await onSubmit(
        Object.fromEntries(fields.map((field) => [field.name, String(data.get(field.name) ?? "")])),
      );
    } catch (failure) {
      const cure =
        failure instanceof Error && "cure" in failure && typeof failure.cure === "string"
          ? failure.cure
          : undefined;
      setError({ message: failure instanceof Error ? failure.message : String(failure), cure });
    }
    setBusy(false);
  };
  return (
    <main className="flex min-h-dvh items-center justify-center p-4">
      <form
        onSubmit={(event) => void submit(event)}
        className="flex w-full max-w-90 flex-col gap-4 rounded-card bg-panel p-6 shadow-sheet ring-1 ring-line"
      >
        <Logo size={32} />
        <div>
          <h1 className="text-section font-title tracking-[-0.02em]">{title}</h1>
          <p className="text-muted">{explanation}</p>
        </div>
        {fields.map((field) => (
          <TextField
            key={field.name}
            shown
            autoFocus={field === firstEmpty}
            required
            label={field.label}
            name={field.name}
            type={field.type ?? "text"}
            autoComplete={field.autoComplete}
            minLength={field.minLength}
            hint={field.hint}
            defaultValue={field.initial}
          />
        ))}
        {error ? (
          <Notice tone="bad">
            {error.message} {error.cure}
          </Notice>
        ) : null}
        <Button type="submit" variant="primary" size="page" busy={busy}>
          {action}
        </Button>
      </form>
    </main>
  );
}
