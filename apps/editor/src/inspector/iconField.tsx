import { useEffect, useState } from "react";
import { FIELD, Popover, SearchField } from "../design/index.ts";
import { NamedIcon } from "../icons/icon.tsx";
import { iconSet, loadIcons } from "../icons/icons.ts";
import { useStore } from "../store/store.ts";

const MOST_SHOWN = 96;

export interface IconFieldProps {
  id: string;
  label: string;
  value: string;
  disabled: boolean;
  onChange: (name: string) => void;
}

/** Picks one of Lucide's icons by name. */
export function IconField({ id, label, value, disabled, onChange }: IconFieldProps) {
  const [open, setOpen] = useState(false);
  return (
    <Popover
      label={`Choose: ${label}`}
      open={open}
      onOpenChange={setOpen}
      align="end"
      trigger={
        <button
          id={id}
          type="button"
          disabled={disabled}
          aria-label={`${label}: ${value || "none"}`}
          className={`${FIELD} flex items-center gap-2 text-left`}
        >
          {value ? <NamedIcon name={value} /> : null}
          <span className={value ? "truncate" : "text-muted"}>{value || "None"}</span>
        </button>
      }
    >
      <IconChooser
        value={value}
        onChoose={(name) => {
          onChange(name);
          setOpen(false);
        }}
      />
    </Popover>
  );
}

function IconChooser({ value, onChoose }: { value: string; onChoose: (name: string) => void }) {
  const icons = useStore(iconSet);
  const [search, setSearch] = useState("");
  useEffect(() => void loadIcons(), []);
  const words = search
    .toLowerCase()
    .split(/[\s-]+/)
    .filter(Boolean);
  const names = Object.keys(icons ?? {}).filter((name) => words.every((word) => name.includes(word)));
  return (
    <div className="flex flex-col gap-2">
      <SearchField label="Search icons" value={search} onChange={setSearch} autoFocus />
      <div role="listbox" aria-label="Icons" className="grid max-h-56 grid-cols-8 gap-0.5 overflow-y-auto">
        {value ? (
          <button
            type="button"
            role="option"
            aria-selected={false}
            title="No icon"
            aria-label="No icon"
            onClick={() => onChoose("")}
            className="flex size-7 items-center justify-center rounded-control text-small text-muted hover:bg-field"
          >
            –
          </button>
        ) : null}
        {names.slice(0, MOST_SHOWN).map((name) => (
          <button
            key={name}
            type="button"
            role="option"
            aria-selected={name === value}
            aria-label={name}
            title={name}
            onClick={() => onChoose(name)}
            className={`flex size-7 items-center justify-center rounded-control hover:bg-field ${name === value ? "bg-accent-soft text-accent-text" : ""}`}
          >
            <NamedIcon name={name} />
          </button>
        ))}
      </div>
      <p className="text-small text-muted">
        {names.length > MOST_SHOWN
          ? `${names.length - MOST_SHOWN} more: type to narrow`
          : `${names.length} icons`}
      </p>
    </div>
  );
}
