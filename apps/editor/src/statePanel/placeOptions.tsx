import type { StateClass } from "@heddle/document";
import { type ReactNode, useId } from "react";
import { Segmented, Select, Switch, TextField } from "../design/index.ts";
import { Labelled } from "./fieldFields.tsx";
import { type FieldForm, withOption } from "./fieldForm.ts";
import { duration } from "./memberBadge.tsx";

/** Seconds that a cookie is usually kept for. */
const AGES = [3_600, 86_400, 604_800, 2_592_000, 31_536_000];
const UNTIL_CLOSED = "until-closed";

export interface PlaceOptionsProps {
  state: StateClass;
  form: FieldForm;
  onChange: (form: FieldForm) => void;
}

/** What matters of the place that a variable lives in. */
export function PlaceOptions({ state, form, onChange }: PlaceOptionsProps) {
  const { place, options } = form;
  if (place === "memory") return null;
  const set = (name: string, value: string | number | boolean | undefined) =>
    onChange(withOption(form, name, value));
  return (
    <div className="flex flex-col gap-3 border-l-2 border-line pl-3">
      {place === "cookie" ? (
        <>
          <KeptFor
            seconds={typeof options.maxAge === "number" ? options.maxAge : null}
            onChange={(seconds) => set("maxAge", seconds ?? undefined)}
          />
          <SwitchRow
            label="Hidden from scripts (httpOnly)"
            help="For tokens: the page never sees the value."
            checked={options.httpOnly === true}
            onChange={(isOn) => set("httpOnly", isOn ? true : undefined)}
          />
        </>
      ) : null}
      {place === "localStorage" ? (
        <SwitchRow
          label="Follow other tabs"
          help="What one tab of the browser writes, the others show at once."
          checked={options.sync !== false}
          onChange={(isOn) => set("sync", isOn ? undefined : false)}
        />
      ) : null}
      {place === "query" ? (
        <Labelled
          label="When it changes"
          hint={
            options.history === "push"
              ? "The browser's Back goes to the value before (push)."
              : "The browser's Back goes to the page before (replace)."
          }
        >
          <Segmented
            label="When it changes"
            className="!h-8"
            value={options.history === "push" ? "push" : "replace"}
            onChange={(history) => set("history", history === "push" ? history : undefined)}
            segments={[
              { value: "replace", label: "Replace the address" },
              { value: "push", label: "New entry in history" },
            ]}
          />
        </Labelled>
      ) : null}
      <TextField
        shown
        label="Name of the entry"
        className="font-mono"
        placeholder={place === "query" ? form.name || "its own name" : `${state.name}.${form.name || "…"}`}
        value={typeof options.name === "string" ? options.name : ""}
        onChange={(event) => set("name", event.target.value || undefined)}
      />
    </div>
  );
}

function KeptFor({
  seconds,
  onChange,
}: {
  seconds: number | null;
  onChange: (seconds: number | null) => void;
}) {
  const ages = seconds === null || AGES.includes(seconds) ? AGES : [...AGES, seconds].sort((a, b) => a - b);
  return (
    <Labelled label="Kept for">
      <Select
        label="Kept for"
        className="h-8"
        value={seconds === null ? UNTIL_CLOSED : String(seconds)}
        options={[
          { value: UNTIL_CLOSED, label: "Until the browser is closed" },
          ...ages.map((age) => ({ value: String(age), label: duration(age) })),
        ]}
        onChange={(age) => onChange(age === UNTIL_CLOSED ? null : Number(age))}
      />
    </Labelled>
  );
}

interface SwitchRowProps {
  label: string;
  help: ReactNode;
  checked: boolean;
  onChange: (isOn: boolean) => void;
}

function SwitchRow({ label, help, checked, onChange }: SwitchRowProps) {
  const id = useId();
  return (
    <div className="flex items-start justify-between gap-3">
      <label htmlFor={id} className="min-w-0">
        <span className="block font-control">{label}</span>
        <span className="block text-small text-muted">{help}</span>
      </label>
      <Switch id={id} label={label} checked={checked} onChange={onChange} />
    </div>
  );
}
