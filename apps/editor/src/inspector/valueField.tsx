import type { Json, PropManifest } from "@heddle/schema";
import { type ChangeEvent, useEffect, useState } from "react";
import { FIELD, Segmented, Select, Switch } from "../design/index.ts";
import { useEditor } from "../editor/context.tsx";
import { ColourField } from "../themePanel/colourField.tsx";
import { IconField } from "./iconField.tsx";
import { ImageField } from "./imageField.tsx";

export interface ValueFieldProps {
  id: string;
  label: string;
  prop: PropManifest;
  /** undefined = not set: the default shows. */
  value: Json | undefined;
  mixed: boolean;
  /** undefined takes the value away. */
  onChange: (value: Json | undefined) => void;
}

/** The field for a literal, by the prop's type. */
export function ValueField({ id, label, prop, value, mixed, onChange }: ValueFieldProps) {
  const editor = useEditor();
  const { type } = prop;
  const placeholder = mixed
    ? "Mixed"
    : typeof prop.default === "string" || typeof prop.default === "number"
      ? String(prop.default)
      : "";
  const shown = typeof value === "string" || typeof value === "number" ? String(value) : "";
  const disabled = !editor.mayEdit;
  switch (type.kind) {
    case "boolean":
      return (
        <Switch
          id={id}
          label={label}
          checked={value === undefined ? prop.default === true : value === true}
          disabled={disabled}
          onChange={onChange}
        />
      );
    case "choice": {
      const chosen =
        shown || (mixed ? undefined : typeof prop.default === "string" ? prop.default : undefined);
      const letters = type.options.reduce((sum, option) => sum + option.label.length, 0);
      if (type.options.length <= 4 && letters <= 12)
        return <Segmented label={label} value={chosen} segments={type.options} onChange={onChange} />;
      return (
        <Select
          label={label}
          value={chosen}
          options={type.options}
          placeholder={placeholder || "Default"}
          disabled={disabled}
          onChange={onChange}
        />
      );
    }
    case "number":
      return (
        <TypedField
          id={id}
          label={label}
          kind="number"
          value={shown}
          placeholder={placeholder}
          minimum={type.minimum}
          maximum={type.maximum}
          step={type.step}
          disabled={disabled}
          onCommit={(text) => {
            if (text === "") onChange(undefined);
            else if (Number.isFinite(Number(text))) onChange(Number(text));
          }}
        />
      );
    case "icon":
      return (
        <IconField
          id={id}
          label={label}
          value={shown}
          disabled={disabled}
          onChange={(next) => onChange(next === "" ? undefined : next)}
        />
      );
    case "image":
      return (
        <ImageField
          id={id}
          label={label}
          value={shown}
          disabled={disabled}
          onChange={(next) => onChange(next === "" ? undefined : next)}
        />
      );
    case "colour":
      return <ColourField label={label} value={shown} onCommit={onChange} />;
    case "json":
      return (
        <JsonField
          id={id}
          label={label}
          value={value}
          declaration={type.declaration}
          disabled={disabled}
          onChange={onChange}
        />
      );
    default:
      return (
        <TypedField
          id={id}
          label={label}
          kind={type.kind === "text" && type.multiline ? "lines" : "text"}
          value={shown}
          placeholder={placeholder}
          isContent={prop.content || label === "Label"}
          disabled={disabled}
          onCommit={(text) => onChange(text === "" && !prop.content ? undefined : text)}
        />
      );
  }
}

interface TypedFieldProps {
  id: string;
  label: string;
  kind: "text" | "lines" | "number";
  value: string;
  placeholder: string;
  minimum?: number;
  maximum?: number;
  step?: number;
  /** Gets the keyboard when a node is opened for editing on the canvas. */
  isContent?: boolean;
  disabled: boolean;
  onCommit: (text: string) => void;
}

/** Writes at each key, so that the canvas follows; while it has the keyboard it shows what was typed, not what comes back. */
function TypedField({
  id,
  label,
  kind,
  value,
  placeholder,
  minimum,
  maximum,
  step,
  isContent,
  disabled,
  onCommit,
}: TypedFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const shared = {
    id,
    "aria-label": label,
    "data-content-field": isContent ? "" : undefined,
    value: typed ?? value,
    placeholder,
    disabled,
    onFocus: () => setTyped(value),
    onBlur: () => setTyped(null),
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      setTyped(event.target.value);
      onCommit(event.target.value);
    },
  };
  if (kind === "lines")
    return <textarea {...shared} rows={3} className={`${FIELD} !h-auto resize-y py-1 pr-7`} />;
  return (
    <input {...shared} type={kind} min={minimum} max={maximum} step={step} className={`${FIELD} pr-7`} />
  );
}

interface JsonFieldProps {
  id: string;
  label: string;
  value: Json | undefined;
  declaration: string;
  disabled: boolean;
  onChange: (value: Json | undefined) => void;
}

function JsonField({ id, label, value, declaration, disabled, onChange }: JsonFieldProps) {
  const text = value === undefined ? "" : JSON.stringify(value, null, 2);
  const [typed, setTyped] = useState(text);
  const [wrong, setWrong] = useState(false);
  useEffect(() => setTyped(text), [text]);
  const commit = () => {
    if (typed === text) return;
    if (typed.trim() === "") {
      setWrong(false);
      onChange(undefined);
      return;
    }
    try {
      onChange(JSON.parse(typed) as Json);
      setWrong(false);
    } catch {
      setWrong(true);
    }
  };
  return (
    <>
      <textarea
        id={id}
        aria-label={label}
        aria-invalid={wrong || undefined}
        rows={Math.min(6, typed.split("\n").length)}
        value={typed}
        placeholder={declaration}
        disabled={disabled}
        spellCheck={false}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={commit}
        className={`${FIELD} !h-auto resize-y py-1 pr-7 font-mono text-small`}
      />
      {wrong ? (
        <p role="alert" className="text-small text-bad">
          This is not JSON; nothing was changed.
        </p>
      ) : null}
    </>
  );
}
