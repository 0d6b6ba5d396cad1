import type { KeptPlace, StateClass } from "@heddle/document";
import type { ReactNode } from "react";
import { Segmented, Select, TextField } from "../design/index.ts";
import { type FieldForm, KINDS, withKind, withPlace } from "./fieldForm.ts";
import { PLACES } from "./memberBadge.tsx";
import { PlaceOptions } from "./placeOptions.tsx";

const KEPT: readonly KeptPlace[] = ["memory", "cookie", "localStorage", "sessionStorage", "query"];

export interface FieldFieldsProps {
  state: StateClass;
  form: FieldForm;
  onChange: (form: FieldForm) => void;
  isNew?: boolean;
}

/** What a variable is called, what it holds and where it lives. */
export function FieldFields({ state, form, onChange, isNew = false }: FieldFieldsProps) {
  return (
    <>
      {isNew ? (
        <TextField
          shown
          autoFocus
          label="Name"
          placeholder="theme"
          className="font-mono"
          value={form.name}
          onChange={(event) => onChange({ ...form, name: event.target.value.trim() })}
        />
      ) : null}
      <div className="grid grid-cols-2 items-end gap-3">
        <Labelled label="Type">
          <Select
            label="Type"
            className="h-8"
            value={form.kind}
            options={KINDS}
            onChange={(kind) => onChange(withKind(form, kind as FieldForm["kind"]))}
          />
        </Labelled>
        <InitialField form={form} onChange={onChange} />
      </div>
      {form.kind === "other" ? (
        <TextField
          shown
          label="TypeScript type"
          placeholder="Item[]"
          className="font-mono"
          value={form.type}
          hint="A type that the file declares or imports."
          onChange={(event) => onChange({ ...form, type: event.target.value })}
        />
      ) : null}
      {state.base === "State" ? (
        <>
          <Labelled label="Lives" hint={PLACES[form.place].help}>
            <Select
              label="Lives"
              className="h-8"
              value={form.place}
              options={KEPT.map((place) => {
                const { icon: Icon, label } = PLACES[place];
                return { value: place, label, icon: <Icon size={14} aria-hidden className="text-muted" /> };
              })}
              onChange={(place) => onChange(withPlace(form, place as KeptPlace))}
            />
          </Labelled>
          <PlaceOptions state={state} form={form} onChange={onChange} />
        </>
      ) : (
        <p className="text-small text-muted">
          {state.base === "SharedState"
            ? "It lives on the server, with the class, for all visitors."
            : "It lives in the visitor's browser, with the class, until the page is loaded again."}
        </p>
      )}
    </>
  );
}

function InitialField({ form, onChange }: Pick<FieldFieldsProps, "form" | "onChange">) {
  if (form.kind === "boolean")
    return (
      <Labelled label="At first">
        <Segmented
          label="At first"
          className="!h-8"
          value={form.initial}
          onChange={(initial) => onChange({ ...form, initial })}
          segments={[
            { value: "false", label: "False" },
            { value: "true", label: "True" },
          ]}
        />
      </Labelled>
    );
  return (
    <TextField
      shown
      label="At first"
      type={form.kind === "number" ? "number" : "text"}
      step="any"
      placeholder={form.kind === "text" ? "Empty" : ""}
      className={form.kind === "text" ? undefined : "font-mono"}
      value={form.initial}
      onChange={(event) => onChange({ ...form, initial: event.target.value })}
    />
  );
}

/** A field with its name above and a sentence below; the field says its name itself. */
export function Labelled({ label, hint, children }: { label: string; hint?: string; children: ReactNode }) {
  return (
    <div className="flex min-w-0 flex-col gap-1.5">
      <span aria-hidden className="font-control">
        {label}
      </span>
      {children}
      {hint === undefined ? null : <p className="text-small text-muted">{hint}</p>}
    </div>
  );
}
