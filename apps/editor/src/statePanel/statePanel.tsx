import { freeVariable, type StateClass } from "@heddle/document";
import { namesOn, usesOn } from "@heddle/schema";
import { AppWindow, Braces, ChevronRight, FileWarning, Globe, Plus, Zap } from "lucide-react";
import { useMemo, useState } from "react";
import { Button, EmptyState, IconButton, PanelSection, Tooltip } from "../design/index.ts";
import { useEditor } from "../editor/context.tsx";
import { useStore } from "../store/store.ts";
import { addUse } from "./addUse.ts";
import { LiveMember, previewOpens } from "./liveMember.tsx";
import { NewStateDialog } from "./newStateDialog.tsx";
import { handlerUses } from "./uses.ts";

/** The app's state as the code declares it, with the live session's values beside it. */
export function StatePanel() {
  const editor = useEditor();
  const { states } = useStore(editor.view);
  const [adding, setAdding] = useState(false);
  const [mistake] = states.errors;
  return (
    <PanelSection
      title="State"
      grow
      actions={
        <IconButton
          icon={Plus}
          label="Add state class"
          disabled={!editor.mayEdit}
          onClick={() => setAdding(true)}
        />
      }
    >
      {states.classes.length === 0 && mistake ? (
        <EmptyState
          icon={FileWarning}
          title="The code cannot be read now"
          action={
            <Button onClick={() => editor.openCode(mistake.file, mistake.line, mistake.column)}>
              Show the mistake
            </Button>
          }
        >
          Once {mistake.file}:{mistake.line} is mended, its classes stand here again.
        </EmptyState>
      ) : states.classes.length === 0 ? (
        <EmptyState
          icon={Braces}
          title="No state yet"
          action={
            <Button icon={Plus} disabled={!editor.mayEdit} onClick={() => setAdding(true)}>
              Add state class
            </Button>
          }
        >
          A class holds what the page shows: its fields are variables, its methods handle events.
        </EmptyState>
      ) : (
        <div className="min-h-0 flex-1 overflow-y-auto py-1">
          {states.classes.map((state) => (
            <ClassSection key={`${state.file}#${state.name}`} state={state} />
          ))}
        </div>
      )}
      <NewStateDialog open={adding} onOpenChange={setAdding} />
    </PanelSection>
  );
}

const ROW = "flex h-7 w-full items-center gap-2 pr-3 pl-9 text-left hover:bg-field";

function ClassSection({ state }: { state: StateClass }) {
  const editor = useEditor();
  const [open, setOpen] = useState(true);
  const { app } = useStore(editor.view);
  const page = useStore(editor.page);
  const live = useStore(editor.live.state);
  const uses = useMemo(() => handlerUses(app, state), [app, state]);
  const used = usesOn(app, page).find((use) => use.file === state.file && use.className === state.name);
  const id = `${state.file}#${state.name}`;
  const instances = useMemo(() => instancesOf(id, live), [id, live]);
  const show = (line: number) => editor.openCode(state.file, line);
  const showHere = () => {
    addUse(editor, page, freeVariable(state, namesOn(app, page)), state.file, state.name);
  };
  return (
    <section aria-label={state.name}>
      <div className="flex h-7 items-center pr-2 pl-2">
        <button
          type="button"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
          className="flex min-w-0 flex-1 items-center gap-1.5 rounded text-left"
        >
          <ChevronRight
            size={14}
            aria-hidden
            className={`text-muted transition-transform duration-120 ${open ? "rotate-90" : ""}`}
          />
          {state.base === "SharedState" ? (
            <Globe size={16} aria-hidden className="text-muted" />
          ) : state.base === "LocalState" ? (
            <AppWindow size={16} aria-hidden className="text-muted" />
          ) : (
            <Braces size={16} aria-hidden className="text-muted" />
          )}
          <span className="truncate font-control">{state.name}</span>
          {state.base === "SharedState" ? <span className="text-small text-muted">shared</span> : null}
          {state.base === "LocalState" ? <span className="text-small text-muted">browser</span> : null}
        </button>
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
          {state.fields
            .filter((field) => !field.private)
            .map((field) => (
              <MemberRow
                key={field.name}
                id={id}
                state={state}
                name={field.name}
                type={field.type}
                note={field.initial || field.type}
                line={field.line}
                live={live}
              />
            ))}
          {state.getters.map((getter) => (
            <MemberRow
              key={getter.name}
              id={id}
              state={state}
              name={getter.name}
              type={getter.type || "computed"}
              note={getter.type || "computed"}
              line={getter.line}
              live={live}
              isComputed
            />
          ))}
          {state.methods.map((method) => (
            <li key={method.name}>
              <button type="button" onClick={() => show(method.line)} className={`${ROW} !pl-8`}>
                <Zap size={14} aria-hidden className="shrink-0 text-muted" />
                <span className="truncate font-mono text-small">{method.name}</span>
                <span className="ml-auto text-small text-muted">
                  {method.lifecycle ? "lifecycle" : countOfUses(uses.get(method.name) ?? 0)}
                </span>
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      {open
        ? instances.map((instance, index) => (
            <section key={instance} aria-label={`${state.name}, instance ${index + 1}`}>
              <h3 className="flex h-7 items-center pl-9 text-small text-muted">Instance {index + 1}</h3>
              <ul aria-label={`Members of ${state.name}, instance ${index + 1}`}>
                {state.fields
                  .filter((field) => !field.private)
                  .map((field) => (
                    <MemberRow
                      key={field.name}
                      id={instance}
                      state={state}
                      name={field.name}
                      type={field.type}
                      note={field.initial || field.type}
                      line={field.line}
                      live={live}
                    />
                  ))}
              </ul>
            </section>
          ))
        : null}
    </section>
  );
}

/** Names of the states that blocks have for themselves: `state/counter.ts#Counter@…`. */
function instancesOf(id: string, live: Readonly<Record<string, string>>): string[] {
  const names = Object.entries(live)
    .filter(([member, preview]) => preview !== "" && member.startsWith(`${id}@`))
    .map(([member]) => member.slice(0, member.lastIndexOf(".")));
  return [...new Set(names)];
}

interface MemberRowProps {
  /** Of the state that has it: the class's, or an instance's. */
  id: string;
  state: StateClass;
  name: string;
  type: string;
  /** Shown while there is no live value. */
  note: string;
  line: number;
  live: Readonly<Record<string, string>>;
  isComputed?: boolean;
}

/** A field or getter: its name leads to the code, its live value can be opened and set. */
function MemberRow({ id, state, name, type, note, line, live, isComputed = false }: MemberRowProps) {
  const editor = useEditor();
  const member = `${id}.${name}`;
  const preview = live[member];
  const show = () => editor.openCode(state.file, line);
  const tone = isComputed ? "text-code" : "";
  if (preview === undefined || preview === "")
    return (
      <li>
        <button type="button" onClick={show} className={ROW} title={type}>
          <span className={`shrink-0 font-mono text-small ${tone}`}>{name}</span>
          <span className="ml-auto min-w-0 truncate font-mono text-live text-muted">{note}</span>
        </button>
      </li>
    );
  return (
    <li>
      <LiveMember
        member={member}
        path={[]}
        name={`${state.name}.${name}`}
        preview={preview}
        opens={previewOpens(preview)}
        isComputed={isComputed}
        title={
          <button
            type="button"
            onClick={show}
            title={type}
            className={`shrink-0 rounded font-mono text-small underline-offset-2 hover:underline ${tone}`}
          >
            {name}
          </button>
        }
      />
    </li>
  );
}

function countOfUses(count: number): string {
  return count === 1 ? "1 use" : `${count} uses`;
}
