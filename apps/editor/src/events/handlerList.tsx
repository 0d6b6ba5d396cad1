import { handlerCandidates } from "@heddle/document";
import type { EventHandler, EventManifest, Node } from "@heddle/schema";
import { usesOn } from "@heddle/schema";
import { Code, CodeXml, Plus, Trash2, Wand, Zap } from "lucide-react";
import { useState } from "react";
import { Group, IconButton, Menu, type MenuEntry, TextField } from "../design/index.ts";
import { useEditor } from "../editor/context.tsx";
import { ExpressionField } from "../inspector/expressionField.tsx";
import { Below } from "../inspector/propRow.tsx";
import { useStore } from "../store/store.ts";
import { EventOptionFields } from "./eventOptions.tsx";
import { CODE_EFFECTS, EFFECTS, effectCode, readHandlerCode, readKeys, writeKeys } from "./handlerCode.ts";

export interface HandlerListProps {
  title: string;
  event: EventManifest;
  /** null = the page's own event. */
  node: Node | null;
  prop?: string;
  handlers: readonly EventHandler[];
  onChange: (handlers: EventHandler[]) => void;
  /** Opens the dialog for a new handler; null = not offered. */
  onNew: (() => void) | null;
}

/** What one event does, in order: handlers, effects, arrows. */
export function HandlerList({ title, event, node, prop, handlers, onChange, onNew }: HandlerListProps) {
  const editor = useEditor();
  const { app, states } = useStore(editor.view);
  const page = useStore(editor.page);
  const candidates = handlerCandidates(app, page, states.classes);
  const wire = (candidate: (typeof candidates)[number]) => {
    if (
      !candidate.inUse &&
      !editor.run("page.addUse", {
        page,
        name: candidate.variable,
        file: candidate.file,
        className: candidate.className,
      })
    )
      return;
    onChange([...handlers, { code: candidate.code }]);
  };
  const argument = event.payload === "none" ? "()" : "(value)";
  const firstCall = candidates[0]?.inUse ? `${candidates[0].code}()` : 'ui.toast("Hello")';
  const add: MenuEntry[] = [
    ...(candidates.length > 0 ? [{ id: "handlers", heading: "Handlers" }] : []),
    ...candidates.map((candidate) => ({
      id: candidate.code,
      label: candidate.code,
      icon: Zap,
      run: () => wire(candidate),
    })),
    ...(onNew ? [{ id: "new", label: "New handler…", icon: Plus, takesFocus: true, run: onNew }] : []),
    { id: "line", separator: true },
    { id: "effects", heading: "In the browser" },
    ...EFFECTS.map((effect) => ({
      id: effect.name,
      label: effect.label,
      icon: Wand,
      run: () => onChange([...handlers, { code: effectCode(effect.name, effect.example) }]),
    })),
    ...CODE_EFFECTS.map((effect) => ({
      id: effect.name,
      label: effect.label,
      icon: Wand,
      run: () => onChange([...handlers, { code: effect.code(firstCall) }]),
    })),
    { id: "line-2", separator: true },
    {
      id: "arrow",
      label: "Write code",
      icon: Code,
      run: () =>
        onChange([
          ...handlers,
          {
            code: `${argument} => ${candidates[0]?.code ?? 'ui.toast("Hello")'}${candidates[0] ? argument : ""}`,
          },
        ]),
    },
  ];
  const replace = (index: number, handler: EventHandler) =>
    onChange(handlers.map((each, at) => (at === index ? handler : each)));
  return (
    <Group
      title={title}
      actions={
        editor.mayEdit ? (
          <Menu
            align="end"
            trigger={<IconButton icon={Plus} size={24} label={`Add to ${title}`} />}
            entries={add}
          />
        ) : null
      }
    >
      {handlers.length === 0 ? <p className="-mt-1 text-small text-muted">{event.help}</p> : null}
      <ul aria-label={`What ${title} does`} className="flex flex-col gap-1.5">
        {handlers.map((handler, index) => (
          // The order is the identity: handlers have no ids.
          <li key={`${String(index)} of ${String(handlers.length)}`}>
            <HandlerRow
              handler={handler}
              node={node}
              keyFilter={event.keyFilter === true}
              onChange={(next) => replace(index, next)}
              onRemove={() => onChange(handlers.filter((_, at) => at !== index))}
            />
          </li>
        ))}
      </ul>
      {node && prop ? <Below node={node} prop={prop} code={false} /> : null}
    </Group>
  );
}

interface HandlerRowProps {
  handler: EventHandler;
  node: Node | null;
  keyFilter: boolean;
  onChange: (handler: EventHandler) => void;
  onRemove: () => void;
}

function HandlerRow({ handler, node, keyFilter, onChange, onRemove }: HandlerRowProps) {
  const editor = useEditor();
  const { app, states } = useStore(editor.view);
  const pageId = useStore(editor.page);
  const [asCode, setAsCode] = useState(false);
  const read = readHandlerCode(handler.code);
  const use =
    read.kind === "handler" ? usesOn(app, pageId).find((each) => each.name === read.variable) : undefined;
  const state = use && states.classes.find((each) => each.file === use.file && each.name === use.className);
  const method =
    read.kind === "handler" ? state?.methods.find((each) => each.name === read.method) : undefined;
  const effect = read.kind === "effect" ? EFFECTS.find((each) => each.name === read.name) : undefined;
  const stand = node ?? { id: pageId, type: "Page", parent: "", slot: "", order: "", props: {}, events: {} };
  const remove = (
    <IconButton
      icon={Trash2}
      size={24}
      iconSize={14}
      label={`Remove ${handler.code}`}
      disabled={!editor.mayEdit}
      onClick={onRemove}
    />
  );
  return (
    <div className="flex flex-col gap-1">
      {read.kind === "handler" && !asCode ? (
        <div className="flex h-7 items-center gap-1.5 rounded-control bg-field pr-0.5 pl-2">
          <Zap size={14} aria-hidden className="shrink-0 text-muted" />
          <button
            type="button"
            title="Open in the code"
            onClick={() => (method && state ? editor.openCode(state.file, method.line) : setAsCode(true))}
            className="min-w-0 flex-1 truncate text-left font-mono text-small text-code"
          >
            {handler.code}
          </button>
          {method ? (
            <span className="text-small text-muted">
              {method.generator ? "async *" : method.async ? "async" : ""}
            </span>
          ) : (
            <span className="text-small text-bad">not found</span>
          )}
          <IconButton
            icon={CodeXml}
            size={24}
            iconSize={14}
            label={`Edit ${handler.code} as code`}
            onClick={() => setAsCode(true)}
          />
          {remove}
        </div>
      ) : effect && read.kind === "effect" && !asCode ? (
        <div className="flex items-center gap-1 rounded-control bg-field pr-0.5 pl-2">
          <span className="shrink-0 text-small text-muted">{effect.label}</span>
          <TextField
            label={effect.argument}
            value={read.text}
            onChange={(event) => onChange({ ...handler, code: effectCode(read.name, event.target.value) })}
          />
          {remove}
        </div>
      ) : (
        <div className="flex items-start gap-0.5">
          <div className="min-w-0 flex-1">
            <ExpressionField
              label="Code of the event"
              handlers
              code={handler.code}
              node={stand}
              placeholder="() => todo.remove(item.id)"
              onChange={(code) => onChange({ ...handler, code })}
            />
          </div>
          <span className="pt-0.5">{remove}</span>
        </div>
      )}
      {keyFilter ? (
        <TextField
          label="Only these keys"
          placeholder="Any key; or Enter, Escape"
          defaultValue={writeKeys(handler.keys ?? [])}
          onBlur={(event) => {
            const keys = readKeys(event.target.value);
            const { keys: _, ...rest } = handler;
            onChange(keys.length > 0 ? { ...rest, keys } : rest);
          }}
          className="text-small"
        />
      ) : null}
      {node ? <EventOptionFields handler={handler} mayEdit={editor.mayEdit} onChange={onChange} /> : null}
    </div>
  );
}
