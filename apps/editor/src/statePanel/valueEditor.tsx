import type { Json } from "@heddle/schema";
import type { LookedKind } from "@heddle/state-engine/inspect";
import { type KeyboardEvent, useState } from "react";
import { Segmented } from "../design/index.ts";

export interface ValueEditorProps {
  /** `Todo.items.0.text`, for its label. */
  name: string;
  kind: LookedKind;
  /** The value as JSON. */
  json: string;
  /** Gives what is wrong with it; empty when it was set. */
  onSet: (value: Json) => Promise<string>;
  onClose: () => void;
}

/** Sets a live value: text as it is, true and false by a switch, everything else as JSON. */
export function ValueEditor(props: ValueEditorProps) {
  return props.kind === "boolean" ? <BooleanEditor {...props} /> : <WrittenEditor {...props} />;
}

function BooleanEditor({ name, json, onSet, onClose }: ValueEditorProps) {
  const [problem, setProblem] = useState("");
  const set = async (value: boolean) => {
    const wrong = await onSet(value);
    if (wrong === "") onClose();
    else setProblem(wrong);
  };
  return (
    <div className="pr-3 pb-1.5">
      <Segmented
        label={`Value of ${name}`}
        value={json === "true" ? "true" : "false"}
        onChange={(value) => void set(value === "true")}
        segments={[
          { value: "true", label: "true" },
          { value: "false", label: "false" },
        ]}
      />
      <Problem>{problem}</Problem>
    </div>
  );
}

/** Kinds that are written without quotes, as their text. */
const PLAIN: ReadonlySet<LookedKind> = new Set(["text", "date", "bigint"]);

function WrittenEditor({ name, kind, json, onSet, onClose }: ValueEditorProps) {
  const isPlain = PLAIN.has(kind);
  const [text, setText] = useState(() => (isPlain ? (JSON.parse(json) as string) : spread(json)));
  const [problem, setProblem] = useState("");
  const commit = async () => {
    const value = isPlain ? text : parsed(text);
    if (value === undefined) {
      setProblem(
        kind === "number" ? "This is not a number." : "This is not JSON: names and texts need quotes.",
      );
      return;
    }
    const wrong = await onSet(value);
    if (wrong === "") onClose();
    else setProblem(wrong);
  };
  const key = (event: KeyboardEvent) => {
    if (event.key === "Escape") {
      event.stopPropagation();
      onClose();
    } else if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      void commit();
    }
  };
  return (
    <div className="pr-3 pb-1.5">
      <textarea
        ref={focusAtEnd}
        aria-label={`Value of ${name}`}
        aria-invalid={problem === "" ? undefined : true}
        value={text}
        rows={Math.min(8, text.split("\n").length)}
        spellCheck={false}
        onChange={(event) => {
          setText(event.target.value);
          setProblem("");
        }}
        onKeyDown={key}
        className="w-full resize-y rounded-control bg-field px-2 py-1 font-mono text-small focus:outline-2 focus:outline-accent"
      />
      {problem === "" ? (
        <p className="text-small text-muted">Enter sets it, Escape cancels.</p>
      ) : (
        <Problem>{problem}</Problem>
      )}
    </div>
  );
}

function Problem({ children }: { children: string }) {
  return children === "" ? null : (
    <p role="alert" className="text-small text-bad">
      {children}
    </p>
  );
}

function focusAtEnd(element: HTMLTextAreaElement | null): void {
  element?.focus();
  element?.setSelectionRange(element.value.length, element.value.length);
}

/** Lists and objects over several lines. */
function spread(json: string): string {
  return JSON.stringify(JSON.parse(json), null, 2);
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}
