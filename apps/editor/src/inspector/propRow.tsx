import type { Json, Node, PropManifest, PropValue } from "@heddle/schema";
import { Braces, RotateCcw } from "lucide-react";
import { useId } from "react";
import { Button, FieldWithSwitch, IconButton, LiveValue, Menu, Row, switchClass } from "../design/index.ts";
import { useEditor } from "../editor/context.tsx";
import { type Fix, fixFor } from "../problems/fixes.ts";
import { useDiagnostics } from "../problems/useDiagnostics.ts";
import { useStore } from "../store/store.ts";
import { ExpressionField } from "./expressionField.tsx";
import { type Mode, modeOf, sharedValue, switchMode } from "./mode.ts";
import { ValueField } from "./valueField.tsx";

export interface PropRowProps {
  nodes: readonly Node[];
  name: string;
  prop: PropManifest;
}

/** One prop: its value, or the TypeScript that gives it, with what it is now in the live session. */
export function PropRow({ nodes, name, prop }: PropRowProps) {
  const editor = useEditor();
  const id = useId();
  const value = sharedValue(nodes.map((node) => node.props[name]));
  const mode = modeOf(value, prop);
  const ids = nodes.map((node) => node.id);
  const first = nodes[0]!;
  const set = (next: PropValue) => void editor.run("node.setProp", { nodes: ids, prop: name, value: next });
  const reset = () => void editor.run("node.removeProp", { nodes: ids, prop: name });
  const choose = (next: Mode) => set(switchMode(value, next, prop));
  const isCode = mode !== "value";
  const modes: { mode: Mode; label: string }[] = [
    { mode: "value", label: "A value" },
    { mode: "expression", label: "An expression" },
    ...(prop.bindable ? [{ mode: "bind" as const, label: "Two-way with a variable" }] : []),
  ];
  return (
    <Row label={prop.label} htmlFor={id} help={prop.help}>
      <FieldWithSwitch
        field={
          isCode ? (
            <ExpressionField
              id={id}
              label={prop.label}
              code={codeOf(value)}
              node={first}
              assignable={mode === "bind"}
              onChange={(code) => set(mode === "bind" ? { bind: code } : { expression: code })}
            />
          ) : (
            <ValueField
              id={id}
              label={prop.label}
              prop={prop}
              value={value !== undefined && value !== "mixed" && "value" in value ? value.value : undefined}
              mixed={value === "mixed"}
              onChange={(next) => (next === undefined ? reset() : set({ value: next }))}
            />
          )
        }
        toggle={
          editor.mayEdit ? (
            <Menu
              align="end"
              trigger={
                <IconButton
                  icon={Braces}
                  size={24}
                  iconSize={14}
                  className={switchClass(isCode)}
                  label={isCode ? `${prop.label}: given by code` : `${prop.label}: use code`}
                  tooltipSide="left"
                />
              }
              entries={[
                ...modes.map((entry) => ({
                  id: entry.mode,
                  label: entry.label,
                  checked: entry.mode === mode,
                  run: () => choose(entry.mode),
                })),
                ...(value !== undefined
                  ? [
                      { id: "line", separator: true as const },
                      { id: "reset", label: "Reset", icon: RotateCcw, run: reset },
                    ]
                  : []),
              ]}
            />
          ) : null
        }
      />
      <Below node={first} prop={name} code={isCode} />
    </Row>
  );
}

function codeOf(value: PropValue | "mixed" | undefined): string {
  if (value === undefined || value === "mixed" || "value" in value) return "";
  return "bind" in value ? value.bind : value.expression;
}

/** Below the field: what is wrong with it, else what it is now. */
export function Below({ node, prop, code }: { node: Node; prop: string; code: boolean }) {
  const editor = useEditor();
  const key = `${node.id}:${prop}`;
  const values = useStore(editor.live.values);
  const problems = useDiagnostics().filter((each) => each.node === node.id && each.prop === prop);
  if (problems.length > 0)
    return (
      <ul className="mt-1">
        {problems.map((problem) => (
          <li
            key={problem.code + problem.message}
            role="alert"
            className={`text-small ${problem.severity === "error" ? "text-bad" : "text-warn"}`}
          >
            {problem.message}
            <FixButton fix={fixFor(editor, problem)} />
          </li>
        ))}
      </ul>
    );
  if (!code || !(key in values)) return null;
  const value = values[key]!;
  return (
    <p className="mt-1 flex items-center gap-1.5 text-small text-muted">
      <LiveValue>{preview(value)}</LiveValue>
      <span className="shrink-0">live · {kindOf(value)}</span>
    </p>
  );
}

function FixButton({ fix }: { fix: Fix | null }) {
  if (!fix) return null;
  return (
    <Button className="mt-1 max-w-full" onClick={fix.run}>
      <span className="truncate">{fix.label}</span>
    </Button>
  );
}

/** A value in one short line. */
export function preview(value: Json): string {
  const text = JSON.stringify(value) ?? "undefined";
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

export function kindOf(value: Json): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return value.length === 1 ? "list of 1" : `list of ${value.length}`;
  return typeof value;
}
