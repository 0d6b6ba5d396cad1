import { freeVariable, type StateClass, type StateMethod } from "@heddle/document";
import { namesOn, usesOn } from "@heddle/schema";
import { ChevronRight, Plus, Zap } from "lucide-react";
import { useMemo, useState } from "react";
import { Button, IconButton, Tooltip } from "../design/index.ts";
import { useEditor } from "../editor/context.tsx";
import { useStore } from "../store/store.ts";
import { addUse } from "./addUse.ts";
import { BASES, DecoratorBadges } from "./memberBadge.tsx";
import { FieldRow, GetterRow, ROW } from "./memberRow.tsx";
import { handlerUses } from "./uses.ts";

export interface ClassSectionProps {
  state: StateClass;
  /** Opens the dialog for a field; null = a new one. */
  onField: (field: string | null) => void;
}

/** A state class: whose it is, its members with what they hold now, and its instances. */
export function ClassSection({ state, onField }: ClassSectionProps) {
  const editor = useEditor();
  const [open, setOpen] = useState(true);
  const { app } = useStore(editor.view);
  const page = useStore(editor.page);
  const live = useStore(editor.live.state);
  const uses = useMemo(() => handlerUses(app, state), [app, state]);
  const used = usesOn(app, page).find((use) => use.file === state.file && use.className === state.name);
  const id = `${state.file}#${state.name}`;
  const instances = useMemo(() => instancesOf(id, live), [id, live]);
  const { icon: Icon, word, help } = BASES[state.base];
  const showHere = () => {
    addUse(editor, page, freeVariable(state, namesOn(app, page)), state.file, state.name);
  };
  return (
    <section aria-label={state.name}>
      <div className="group/class flex h-7 items-center gap-1 pr-2 pl-2">
        <button
          type="button"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
          className="flex min-w-0 flex-1 items-center gap-1.5 rounded text-left"
        >
          <ChevronRight
            size={14}
            aria-hidden
            className={`shrink-0 text-muted transition-transform duration-120 ${open ? "rotate-90" : ""}`}
          />
          <Icon size={16} aria-hidden className="shrink-0 text-muted" />
          <span className="truncate font-control">{state.name}</span>
          <Tooltip label={help} side="right">
            {/* Where there is little room, the name is worth more. */}
            <span className="min-w-0 shrink-1000 truncate text-small text-muted">
              {word}
              <span className="sr-only">: {help}</span>
            </span>
          </Tooltip>
        </button>
        {editor.mayEdit ? (
          <IconButton
            icon={Plus}
            size={24}
            iconSize={14}
            label={`Add to ${state.name}`}
            onClick={() => onField(null)}
            className="opacity-0 group-focus-within/class:opacity-100 group-hover/class:opacity-100"
          />
        ) : null}
        {used ? (
          <Tooltip label="The variable on this page">
            <code className="rounded-[4px] bg-code-soft px-1.5 font-mono text-live text-code">
              {used.name}
            </code>
          </Tooltip>
        ) : (
          <Button
            variant="ghost"
            disabled={!editor.mayEdit || !state.exported}
            onClick={showHere}
            className="!h-6 !px-1.5 text-small"
          >
            Use here
          </Button>
        )}
      </div>
      {open ? (
        <ul aria-label={`Members of ${state.name}`}>
          {publicFields(state).map((field) => (
            <FieldRow
              key={field.name}
              id={id}
              state={state}
              field={field}
              live={live}
              onEdit={() => onField(field.name)}
            />
          ))}
          {state.getters.map((getter) => (
            <GetterRow key={getter.name} id={id} state={state} getter={getter} live={live} />
          ))}
          {state.methods.map((method) => (
            <MethodRow key={method.name} state={state} method={method} uses={uses.get(method.name) ?? 0} />
          ))}
          {editor.mayEdit &&
          publicFields(state).length + state.getters.length + state.methods.length === 0 ? (
            <li>
              <button type="button" onClick={() => onField(null)} className={`${ROW} text-muted`}>
                <Plus size={14} aria-hidden />
                Add a variable
              </button>
            </li>
          ) : null}
        </ul>
      ) : null}
      {open
        ? instances.map((instance, index) => (
            <section key={instance} aria-label={`${state.name}, instance ${index + 1}`}>
              <h3 className="flex h-7 items-center pl-11 text-small text-muted">Instance {index + 1}</h3>
              <ul aria-label={`Members of ${state.name}, instance ${index + 1}`}>
                {publicFields(state).map((field) => (
                  <FieldRow key={field.name} id={instance} state={state} field={field} live={live} />
                ))}
              </ul>
            </section>
          ))
        : null}
    </section>
  );
}

function publicFields(state: StateClass): StateClass["fields"] {
  return state.fields.filter((field) => !field.private);
}

function MethodRow({ state, method, uses }: { state: StateClass; method: StateMethod; uses: number }) {
  const editor = useEditor();
  return (
    <li className="group/member">
      <button type="button" onClick={() => editor.openCode(state.file, method.line)} className={`${ROW}`}>
        <Zap size={14} aria-hidden className="shrink-0 text-muted" />
        <span className="shrink-0 truncate font-mono text-small">{method.name}</span>
        <DecoratorBadges decorators={method.decorators} />
        <span className="ml-auto shrink-0 text-small text-muted">
          {method.lifecycle ? "lifecycle" : countOfUses(uses)}
        </span>
      </button>
    </li>
  );
}

/** Names of the states that blocks have for themselves: `state/counter.ts#Counter@…`. */
function instancesOf(id: string, live: Readonly<Record<string, string>>): string[] {
  const names = Object.entries(live)
    .filter(([member, preview]) => preview !== "" && member.startsWith(`${id}@`))
    .map(([member]) => member.slice(0, member.lastIndexOf(".")));
  return [...new Set(names)];
}

function countOfUses(count: number): string {
  return count === 1 ? "1 use" : `${count} uses`;
}
