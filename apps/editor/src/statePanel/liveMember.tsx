import type { Json } from "@heddle/schema";
import type { Looked, LookedKind } from "@heddle/state-engine/inspect";
import { ChevronRight } from "lucide-react";
import { type ReactNode, useRef, useState } from "react";
import { LiveValue } from "../design/index.ts";
import { useEditor } from "../editor/context.tsx";
import { useStore } from "../store/store.ts";
import { useLook } from "./useLook.ts";
import { ValueEditor } from "./valueEditor.tsx";

/** Values nested deeper than this are edited as JSON of what holds them. */
const DEEPEST = 12;
/** CSS pixels that each level is moved in. */
const INDENT = 12;

export interface LiveMemberProps {
  /** As the session names it: `state/todo.ts#Todo.items`. */
  member: string;
  /** Steps below it; empty for the member itself. */
  path: readonly string[];
  /** What stands on the left. */
  title: ReactNode;
  /** `Todo.items.0`, for labels. */
  name: string;
  preview: string;
  /** Of a value whose level above was looked at. */
  known?: { kind: LookedKind; json: string | null };
  opens: boolean;
  /** Computed values can be looked at, not set. */
  isComputed?: boolean;
}

/** A live value: it opens where it holds others, and a click on it sets it. */
export function LiveMember({
  member,
  path,
  title,
  name,
  preview,
  known,
  opens,
  isComputed,
}: LiveMemberProps) {
  const editor = useEditor();
  const ask = useStore(editor.live.ask);
  const [open, setOpen] = useState(false);
  const [editing, setEditing] = useState<{ kind: LookedKind; json: string } | null>(null);
  const [problem, setProblem] = useState("");
  const value = useRef<HTMLButtonElement>(null);
  const edit = async () => {
    setProblem("");
    const now = known ?? (await lookNow());
    if (!now) return;
    if (now.json === null) setProblem(tooMuch(opens));
    else setEditing({ kind: now.kind, json: now.json });
  };
  const lookNow = async (): Promise<Looked | null> => {
    if (!ask) return null;
    const answer = await ask(["look", member, [...path]]);
    if (answer.message === "") return answer.value as unknown as Looked;
    setProblem(answer.message);
    return null;
  };
  const set = async (json: Json) =>
    ask ? (await ask(["set", member, [...path], json])).message : "The app is not shown now.";
  const close = () => {
    setEditing(null);
    requestAnimationFrame(() => value.current?.focus());
  };
  return (
    <>
      <div
        className="flex h-7 items-center gap-1 pr-3 hover:bg-field"
        style={{ paddingLeft: 24 + path.length * INDENT }}
      >
        {opens ? (
          <button
            type="button"
            aria-expanded={open}
            aria-label={`Members of ${name}`}
            onClick={() => setOpen(!open)}
            className="flex size-4 shrink-0 items-center justify-center rounded text-muted hover:text-text"
          >
            <ChevronRight
              size={14}
              aria-hidden
              className={`transition-transform duration-120 ${open ? "rotate-90" : ""}`}
            />
          </button>
        ) : (
          <span className="w-4 shrink-0" />
        )}
        {title}
        <span className="ml-auto flex min-w-12 shrink-[99] justify-end pl-2">
          {isComputed || !editor.mayEdit || !ask ? (
            <LiveValue>{preview}</LiveValue>
          ) : (
            <button
              ref={value}
              type="button"
              aria-label={`Edit ${name}`}
              title="Set another value"
              onClick={() => void edit()}
              className="flex min-w-0 rounded-[4px] hover:ring-1 hover:ring-good"
            >
              <LiveValue>{preview}</LiveValue>
            </button>
          )}
        </span>
      </div>
      {problem === "" ? null : (
        <p role="alert" className="px-3 pb-1 pl-11 text-small text-bad">
          {problem}
        </p>
      )}
      {editing ? (
        <div style={{ paddingLeft: 44 + path.length * INDENT }}>
          <ValueEditor name={name} {...editing} onSet={set} onClose={close} />
        </div>
      ) : null}
      {open ? <LiveMembers member={member} path={path} name={name} isComputed={isComputed} /> : null}
    </>
  );
}

function LiveMembers({
  member,
  path,
  name,
  isComputed,
}: Pick<LiveMemberProps, "member" | "path" | "name" | "isComputed">) {
  const { looked, problem } = useLook(member, path, true);
  if (!looked) return <p className="h-7 px-3 py-1 pl-11 text-small text-muted">{problem || "Looking…"}</p>;
  return (
    <ul aria-label={`Members of ${name}`}>
      {looked.members.map((each) => (
        <li key={each.step}>
          <LiveMember
            member={member}
            path={[...path, each.step]}
            name={`${name}.${each.name}`}
            title={<span className="max-w-1/2 shrink-0 truncate font-mono text-small">{each.name}</span>}
            preview={each.preview}
            known={each}
            opens={each.opens && path.length < DEEPEST}
            isComputed={isComputed || looked.kind === "set"}
          />
        </li>
      ))}
      {looked.more > 0 ? (
        <li className="px-3 py-1 pl-11 text-small text-muted">{`and ${looked.more} more`}</li>
      ) : null}
    </ul>
  );
}

function tooMuch(opens: boolean): string {
  return opens
    ? "This is too large, or too special, to be set as a whole. Open it and set what it holds."
    : "JSON cannot say this value: only code can set it.";
}

/** Does a beginning of a value say that it holds others? */
export function previewOpens(preview: string): boolean {
  return /^(\[|\{|Map \{|Set \{)/.test(preview) && !/^(\[\]|(Map |Set )?\{\})$/.test(preview);
}
