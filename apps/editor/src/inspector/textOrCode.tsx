import type { Page, PropValue } from "@heddle/schema";
import { Braces } from "lucide-react";
import { useState } from "react";
import { FIELD, FieldWithSwitch, IconButton, Row, Select, switchClass } from "../design/index.ts";
import { useEditor } from "../editor/context.tsx";
import { ExpressionField } from "./expressionField.tsx";
import { switchMode } from "./mode.ts";
import { Below } from "./propRow.tsx";

const TEXT = { type: { kind: "text" as const }, label: "", help: "", group: "" };

/** A text of a page, written out or given by code. */
type Text = { value: string } | { expression: string };

/** Null = it says nothing. */
export function orNothing(text: Text): Text | null {
  return "value" in text && text.value === "" ? null : text;
}

export interface TextOrCodeChoice {
  /** "" = it says nothing. */
  value: string;
  label: string;
}

interface TextOrCodeProps {
  page: Page;
  label: string;
  /** Told where the label is pointed at. */
  help?: string;
  prop: string;
  placeholder?: string;
  /** The texts that make sense; absent where any does. */
  choices?: readonly TextOrCodeChoice[];
  value: PropValue;
  onChange: (value: Text) => void;
}

export function TextOrCode({
  page,
  label,
  help,
  prop,
  placeholder,
  choices,
  value,
  onChange,
}: TextOrCodeProps) {
  const editor = useEditor();
  const isCode = !("value" in value);
  const node = { id: page.id, type: "Page", parent: "", slot: "", order: "", props: {}, events: {} };
  return (
    <Row label={label} help={help}>
      <FieldWithSwitch
        field={
          isCode ? (
            <ExpressionField
              label={label}
              code={"expression" in value ? value.expression : ""}
              node={node}
              onChange={(expression) => onChange({ expression })}
            />
          ) : (
            <PlainText
              label={label}
              placeholder={placeholder}
              choices={choices}
              value={String(value.value ?? "")}
              onChange={(text) => onChange({ value: text })}
            />
          )
        }
        toggle={
          <IconButton
            icon={Braces}
            size={24}
            iconSize={14}
            className={switchClass(isCode)}
            label={isCode ? `${label}: use a value` : `${label}: use code`}
            disabled={!editor.mayEdit}
            onClick={() => onChange(switchMode(value, isCode ? "value" : "expression", TEXT) as Text)}
          />
        }
      />
      <Below node={node} prop={prop} code={isCode} />
    </Row>
  );
}

interface PlainTextProps {
  label: string;
  placeholder?: string;
  choices?: readonly TextOrCodeChoice[];
  value: string;
  onChange: (text: string) => void;
}

/** A choice where only some texts make sense, else a field that writes at each key. */
function PlainText({ label, placeholder, choices, value, onChange }: PlainTextProps) {
  const editor = useEditor();
  const [typed, setTyped] = useState<string | null>(null);
  if (choices) {
    const known = choices.some((choice) => choice.value === value);
    const all = known ? choices : [...choices, { value, label: value }];
    return (
      <Select
        label={label}
        value={value === "" ? UNSAID : value}
        options={all.map((choice) => ({ ...choice, value: choice.value === "" ? UNSAID : choice.value }))}
        disabled={!editor.mayEdit}
        onChange={(next) => onChange(next === UNSAID ? "" : next)}
      />
    );
  }
  return (
    <input
      aria-label={label}
      className={`${FIELD} pr-7`}
      placeholder={placeholder}
      readOnly={!editor.mayEdit}
      value={typed ?? value}
      onFocus={() => setTyped(value)}
      onBlur={() => setTyped(null)}
      onChange={(event) => {
        setTyped(event.target.value);
        onChange(event.target.value);
      }}
    />
  );
}

/** A select's option needs a value. */
const UNSAID = "(nothing)";
