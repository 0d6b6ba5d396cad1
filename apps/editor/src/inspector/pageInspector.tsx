import type { Page, PropValue } from "@heddle/schema";
import { Braces, FileText, Trash2 } from "lucide-react";
import { useState } from "react";
import { FIELD, FieldWithSwitch, Group, IconButton, Row, switchClass } from "../design/index.ts";
import { useEditor } from "../editor/context.tsx";
import { HandlerList } from "../events/handlerList.tsx";
import { pageName } from "../pageList/pagesPanel.tsx";
import { useStore } from "../store/store.ts";
import { ExpressionField } from "./expressionField.tsx";
import { switchMode } from "./mode.ts";
import { Below } from "./propRow.tsx";

const TEXT = { type: { kind: "text" as const }, label: "", help: "", group: "" };

/** With nothing selected: the page itself. */
export function PageInspector() {
  const editor = useEditor();
  const { app } = useStore(editor.view);
  const page = app.pages[useStore(editor.page)];
  if (!page) return <section aria-label="Inspector" className="h-full bg-panel" />;
  return (
    <section aria-label="Inspector" className="flex h-full min-h-0 flex-col bg-panel">
      <header className="flex h-13 shrink-0 items-center gap-2.5 border-b border-line px-3">
        <span className="flex size-7 items-center justify-center rounded-control bg-field text-muted">
          <FileText size={16} aria-hidden />
        </span>
        <div className="min-w-0">
          <h2 className="truncate leading-[18px] font-heading">{pageName(page)}</h2>
          <p className="text-small text-muted">Page</p>
        </div>
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto">
        <Group title="Page">
          <TextOrCode
            page={page}
            label="Title"
            prop="title"
            value={page.title}
            onChange={(title) => void editor.run("page.setTitle", { page: page.id, title })}
          />
          <TextOrCode
            page={page}
            label="Description"
            prop="description"
            value={page.description ?? { value: "" }}
            onChange={(description) =>
              void editor.run("page.setDescription", {
                page: page.id,
                description: "value" in description && description.value === "" ? null : description,
              })
            }
          />
          <Row label="Path">
            <p className="truncate pt-1 font-mono text-small">{page.path}</p>
          </Row>
        </Group>
        <Group title="State on this page">
          {page.uses.length === 0 ? (
            <p className="text-small text-muted">
              None yet. Use one from the State panel, or wire an event to its handler.
            </p>
          ) : null}
          <ul className="flex flex-col gap-1">
            {page.uses.map((use) => (
              <li key={use.name} className="flex h-7 items-center gap-2 rounded-control bg-field pr-0.5 pl-2">
                <code className="font-mono text-small text-code">{use.name}</code>
                <span className="min-w-0 flex-1 truncate text-small text-muted">{use.className}</span>
                <IconButton
                  icon={Trash2}
                  size={24}
                  iconSize={14}
                  label={`Stop using ${use.name} here`}
                  disabled={!editor.mayEdit}
                  onClick={() => editor.run("page.removeUse", { page: page.id, name: use.name })}
                />
              </li>
            ))}
          </ul>
        </Group>
        <HandlerList
          title="When the page opens"
          event={{ label: "Load", help: "Runs when the page opens.", payload: "none" }}
          node={null}
          handlers={page.onLoad}
          onChange={(handlers) => void editor.run("page.setOnLoad", { page: page.id, handlers })}
          onNew={null}
        />
      </div>
    </section>
  );
}

interface TextOrCodeProps {
  page: Page;
  label: string;
  prop: string;
  value: PropValue;
  onChange: (value: { value: string } | { expression: string }) => void;
}

function TextOrCode({ page, label, prop, value, onChange }: TextOrCodeProps) {
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
