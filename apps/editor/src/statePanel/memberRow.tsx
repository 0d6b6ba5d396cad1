import type { StateClass, StateField, StateGetter } from "@heddle/document";
import { Settings2 } from "lucide-react";
import type { ReactNode } from "react";
import { IconButton } from "../design/index.ts";
import { useEditor } from "../editor/context.tsx";
import { LiveMember, previewOpens } from "./liveMember.tsx";
import { DecoratorBadges, PlaceBadge } from "./memberBadge.tsx";

export const ROW = "flex h-7 w-full items-center gap-2 pr-3 pl-11 text-left hover:bg-field";

type Live = Readonly<Record<string, string>>;

interface FieldRowProps {
  /** Of the state that has it: the class's, or an instance's. */
  id: string;
  state: StateClass;
  field: StateField;
  live: Live;
  /** Opens the dialog that changes it; absent where it is not changed. */
  onEdit?: () => void;
}

export function FieldRow({ id, state, field, live, onEdit }: FieldRowProps) {
  const editor = useEditor();
  const isOwn = isKept(field) && editor.mayEdit && onEdit !== undefined;
  return (
    <MemberRow
      id={id}
      state={state}
      {...field}
      note={isKept(field) ? field.initial || field.type : field.type}
      live={live}
      isComputed={field.place === "computed"}
      isFixed={!isKept(field)}
      badge={<PlaceBadge field={field} />}
      action={
        isOwn ? (
          <IconButton
            icon={Settings2}
            size={24}
            iconSize={14}
            label={`Change ${state.name}.${field.name}`}
            onClick={onEdit}
            tooltipSide="right"
            className="absolute top-0.5 left-0.5 opacity-0 group-focus-within/member:opacity-100 group-hover/member:opacity-100"
          />
        ) : null
      }
    />
  );
}

/** Is it a value that is set, in whichever place, and not one that is computed or loaded? */
function isKept({ place }: StateField): boolean {
  return place !== "computed" && place !== "lazyList" && place !== "stream";
}

interface GetterRowProps {
  id: string;
  state: StateClass;
  getter: StateGetter;
  live: Live;
}

export function GetterRow({ id, state, getter, live }: GetterRowProps) {
  const note = getter.type || "computed";
  return (
    <MemberRow
      id={id}
      state={state}
      {...getter}
      type={note}
      note={note}
      live={live}
      isComputed
      isFixed
      badge={<DecoratorBadges decorators={getter.decorators} />}
    />
  );
}

interface MemberRowProps {
  id: string;
  state: StateClass;
  name: string;
  type: string;
  /** Shown while there is no live value. */
  note: string;
  line: number;
  live: Live;
  /** It comes of code: violet. */
  isComputed: boolean;
  /** Its live value can be looked at, not set. */
  isFixed: boolean;
  badge: ReactNode;
  action?: ReactNode;
}

/** A field or getter: its name leads to the code, its live value can be opened and set. */
function MemberRow({
  id,
  state,
  name,
  type,
  note,
  line,
  live,
  isComputed,
  isFixed,
  badge,
  action,
}: MemberRowProps) {
  const editor = useEditor();
  const member = `${id}.${name}`;
  const preview = live[member];
  const show = () => editor.openCode(state.file, line);
  const tone = isComputed ? "text-code" : "";
  if (preview === undefined || preview === "")
    return (
      <li className="group/member relative">
        <button type="button" onClick={show} className={ROW} title={type}>
          <span className={`shrink-0 font-mono text-small ${tone}`}>{name}</span>
          {badge}
          <span className="ml-auto min-w-0 shrink-[99] truncate font-mono text-live text-muted">{note}</span>
        </button>
        {action}
      </li>
    );
  return (
    <li className="group/member relative">
      <LiveMember
        member={member}
        path={[]}
        name={`${state.name}.${name}`}
        preview={preview}
        opens={previewOpens(preview)}
        isComputed={isFixed}
        title={
          <>
            <button
              type="button"
              onClick={show}
              title={type}
              className={`shrink-0 rounded font-mono text-small underline-offset-2 hover:underline ${tone}`}
            >
              {name}
            </button>
            {badge}
          </>
        }
      />
      {action}
    </li>
  );
}
