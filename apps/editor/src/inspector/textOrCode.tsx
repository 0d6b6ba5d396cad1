import type { Page, PropValue } from "@heddle/schema";
import { Braces } from "lucide-react";
import { useState } from "react";
import { FIELD, FieldWithSwitch, IconButton, Row, switchClass } from "../design/index.ts";
import { useEditor } from "../editor/context.tsx";
import { ExpressionField } from "./expressionField.tsx";
import { switchMode } from "./mode.ts";
import { Below } from "./propRow.tsx";

const TEXT = { type: { kind: "text" as const }, label: "", help: "", group: "" };

interface TextOrCodeProps {
  page: Page;
  label: string;
  prop: string;
  placeholder?: string;
  value: PropValue;
  onChange: (value: { value: string } | { expression: string }) => void;
}

/** A text of a page, written out or given by code. */
export function TextOrCode({ page, label, prop, placeholder, value, onChange }: TextOrCodeProps) {
  const editor = useEditor();
  const [typed, setTyped] = useState<string | null>(null);
  const isCode = !("value" in value);
  const node = { id: page.id, type: "Page", parent: "", slot: "", order: "", props: {}, events: {} };
  return (
    <Row label={label}>
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
            <input
              aria-label={label}
              className={`${FIELD} pr-7`}
              placeholder={placeholder}
              readOnly={!editor.mayEdit}
              value={typed ?? String(value.value ?? "")}
              onFocus={() => setTyped(String(value.value ?? ""))}
              onBlur={() => setTyped(null)}
              onChange={(event) => {
                setTyped(event.target.value);
                onChange({ value: event.target.value });
              }}
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
            onClick={() =>
              onChange(
                switchMode(value, isCode ? "value" : "expression", TEXT) as
                  | { value: string }
                  | { expression: string },
              )
            }
          />
        }
      />
      <Below node={node} prop={prop} code={isCode} />
    </Row>
  );
}
