import type { Block, BlockProp, Json } from "@heddle/schema";
import { Blocks, Plus, Trash2 } from "lucide-react";
import { useState } from "react";
import { Button, FIELD, Group, IconButton, Switch } from "../design/index.ts";
import { useEditor } from "../editor/context.tsx";
import { useStore } from "../store/store.ts";

/** With nothing selected in a block: the block itself, as it is seen from outside. */
export function BlockInspector() {
  const editor = useEditor();
  const { app } = useStore(editor.view);
  const block = app.blocks[useStore(editor.page)];
  if (!block) return <section aria-label="Inspector" className="h-full bg-panel" />;
  return (
    <section aria-label="Inspector" className="flex h-full min-h-0 flex-col bg-panel">
      <header className="flex h-13 shrink-0 items-center gap-2.5 border-b border-line px-3">
        <span className="flex size-7 items-center justify-center rounded-control bg-field text-muted">
          <Blocks size={16} aria-hidden />
        </span>
        <div className="min-w-0">
          <h2 className="truncate leading-[18px] font-heading">{block.name}</h2>
          <p className="text-small text-muted">Block</p>
        </div>
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto">
        <PropsGroup block={block} />
        <EventsGroup block={block} />
        <SlotsGroup block={block} />
        <StatesGroup block={block} />
      </div>
    </section>
  );
}

function PropsGroup({ block }: { block: Block }) {
  const editor = useEditor();
  const change = (prop: BlockProp) => {
    const { default: initial, ...rest } = prop;
    void editor.run("block.setProp", {
      block: block.id,
      ...rest,
      required: prop.required ?? false,
      ...(initial !== undefined && { default: initial }),
    });
  };
  return (
    <Group title="Props">
      {block.props.length === 0 ? <Hint>What whoever uses the block gives it, such as a title.</Hint> : null}
      <ul className="flex flex-col gap-2 empty:hidden">
        {block.props.map((prop) => (
          <li key={prop.name} className="flex flex-col gap-1 rounded-control bg-field/50 p-1.5">
            <MemberHead block={block} kind="prop" name={prop.name} />
            <Typed
              label={`Type of ${prop.name}`}
              value={prop.type}
              onCommit={(type) => type !== "" && change({ ...prop, type })}
            />
            <Typed
              label={`Default of ${prop.name}`}
              placeholder="No default"
              value={prop.default === undefined ? "" : JSON.stringify(prop.default)}
              onCommit={(text) => change(withDefault(prop, text))}
            />
            <div className="flex h-7 items-center gap-2 text-small text-muted">
              <Switch
                label={`${prop.name} must be given`}
                checked={prop.required === true}
                disabled={!editor.mayEdit}
                onChange={(required) => {
                  const { required: _required, ...rest } = prop;
                  change(required ? { ...rest, required } : rest);
                }}
              />
              Must be given
            </div>
          </li>
        ))}
      </ul>
      <AddMember
        label="New prop"
        placeholder="title"
        onAdd={(name) => editor.run("block.setProp", { block: block.id, name, type: "string" }) !== null}
      />
    </Group>
  );
}

/** A literal; what is no JSON is taken as a text. */
function withDefault(prop: BlockProp, text: string): BlockProp {
  const { default: _default, ...rest } = prop;
  if (text.trim() === "") return rest;
  try {
    return { ...rest, default: JSON.parse(text) as Json };
  } catch {
    return { ...rest, default: text };
  }
}

function EventsGroup({ block }: { block: Block }) {
  const editor = useEditor();
  return (
    <Group title="Events">
      {block.events.length === 0 ? (
        <Hint>What it tells whoever uses it, such as that something was picked.</Hint>
      ) : null}
      <ul className="flex flex-col gap-2 empty:hidden">
        {block.events.map(({ name, parameters }) => (
          <li key={name} className="flex flex-col gap-1 rounded-control bg-field/50 p-1.5">
            <MemberHead block={block} kind="event" name={name} />
            <Typed
              label={`Parameters of ${name}`}
              placeholder="id: number"
              value={parameters}
              onCommit={(text) =>
                void editor.run("block.setEvent", { block: block.id, name, parameters: text })
              }
            />
          </li>
        ))}
      </ul>
      <AddMember
        label="New event"
        placeholder="onPick"
        onAdd={(name) => editor.run("block.setEvent", { block: block.id, name }) !== null}
      />
    </Group>
  );
}

function SlotsGroup({ block }: { block: Block }) {
  const editor = useEditor();
  return (
    <Group title="Slots">
      {block.slots.length === 0 ? (
        <Hint>Places that are filled where it is used; a Slot from Insert shows one.</Hint>
      ) : null}
      <ul className="flex flex-col gap-1 empty:hidden">
        {block.slots.map((name) => (
          <li key={name} className="rounded-control bg-field/50 p-1">
            <MemberHead block={block} kind="slot" name={name} />
          </li>
        ))}
      </ul>
      <AddMember
        label="New slot"
        placeholder="children"
        onAdd={(name) => editor.run("block.addSlot", { block: block.id, name }) !== null}
      />
    </Group>
  );
}

function StatesGroup({ block }: { block: Block }) {
  const editor = useEditor();
  return (
    <Group title="State in this block">
      {block.uses.length === 0 ? <Hint>None yet. Use one from the State panel.</Hint> : null}
      <ul className="flex flex-col gap-2 empty:hidden">
        {block.uses.map(({ name, file, className, own }) => (
          <li key={name} className="flex flex-col gap-1 rounded-control bg-field/50 p-1.5">
            <MemberHead block={block} kind="use" name={name} detail={className} />
            <div className="flex h-7 items-center gap-2 text-small text-muted">
              <Switch
                label={`${name}: one for each use of the block`}
                checked={own === true}
                disabled={!editor.mayEdit}
                onChange={(next) =>
                  void editor.run("block.addUse", { block: block.id, name, file, className, own: next })
                }
              />
              One for each use
            </div>
          </li>
        ))}
      </ul>
    </Group>
  );
}

function Hint({ children }: { children: string }) {
  return <p className="text-small text-muted">{children}</p>;
}

interface MemberHeadProps {
  block: Block;
  kind: "prop" | "event" | "slot" | "use";
  name: string;
  detail?: string;
}

function MemberHead({ block, kind, name, detail }: MemberHeadProps) {
  const editor = useEditor();
  return (
    <div className="flex h-7 items-center gap-2 pl-1">
      <code className="font-mono text-small text-code">{name}</code>
      <span className="min-w-0 flex-1 truncate text-small text-muted">{detail}</span>
      <IconButton
        icon={Trash2}
        size={24}
        iconSize={14}
        label={`Remove ${name}`}
        disabled={!editor.mayEdit}
        onClick={() => void editor.run("block.removeMember", { block: block.id, kind, name })}
      />
    </div>
  );
}

interface TypedProps {
  label: string;
  value: string;
  placeholder?: string;
  onCommit: (text: string) => void;
}

/** A line of code that is taken when it is left, or with Enter. */
function Typed({ label, value, placeholder, onCommit }: TypedProps) {
  const editor = useEditor();
  const [typed, setTyped] = useState<string | null>(null);
  const commit = () => {
    if (typed !== null && typed.trim() !== value) onCommit(typed.trim());
    setTyped(null);
  };
  return (
    <input
      aria-label={label}
      className={`${FIELD} font-mono text-small`}
      placeholder={placeholder}
      readOnly={!editor.mayEdit}
      value={typed ?? value}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={commit}
      onKeyDown={(event) => event.key === "Enter" && commit()}
    />
  );
}

interface AddMemberProps {
  label: string;
  placeholder: string;
  /** False when the name was refused. */
  onAdd: (name: string) => boolean;
}

function AddMember({ label, placeholder, onAdd }: AddMemberProps) {
  const editor = useEditor();
  const [name, setName] = useState("");
  return (
    <form
      className="flex gap-1"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== "" && onAdd(name.trim())) setName("");
      }}
    >
      <input
        aria-label={label}
        className={`${FIELD} font-mono text-small`}
        placeholder={placeholder}
        value={name}
        disabled={!editor.mayEdit}
        onChange={(event) => setName(event.target.value)}
      />
      <Button type="submit" icon={Plus} disabled={!editor.mayEdit || name.trim() === ""}>
        Add
      </Button>
    </form>
  );
}
